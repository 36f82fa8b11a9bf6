// Telemetry is off in the editor under test, so every machine is the same one.
exports.getDeviceId = async () => "corpus-lens-tests";

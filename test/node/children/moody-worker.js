// A worker for tests of the pool: does what the name of the file says.
const { parentPort, workerData } = require("node:worker_threads");

if (workerData === "stillborn") throw new Error("no model");
parentPort.on("message", ({ path }) => {
  if (path.includes("throw")) throw new Error("broken by this article");
  if (path.includes("exit")) process.exit(3);
  if (path.includes("hang")) for (;;);
  if (path.includes("memory")) {
    const hoard = [];
    for (;;) hoard.push(new Array(1000).fill(hoard.length));
  }
  parentPort.postMessage({ kind: "refused", reason: `done ${path}` });
});
parentPort.postMessage({ kind: "ready" });

// The parser of YAML: it takes a while to load, and most corpora have no decisions.
export const yaml = () => require("yaml") as typeof import("yaml");

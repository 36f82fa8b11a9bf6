// The contract between the language server and its clients beyond the LSP itself: typed requests,
// notifications and initialization options. Client and server both import this file and nothing of each other.
export * from "./protocol/articles";
export * from "./protocol/commands";
export * from "./protocol/decisions";
export * from "./protocol/entities";
export * from "./protocol/settings";
export * from "./protocol/shapes";
export * from "./protocol/status";

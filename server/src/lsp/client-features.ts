// What the client at the other end can do, read once from its capabilities: everything else asks here.
import type { InitializeParams } from "vscode-languageserver";
import type { InitializationOptions } from "../common/protocol";

/** Abilities that change what the server sends. */
export interface ClientFeatures {
  /** Hover cards as Markdown; otherwise plain text. */
  readonly markdown: boolean;
  /** Cards may hold `command:` links of `Commands`. */
  readonly commandLinks: boolean;
  readonly definitionLinks: boolean;
  readonly symbolTree: boolean;
  readonly progress: boolean;
  readonly pullsConfiguration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  /** Watchers may name a folder by URI. */
  readonly relativePatterns: boolean;
  readonly workspaceFolders: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesLenses: boolean;
  /** Edits of code actions may be told when one is chosen. */
  readonly resolvesActions: boolean;
}

/** Reads the abilities; what a client does not mention it cannot do. */
export function clientFeatures({ capabilities, initializationOptions }: InitializeParams): ClientFeatures {
  const { textDocument, workspace, window } = capabilities;
  const options = initializationOptions as InitializationOptions | undefined;
  return {
    markdown: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    commandLinks: options?.commandLinks ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    progress: window?.workDoneProgress ?? false,
    pullsConfiguration: workspace?.configuration ?? false,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
    resolvesActions: textDocument?.codeAction?.resolveSupport?.properties.includes("edit") ?? false,
  };
}

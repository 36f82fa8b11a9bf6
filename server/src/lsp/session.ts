// One client's session: everything handlers need. What they ask of the corpus goes through doors.ts.
import type { Connection, TextDocuments } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Range, ServerSettings } from "../common/protocol";
import type { SourceSpans } from "../core/query/snapshot";
import type { Target } from "../features/shared/target";
import type { Indexer } from "../ports/indexer";
import type { ClientFeatures } from "./client-features";
import type { Twins } from "./decisions/twins";
import { rangeOf } from "./positions";
import type { Words } from "./words/words";

/** What a session consists of. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly indexer: Indexer;
  readonly client: ClientFeatures;
  /** Everything the server says to the reader. */
  readonly words: Words;
  /** Which entities may be one, as far as that was looked for. */
  readonly twins: Twins;
  /** Replaced as a whole when the reader changes a setting. */
  settings: ServerSettings;
}

/** A target as URI and range. */
export function toLocation({ indexer }: Session, target: Target): { uri: string; range: Range } {
  return { uri: indexer.uri(target.article.id), range: rangeOf(target.article, target) };
}

/** Spans of many articles as URIs and ranges, in their order. */
export function toLocations(
  { indexer }: Session,
  sources: readonly SourceSpans[],
): { uri: string; range: Range }[] {
  return sources.flatMap((source) => {
    const uri = indexer.uri(source.article);
    return source.spans.map((span) => ({ uri, range: rangeOf(source, span) }));
  });
}

// Doubts about names in open articles, as quiet hints of the editor; what settles them are code actions.
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { doubts } from "../../features/doubts";
import { inBursts } from "../burst";
import { contextNow } from "../doors";
import { rangeOf } from "../positions";
import type { Session } from "../session";
import { isDecisionsFile } from "./file-lines";

/** The corpus changes in bursts: milliseconds until a burst is told. */
const GATHER_MILLISECONDS = 500;

/** Keeps the hints of open documents; gives back what ends that. `changed` is called when the setting changes. */
export function tellDoubts(session: Session): { changed(): void; dispose(): void } {
  const { connection, documents, indexer } = session;
  const send = (uri: string, diagnostics: Diagnostic[]): void =>
    void connection.sendDiagnostics({ uri, diagnostics }).catch(() => {});
  const burst = inBursts(session, GATHER_MILLISECONDS, () => {
    const uris = documents.keys();
    if (uris.length === 0) return;
    if (session.settings.hints !== "off") session.twins.refresh(contextNow(session).snapshot);
    for (const uri of uris) {
      const found = hintsFor(session, uri);
      if (found !== undefined) send(uri, found);
    }
  });
  const subscriptions = [
    indexer.onChange(burst.later),
    documents.onDidOpen(burst.later),
    // What is wrong in a decisions file stays so when it is closed.
    documents.onDidClose(({ document: { uri } }) => {
      if (!isDecisionsFile(session, uri)) send(uri, []);
    }),
  ];
  return {
    changed: burst.later,
    dispose: () => {
      burst.stop();
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** The hints of a document; undefined if it is no article. */
function hintsFor(session: Session, uri: string): Diagnostic[] | undefined {
  const { indexer, settings, words } = session;
  const id = indexer.articleId(uri);
  if (id === undefined) return undefined;
  if (settings.hints === "off") return [];
  const context = contextNow(session, indexer.corpusOf(id));
  const article = context.snapshot.article(id);
  if (article === undefined) return undefined;
  const severity = settings.hints === "hint" ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information;
  return doubts(context, article, session.twins.known).map((doubt) => ({
    range: rangeOf(article, doubt.mention),
    severity,
    source: "Corpus Lens",
    message: words.decision.doubt(doubt, (reason) => words.evidence({ reasons: [reason] })),
  }));
}

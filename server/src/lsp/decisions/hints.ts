// Doubts about names in open articles, as quiet hints of the editor; what settles them are code actions.
import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { Stale } from "../../core/query/stale";
import { doubts } from "../../features/doubts";
import { contextNow } from "../doors";
import { rangeOf } from "../positions";
import type { Session } from "../session";

/** The corpus changes in bursts: milliseconds until a burst is told. */
const GATHER_MILLISECONDS = 500;

/** Keeps the hints of open documents; gives back what ends that. `changed` is called when the setting changes. */
export function tellDoubts(session: Session): { changed(): void; dispose(): void } {
  const { connection, documents, indexer } = session;
  let timer: NodeJS.Timeout | undefined;
  const send = (uri: string, diagnostics: Diagnostic[]): void =>
    void connection.sendDiagnostics({ uri, diagnostics }).catch(() => {});
  const tell = (): void => {
    timer = undefined;
    try {
      if (session.settings.hints !== "off") session.twins.refresh(contextNow(session).snapshot);
      for (const uri of documents.keys()) {
        const found = hintsFor(session, uri);
        if (found !== undefined) send(uri, found);
      }
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      changed();
    }
  };
  const changed = (): void => {
    timer ??= setTimeout(tell, GATHER_MILLISECONDS);
  };
  const subscriptions = [
    indexer.onChange(changed),
    documents.onDidOpen(changed),
    documents.onDidClose(({ document }) => send(document.uri, [])),
  ];
  return {
    changed,
    dispose: () => {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
    },
  };
}

/** The hints of a document; undefined if it is no article. */
function hintsFor(session: Session, uri: string): Diagnostic[] | undefined {
  const { indexer, settings, words } = session;
  const id = indexer.articleId(uri);
  const context = contextNow(session);
  const article = id === undefined ? undefined : context.snapshot.article(id);
  if (article === undefined) return undefined;
  if (settings.hints === "off") return [];
  const severity = settings.hints === "hint" ? DiagnosticSeverity.Hint : DiagnosticSeverity.Information;
  return doubts(context, article, session.twins.known).map((doubt) => ({
    range: rangeOf(article, doubt.mention),
    severity,
    source: "Corpus Lens",
    message: words.decision.doubt(doubt, (reason) => words.evidence({ reasons: [reason] })),
  }));
}

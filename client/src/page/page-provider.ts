// Shows pages of entities as read-only documents with links, and keeps open ones in step with the corpus.
import {
  commands,
  type Disposable,
  DocumentLink,
  EventEmitter,
  languages,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from "vscode";
import { Commands, type EntityItem } from "../../../server/src/common/protocol";
import { whichEntity } from "../commands/entity-argument";
import type { Server } from "../server/server";
import { debounced } from "../views/debounce";
import { nothingNamedHere } from "../words";
import { pageData, pageText } from "./entity-page";
import type { LinkTarget, PageText } from "./page-text";

/** Scheme of the pages' URIs: the path is the entity's name, the query its id. */
const SCHEME = "corpus-lens-entity";
/** Milliseconds within which changes of the corpus are gathered into one refresh. */
const REFRESH = { quiet: 500, patience: 3000 };

/** Registers the command that opens pages, and what the editor asks to show them. */
export function registerPages(server: Server): Disposable[] {
  const changed = new EventEmitter<Uri>();
  const pages = new Map<string, PageText>();
  const refresh = debounced(() => {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
  }, REFRESH);
  const provideTextDocumentContent = async (uri: Uri): Promise<string> => {
    const data = await pageData(server, uri.query);
    const page = data && pageText(data);
    if (page) pages.set(uri.toString(), page);
    else pages.delete(uri.toString());
    return page?.text ?? nothingNamedHere();
  };
  const on = commands.registerCommand;
  return [
    on("corpusLens.openPage", async (argument: unknown) => {
      const entity = await whichEntity(server, argument);
      if (entity) await openPage(entity);
    }),
    workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent,
    }),
    languages.registerDocumentLinkProvider(
      { scheme: SCHEME },
      { provideDocumentLinks: (document) => linksOf(document, pages.get(document.uri.toString())) },
    ),
    server.onDidChangeCorpus(() => refresh.trigger()),
    workspace.onDidCloseTextDocument(({ uri }) => pages.delete(uri.toString())),
    changed,
    refresh,
  ];
}

async function openPage({ id, name }: EntityItem): Promise<void> {
  const path = `/${name.replace(/[\\/]/g, "∕")}.md`;
  const document = await workspace.openTextDocument(Uri.from({ scheme: SCHEME, path, query: id }));
  await window.showTextDocument(document, { preview: true });
}

function linksOf(document: TextDocument, page: PageText | undefined): DocumentLink[] {
  if (page === undefined || page.text.length !== document.getText().length) return [];
  return page.links.map(({ start, end, target }) => {
    const range = new Range(document.positionAt(start), document.positionAt(end));
    return new DocumentLink(range, commandUri(target));
  });
}

function commandUri(target: LinkTarget): Uri {
  const [command, args] =
    target.kind === "place"
      ? [Commands.open, [target.uri, target.range]]
      : ["corpusLens.openPage", [target.entity]];
  return Uri.parse(`command:${command}?${encodeURIComponent(JSON.stringify(args))}`);
}

// How any editor's reader decides: code actions on a name or a selection, rename, and commands. Each ends in an edit of
// the decisions file.
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type ExecuteCommandParams,
  LSPErrorCodes,
  type PrepareRenameParams,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { ServerCommands } from "../../common/protocol";
import type { Decision } from "../../core/decisions/decision";
import { type Offer, offersAt } from "../../features/offers";
import { mentionAt } from "../../features/shared/mention-at";
import { type Change, editFor } from "../decisions/file-edit";
import { withArticle } from "../doors";
import { offsetAt, rangeOf } from "../positions";
import type { Session } from "../session";

/** What a code action carries until it is resolved. */
interface Unresolved {
  readonly decision: Decision;
  readonly article: string;
}

/** Registers the handlers of this file. */
export function registerDecide(session: Session): void {
  const { connection } = session;
  connection.onCodeAction((params, token) => codeActions(session, params, token));
  connection.onCodeActionResolve((action) => resolved(session, action));
  connection.onPrepareRename((params, token) => prepareRename(session, params, token));
  connection.onRenameRequest((params, token) => rename(session, params, token));
  connection.onExecuteCommand((params) => execute(session, params));
}

async function codeActions(
  session: Session,
  { textDocument, range, context }: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const isWanted = (kind: string) => context.only?.some((only) => kind.startsWith(only)) ?? true;
  const found = await withArticle(session, textDocument.uri, token, async ({ context: feature, article }) => {
    const span = { start: offsetAt(article, range.start), end: offsetAt(article, range.end) };
    const { offers } = await offersAt(feature, article, span, session.twins.known);
    return offers.map((offer) => action(session, offer, article.id));
  });
  return found?.filter(({ kind }) => isWanted(kind ?? "")) ?? [];
}

function action(session: Session, offer: Offer, article: string): CodeAction {
  const { decision } = offer;
  const kind = decision.decide === "retype" ? CodeActionKind.Refactor : CodeActionKind.QuickFix;
  const unresolved: CodeAction = {
    title: session.words.decision.offer(offer),
    kind,
    data: { decision, article } satisfies Unresolved,
  };
  return session.client.resolvesActions ? unresolved : resolved(session, unresolved);
}

/** An action with its edit: made when it is chosen, for the file may be long. */
function resolved(session: Session, codeAction: CodeAction): CodeAction {
  const { decision, article } = codeAction.data as Unresolved;
  const edit = editFor(session, [decision], "insert", article);
  return edit === undefined ? codeAction : { ...codeAction, edit };
}

/** The name that is renamed is the entity's, which need not be what stands in the text. */
function prepareRename(
  session: Session,
  { textDocument, position }: PrepareRenameParams,
  token: CancellationToken,
) {
  return withArticle(session, textDocument.uri, token, ({ context, article }) => {
    const mention = mentionAt(article, offsetAt(article, position));
    const entity = mention && context.snapshot.entity(mention.entity);
    if (mention === undefined || entity === undefined) {
      throw new ResponseError(LSPErrorCodes.RequestFailed, session.words.decision.nothingToName);
    }
    return { range: rangeOf(article, mention), placeholder: entity.name };
  });
}

async function rename(
  session: Session,
  { textDocument, position, newName }: RenameParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  const name = newName.trim();
  if (name === "") throw new ResponseError(LSPErrorCodes.RequestFailed, session.words.decision.emptyName);
  const edit = await withArticle(session, textDocument.uri, token, ({ context, article }) => {
    const mention = mentionAt(article, offsetAt(article, position));
    const entity = mention && context.snapshot.entity(mention.entity);
    if (entity === undefined || entity.name === name) return undefined;
    return editFor(session, [{ decide: "rename", entity: entity.ref, name }], "insert", article.id);
  });
  return edit ?? null;
}

/** `corpusLens.decide` and `corpusLens.undecide`: the arguments are decisions; has the client apply the edit. */
async function execute(
  session: Session,
  { command, arguments: args = [] }: ExecuteCommandParams,
): Promise<null> {
  const change: Change = command === ServerCommands.undecide ? "remove" : "insert";
  const edit = editFor(session, args as Decision[], change);
  // As a refactoring, so that editors save the file as they save those.
  if (edit) await session.connection.workspace.applyEdit({ edit, metadata: { isRefactoring: true } });
  return null;
}

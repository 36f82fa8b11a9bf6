// Code lenses: titles by the feature, commands that the client has.

import type { CancellationToken, CodeLens, CodeLensParams, Command } from "vscode-languageserver";
import { Commands } from "../../common/protocol";
import { codeLenses, type Lens } from "../../features/code-lens";
import { withArticle } from "../doors";
import { positionAt } from "../positions";
import type { Session } from "../session";

/** Registers the handler of this file. */
export function registerCodeLens(session: Session): void {
  session.connection.onCodeLens((params, token) => answer(session, params, token));
}

async function answer(
  session: Session,
  { textDocument: { uri } }: CodeLensParams,
  token: CancellationToken,
): Promise<CodeLens[] | null> {
  if (!session.settings.codeLens) return null;
  return withArticle(session, uri, token, ({ context, article }) =>
    codeLenses(context, article).map((lens) => {
      const start = positionAt(article, lens.offset);
      const command = commandOf(lens, uri, (offset) => positionAt(article, offset));
      return { range: { start, end: start }, command };
    }),
  );
}

function commandOf(lens: Lens, uri: string, position: (offset: number) => unknown): Command {
  const { title } = lens;
  if (lens.kind !== "entity") return { title, command: Commands.pickEntity, arguments: [uri, lens.entities] };
  const { start, entity } = lens.mention;
  return { title, command: Commands.showMentions, arguments: [uri, position(start), entity] };
}

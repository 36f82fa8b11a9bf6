// Code lenses: what the feature gives, in words, as many as have room on their line.
import type { CancellationToken, CodeLens, CodeLensParams, Command } from "vscode-languageserver";
import { Commands } from "../../common/protocol";
import { codeLenses, type Lens } from "../../features/code-lens";
import { withArticle } from "../doors";
import { positionAt } from "../positions";
import type { Session } from "../session";
import type { LensWords } from "../words/words";
import { decisionLenses } from "./decisions-file";

/** Lenses do not wrap: what lies beyond so many characters cannot be read in a narrow editor. */
const LINE_LENGTH = 120;
/** What an editor puts between two lenses, and what "+12 more" takes. */
const SEPARATOR = 3;
const MORE = 10;

/** Registers the handler of this file. */
export function registerCodeLens(session: Session): void {
  session.connection.onCodeLens((params, token) => answer(session, params, token));
}

async function answer(
  session: Session,
  { textDocument: { uri } }: CodeLensParams,
  token: CancellationToken,
): Promise<CodeLens[] | null> {
  const { settings, words } = session;
  const ofDecisions = decisionLenses(session, uri, token);
  if (ofDecisions) return ofDecisions;
  if (!settings.codeLens) return null;
  return withArticle(session, uri, token, ({ context, article }) =>
    codeLenses(context, article, (row) => fitting(row, words.lens)).map((lens) => {
      const start = positionAt(article, lens.offset);
      const title = titleOf(lens, words.lens);
      const command = commandOf(lens, title, uri, (offset) => positionAt(article, offset));
      return { range: { start, end: start }, command };
    }),
  );
}

/** How many lenses of a row fit on a line, one at least; those behind them need room for "+n more". */
function fitting(row: readonly Lens[], words: LensWords): number {
  let length = 0;
  let count = 0;
  for (const lens of row) {
    length += titleOf(lens, words).length + (count > 0 ? SEPARATOR : 0);
    const isLast = count + 1 === row.length;
    if (count > 0 && length + (isLast ? 0 : SEPARATOR + MORE) > LINE_LENGTH) break;
    count += 1;
  }
  return count;
}

/** Half a line at most: with long names of sources these are counted. */
function titleOf(lens: Lens, words: LensWords): string {
  if (lens.kind === "summary") return words.summary(lens);
  if (lens.kind === "more") return words.more(lens.entities.length);
  const title = words.entity(lens);
  return title.length <= LINE_LENGTH / 2 ? title : words.entityInShort(lens);
}

function commandOf(lens: Lens, title: string, uri: string, position: (offset: number) => unknown): Command {
  if (lens.kind !== "entity") {
    return { title, command: Commands.pickEntity, arguments: [uri, [...lens.entities]] };
  }
  const { start, entity } = lens.mention;
  return { title, command: Commands.showMentions, arguments: [uri, position(start), entity] };
}

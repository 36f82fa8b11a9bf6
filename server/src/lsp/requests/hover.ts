// Hover: the card of the entity under the cursor.

import type { CancellationToken, Hover, HoverParams } from "vscode-languageserver";
import { Commands } from "../../common/protocol";
import { type Card, hover } from "../../features/hover";
import type { Target } from "../../features/shared/target";
import { withArticle } from "../doors";
import { type CardStyle, renderCard } from "../hover-markdown";
import { MARKDOWN, PLAIN } from "../markup";
import { offsetAt, rangeOf } from "../positions";
import { type Session, toLocation } from "../session";
import { decisionHover } from "./decisions-file";

/** Registers the handler of this file. */
export function registerHover(session: Session): void {
  session.connection.onHover((params, token) => answer(session, params, token));
}

function answer(
  session: Session,
  { textDocument, position }: HoverParams,
  token: CancellationToken,
): Promise<Hover | null> {
  const ofDecision = decisionHover(session, textDocument.uri, position, token);
  if (ofDecision) return ofDecision;
  return withArticle(session, textDocument.uri, token, async ({ context, article }) => {
    const card = await hover(context, article, offsetAt(article, position));
    if (card === undefined) return null;
    session.indexer.lookedAt(card.sources.map(({ first }) => first.article.id));
    const style = cardStyle(session, card);
    const contents = { kind: style.markup.kind, value: renderCard(card, style) };
    return { contents, range: rangeOf(article, card.mention) };
  });
}

function cardStyle(session: Session, { entity }: Card): CardStyle {
  const { client, indexer, words } = session;
  return {
    markup: client.markdown ? MARKDOWN : PLAIN,
    words,
    link: (place) => placeLink(session, place),
    countsLink:
      client.markdown && client.commandLinks ? commandLink(Commands.showCounts, [entity.id]) : undefined,
    status: indexer.status(),
  };
}

/** A file link that opens at the place: editors read "#L12,5" as line 12, column 5, both from one. */
function placeLink(session: Session, place: Target): string {
  const { uri, range } = toLocation(session, place);
  const { line, character } = range.start;
  return `${uri}#L${line + 1},${character + 1}`;
}

function commandLink(command: string, args: readonly unknown[]): string {
  return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
}

// Requests about articles in lists, and about places where entities stand together.
import type { CancellationToken } from "vscode-languageserver";
import * as protocol from "../../common/protocol";
import { articleGroups, articlesIn } from "../../features/articles";
import { together } from "../../features/together";
import { withCorpus } from "../doors";
import { rangeOf } from "../positions";
import type { Session } from "../session";
import { onTyped } from "../typed-requests";
import { item, metaOf } from "./items";

/** Registers the handlers of this file. */
export function registerArticles(session: Session): void {
  onTyped(session, protocol.ArticleGroupsRequest, (_, params, token) =>
    withCorpus(session, token, (context) => [...articleGroups(context, params)]),
  );
  onTyped(session, protocol.ArticlesRequest, articlePage);
  onTyped(session, protocol.TogetherRequest, meetings);
  onTyped(session, protocol.CompanionsRequest, companions);
}

function articlePage(
  session: Session,
  params: protocol.ArticlesParams,
  token: CancellationToken,
): Promise<protocol.ArticlesResult> {
  return withCorpus(session, token, (context) => {
    const { items, matching } = articlesIn(context, params);
    const rows = items.map(({ article, entities }) => {
      const { id, words, meta } = article;
      return { uri: session.indexer.uri(id), label: id, words, entities, ...metaOf(meta) };
    });
    return { items: rows, matching };
  });
}

function meetings(
  session: Session,
  { entities, unit }: protocol.TogetherParams,
  token: CancellationToken,
): Promise<{ uri: string; range: protocol.Range }[]> {
  return withCorpus(session, token, async (context) => {
    const found = await together(context, entities, unit);
    return found.map(({ article, mention }) => {
      return { uri: session.indexer.uri(article.id), range: rangeOf(article, mention) };
    });
  });
}

function companions(
  session: Session,
  { entity, limit }: protocol.CompanionsParams,
  token: CancellationToken,
): Promise<protocol.CompanionItem[]> {
  return withCorpus(session, token, ({ snapshot }) =>
    snapshot.companions(entity, limit).list.flatMap((companion) => {
      const found = snapshot.entity(companion.entity);
      return found === undefined ? [] : [{ ...item(found), together: companion.count }];
    }),
  );
}

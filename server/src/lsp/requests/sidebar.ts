// The requests of protocol.ts: what the sidebar, pickers and other views of a client ask for.

import type { CancellationToken } from "vscode-languageserver";
import * as protocol from "../../common/protocol";
import { hasRoom } from "../../core/language/rooms";
import { articleEntities } from "../../features/article-entities";
import { entities, entitiesById, rankOf } from "../../features/entities";
import { entityAt } from "../../features/entity-at";
import { forms } from "../../features/forms";
import { mentions } from "../../features/mentions";
import { references } from "../../features/references";
import { targetOf } from "../../features/shared/target";
import { sources } from "../../features/sources";
import { suggestions } from "../../features/suggestions";
import { withArticle, withCorpus } from "../doors";
import { offsetAt, rangeOf } from "../positions";
import { type Session, toLocation, toLocations } from "../session";
import { type Answer, onTyped } from "../typed-requests";
import { item, metaOf } from "./items";

/** Registers a handler for every request of the protocol. */
export function registerSidebar(session: Session): void {
  const on = <P, R>(request: protocol.Request<P, R>, answer: Answer<P, R>) =>
    onTyped(session, request, answer);

  on(protocol.EntitiesRequest, entityPage);
  on(protocol.SourcesRequest, sourcePage);
  on(protocol.MentionsRequest, mentionPage);
  on(protocol.ArticleRequest, articleOutline);
  on(protocol.EntityAtRequest, underCursor);
  on(protocol.EntitiesByIdRequest, (_, { entities: ids }, token) =>
    withCorpus(session, token, (context) => entitiesById(context, ids).map(item)),
  );
  on(protocol.FormsRequest, formList);
  on(protocol.IntroductionRequest, introduction);
  on(protocol.RankRequest, rank);
  on(protocol.ReferencesRequest, allMentions);
  on(protocol.SuggestionsRequest, suggestionList);
  on(protocol.StatusRequest, ({ indexer }) => indexer.status());
  on(protocol.ProblemsRequest, ({ indexer }) => [...indexer.problems()]);
}

function entityPage(
  session: Session,
  params: protocol.EntitiesParams,
  token: CancellationToken,
): Promise<protocol.EntitiesResult> {
  return withCorpus(session, token, async (context) => {
    const { version } = context.snapshot;
    const { items, matching, problems } = await entities(context, params);
    const found = items.map((one) => ({ ...item(one.entity), total: one.total, sources: one.articleCount }));
    return { items: found, matching, problems: [...problems], version };
  });
}

function sourcePage(
  session: Session,
  params: protocol.PageParams,
  token: CancellationToken,
): Promise<protocol.SourcesResult | null> {
  return withCorpus(session, token, (context) => {
    const found = sources(context, params.entity, params);
    if (found === undefined) return null;
    session.indexer.lookedAt(found.items.map(({ article }) => article));
    const items = found.items.map(({ article, count, meta }) => {
      return { uri: session.indexer.uri(article), label: article, count, ...metaOf(meta) };
    });
    return { entity: item(found.entity), items, matching: found.matching };
  });
}

function mentionPage(
  session: Session,
  params: protocol.MentionsParams,
  token: CancellationToken,
): Promise<protocol.MentionsResult | null> {
  const { uri } = params;
  return withArticle(session, uri, token, async ({ context, article }) => {
    const found = await mentions(context, params.entity, article, params);
    if (found === undefined) return null;
    session.indexer.lookedAt([article.id]);
    const items = found.items.map(({ kind, excerpt, evidence, ...span }) => ({
      uri,
      range: rangeOf(article, span),
      kind,
      sentence: excerpt.text,
      highlight: [...excerpt.highlight] as [number, number],
      ...(evidence === undefined ? {} : { evidence: session.words.evidence(evidence) }),
    }));
    return { items, matching: found.matching };
  });
}

function articleOutline(
  session: Session,
  { uri }: protocol.ArticleParams,
  token: CancellationToken,
): Promise<protocol.ArticleResult | null> {
  return withArticle(session, uri, token, ({ context, article }) => {
    const items = articleEntities(context, article).map(({ entity, here, first }) => {
      return { ...item(entity), here, range: rangeOf(article, first) };
    });
    const { id, words, language, meta } = article;
    const languageHasRules = hasRoom(language);
    return { label: id, words, language, languageHasRules, ...metaOf(meta), entities: items };
  });
}

function underCursor(
  session: Session,
  { uri, position }: protocol.EntityAtParams,
  token: CancellationToken,
): Promise<protocol.EntityItem | null> {
  return withArticle(session, uri, token, ({ context, article }) => {
    const entity = entityAt(context, article, offsetAt(article, position));
    return entity === undefined ? null : item(entity);
  });
}

function formList(
  session: Session,
  { entity }: protocol.EntityParams,
  token: CancellationToken,
): Promise<protocol.FormItem[]> {
  return withCorpus(session, token, (context) =>
    forms(context, entity).map(({ surface, count, evidence }) => {
      const place = evidence?.where && toLocation(session, evidence.where.target);
      const why = evidence === undefined ? "" : session.words.evidence(evidence);
      return { surface, count, evidence: why, ...(place === undefined ? {} : { place }) };
    }),
  );
}

function introduction(
  session: Session,
  { entity }: protocol.EntityParams,
  token: CancellationToken,
): Promise<protocol.Place | null> {
  return withCorpus(session, token, (context) => {
    const place = context.snapshot.introduction(entity);
    const target = place && targetOf(context.snapshot, place);
    return target === undefined ? null : toLocation(session, target);
  });
}

function rank(
  session: Session,
  { entity, ...wanted }: protocol.RankParams,
  token: CancellationToken,
): Promise<number | null> {
  return withCorpus(session, token, async (context) => (await rankOf(context, wanted, entity)) ?? null);
}

function allMentions(
  session: Session,
  { entity, includeIntroduction = true }: protocol.ReferencesParams,
  token: CancellationToken,
): Promise<protocol.Place[]> {
  return withCorpus(session, token, (context) =>
    toLocations(session, references(context, entity, includeIntroduction)),
  );
}

function suggestionList(
  session: Session,
  { limit }: { limit: number },
  token: CancellationToken,
): Promise<protocol.SuggestionItem[]> {
  return withCorpus(session, token, async (context) => {
    const pairs = await suggestions(context, limit);
    return pairs.map(({ a, b, score, reasonsFor, reasonsAgainst }) => ({
      a: item(a),
      b: item(b),
      score,
      reasonsFor: reasonsFor.map(session.words.suggestion),
      reasonsAgainst: reasonsAgainst.map(session.words.suggestion),
    }));
  });
}

// The card of an entity at a mention: who or what it is, where else it is named, and why this mention is it.
import type { ArticleView, CorpusSnapshot, EntityView, Form, ResolvedMention } from "../core/query/snapshot";
import type { ArticleId, ArticleMeta, EntityId } from "../core/vocabulary/types";
import type { Texts } from "../ports/texts";
import type { Context } from "./shared/context";
import { type Excerpt, excerptOf } from "./shared/excerpt";
import { lastStartingBy, mentionAt } from "./shared/mention-at";
import { shortLabel } from "./shared/source-label";
import { type Target, targetOf } from "./shared/target";

/** What one article says of an entity. */
export interface CardSource {
  readonly label: string;
  readonly meta: ArticleMeta;
  readonly count: number;
  /** The first mention there. */
  readonly first: Target;
  /** True for the article in which the card is shown. */
  readonly here: boolean;
}

/** The card: records and places, no markup. Lists are cut to what a reader takes in at a glance. */
export interface Card {
  /** The mention that was asked for. */
  readonly mention: ResolvedMention;
  readonly entity: Described;
  readonly introduction?: CardIntroduction;
  /** This article first, then by count. */
  readonly sources: readonly CardSource[];
  readonly moreSources: number;
  readonly forms: readonly Form[];
  readonly moreForms: number;
  readonly companions: readonly { readonly entity: EntityView; readonly count: number }[];
  readonly evidence?: { readonly text: string; readonly place?: Target };
}

/** An entity with everything that is said of it on one line. */
export type Described = Readonly<
  Pick<EntityView, "id" | "name" | "type" | "total" | "articleCount" | "descriptor">
>;

/** The sentence that presents the entity, and where it stands. */
export interface CardIntroduction {
  readonly place: Target;
  readonly excerpt: Excerpt;
  readonly label: string;
  readonly meta: ArticleMeta;
}

const SOURCES = 6;
const FORMS = 8;
const COMPANIONS = 5;

/** The card at an offset; undefined when no mention stands there. Reads the text of one article. */
export async function hover(
  { snapshot, texts }: Context,
  article: ArticleView,
  offset: number,
): Promise<Card | undefined> {
  const mention = mentionAt(article, offset);
  const entity = mention === undefined ? undefined : snapshot.entity(mention.entity);
  if (mention === undefined || entity === undefined) return undefined;
  // Everything is asked before the text is awaited: the snapshot may be stale after that.
  const presented = presentation(snapshot, entity.id);
  const evidence = whyHere(snapshot, article.id, mention);
  const sources = cardSources(snapshot, entity.id, article.id);
  const forms = snapshot.forms(entity.id);
  const card = {
    mention,
    entity: described(entity),
    sources,
    moreSources: entity.articleCount - sources.length,
    forms: forms.slice(0, FORMS),
    moreForms: Math.max(0, forms.length - FORMS),
    companions: companions(snapshot, entity.id),
    ...(evidence === undefined ? {} : { evidence }),
  };
  return presented === undefined ? card : { ...card, introduction: await quoted(presented, texts) };
}

function described({ id, name, type, total, articleCount, descriptor }: EntityView): Described {
  return { id, name, type, total, articleCount, descriptor };
}

function whyHere(snapshot: CorpusSnapshot, article: ArticleId, { index }: ResolvedMention): Card["evidence"] {
  const evidence = snapshot.evidence(article, index);
  const place = evidence?.place && targetOf(snapshot, evidence.place);
  return evidence && { text: evidence.text, ...(place === undefined ? {} : { place }) };
}

interface Presentation {
  readonly place: Target;
  readonly article: ArticleView;
  readonly mention: ResolvedMention;
}

function presentation(snapshot: CorpusSnapshot, entity: EntityId): Presentation | undefined {
  const found = snapshot.introduction(entity);
  const place = found && targetOf(snapshot, found);
  const article = found && snapshot.article(found.article);
  const mention = article?.mentions[lastStartingBy(article.mentions, place?.start ?? 0)];
  return place && article && mention && { place, article, mention };
}

async function quoted({ place, article, mention }: Presentation, texts: Texts): Promise<CardIntroduction> {
  const excerpt = excerptOf(article, mention, await texts.text(article.id));
  return { place, excerpt, label: shortLabel(article.id), meta: article.meta };
}

function cardSources(snapshot: CorpusSnapshot, entity: EntityId, here: ArticleId): CardSource[] {
  const own = { article: here, count: snapshot.countIn(entity, here) };
  const others = snapshot.mainCounts(entity).slice(0, SOURCES + 1);
  return [own, ...others.filter(({ article }) => article !== here)]
    .slice(0, SOURCES)
    .flatMap(({ article, count }): CardSource[] => {
      const first = snapshot.firstIn(entity, article);
      const target = first && targetOf(snapshot, first);
      if (target === undefined) return [];
      const { meta } = target.article;
      return [{ label: shortLabel(article), meta, count, first: target, here: article === here }];
    });
}

function companions(snapshot: CorpusSnapshot, id: EntityId): Card["companions"] {
  return snapshot.companions(id, COMPANIONS).flatMap(({ entity, count }) => {
    const companion = snapshot.entity(entity);
    return companion === undefined ? [] : [{ entity: companion, count }];
  });
}

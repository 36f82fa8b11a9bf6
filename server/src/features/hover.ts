// The card of an entity at a mention: who or what it is, why this mention is it, and where else it is named.
import type { ArticleView, CorpusSnapshot, EntityView, Form, ResolvedMention } from "../core/query/snapshot";
import type { ArticleId, ArticleMeta, EntityId } from "../core/vocabulary/types";
import type { Context } from "./shared/context";
import { type Excerpt, excerptOf } from "./shared/excerpt";
import { type Explained, explained } from "./shared/explained";
import { lastStartingBy, mentionAt } from "./shared/mention-at";
import { sourceLabel } from "./shared/source-label";
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

/** The card: records and places, no words. Lists are cut to what a reader takes in at a glance. */
export interface Card {
  /** The mention that was asked for. */
  readonly mention: ResolvedMention;
  readonly entity: Described;
  /** Why the mention is the entity; absent where its letters say it. */
  readonly evidence?: Explained;
  readonly introduction?: CardIntroduction;
  /** This article first, then by count. */
  readonly sources: readonly CardSource[];
  readonly moreSources: number;
  readonly forms: readonly Form[];
  readonly moreForms: number;
  readonly companions: CardCompanions;
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

/** Whom the entity is named with, and what the counts count. */
export interface CardCompanions {
  readonly shared: "sentences" | "articles";
  readonly list: readonly { readonly name: string; readonly count: number; readonly place?: Target }[];
}

const SOURCES = 3;
const FORMS = 8;
const COMPANIONS = 5;
/** Labels on a card may be longer than in a lens. */
const LONGEST_LABEL = 60;

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
  const evidence = snapshot.evidence(article.id, mention.index);
  const sources = cardSources(snapshot, entity.id, article.id);
  const forms = snapshot.forms(entity.id);
  const card: Card = {
    mention,
    entity: described(entity),
    ...(evidence && saysSomething(evidence) && { evidence: explained(snapshot, evidence, article.id) }),
    sources,
    moreSources: entity.articleCount - sources.length,
    forms: forms.slice(0, FORMS),
    moreForms: Math.max(0, forms.length - FORMS),
    companions: companions(snapshot, entity.id),
  };
  if (presented === undefined) return card;
  const { place, label, article: where, mention: first } = presented;
  const excerpt = excerptOf(where, first, await texts.text(where.id));
  return { ...card, introduction: { place, label, meta: where.meta, excerpt } };
}

function described({ id, name, type, total, articleCount, descriptor }: EntityView): Described {
  return { id, name, type, total, articleCount, descriptor };
}

/** That a name is the name itself goes without saying. */
function saysSomething({ reasons: [first] }: { readonly reasons: Explained["reasons"] }): boolean {
  return first?.by !== "letters" || first.how !== "itself";
}

interface Presentation {
  readonly place: Target;
  readonly label: string;
  readonly article: ArticleView;
  readonly mention: ResolvedMention;
}

function presentation(snapshot: CorpusSnapshot, entity: EntityId): Presentation | undefined {
  const found = snapshot.introduction(entity);
  const place = found && targetOf(snapshot, found);
  const article = found && snapshot.article(found.article);
  const mention = article?.mentions[lastStartingBy(article.mentions, place?.start ?? 0)];
  if (place === undefined || article === undefined || mention === undefined) return undefined;
  return { place, article, mention, label: sourceLabel(snapshot, article.id, LONGEST_LABEL) };
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
      const label = sourceLabel(snapshot, article, LONGEST_LABEL);
      return [{ label, meta, count, first: target, here: article === here }];
    });
}

function companions(snapshot: CorpusSnapshot, id: EntityId): CardCompanions {
  const { shared, list } = snapshot.companions(id, COMPANIONS);
  const named = list.flatMap(({ entity, count }) => {
    const companion = snapshot.entity(entity);
    const introduction = snapshot.introduction(entity);
    const place = introduction && targetOf(snapshot, introduction);
    return companion === undefined ? [] : [{ name: companion.name, count, ...(place && { place }) }];
  });
  return { shared, list: named };
}

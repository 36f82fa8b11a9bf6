// A corpus built from a marked fixture as it stands: entities are what the marks say, nothing is recognised or
// resolved. Features are so tested apart from the recogniser and the resolver.
import type {
  ArticleView,
  CorpusSnapshot,
  EntityView,
  Evidence,
  Place,
  ResolvedMention,
} from "../../server/src/core/query/snapshot";
import type { Block, EntityId, EntityType } from "../../server/src/core/vocabulary/types";
import type { Texts } from "../../server/src/ports/texts";
import { type FixtureFile, parseFixture } from "../support/fixture";

/** A fixture as a corpus, with the first cursor's place. */
export interface FakeCorpus {
  readonly view: CorpusSnapshot;
  readonly texts: Texts;
  readonly article: ArticleView;
  readonly offset: number;
  readonly text: (id: string) => string;
}

/**
 * Builds a corpus. An entity's key is the mark's third word, else its surface; its name is its longest plain
 * mention, which is also its introduction. Short one-line blocks without a full stop are headlines; "~" in the
 * first line of a file starts a metadata line "~date title".
 */
export function fakeCorpus(fixture: string): FakeCorpus {
  const files = parseFixture(fixture);
  const articles = new Map(files.map((file) => [file.name, articleOf(file)]));
  const cursor = files.find(({ cursors }) => cursors.length > 0) ?? files[0];
  const article = cursor === undefined ? undefined : articles.get(cursor.name);
  if (cursor === undefined || article === undefined) throw new Error("fixture without files");
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  return {
    view: fakeView([...articles.values()]),
    texts: { text: async (id) => texts.get(id) },
    article,
    offset: cursor.cursors[0] ?? 0,
    text: (id) => texts.get(id) ?? "",
  };
}

function articleOf({ name, text, marks }: FixtureFile): ArticleView {
  const sentences = [...text.matchAll(/[^.\n]+(?:\.|$|(?=\n))/gmu)].flatMap((match) => {
    const lead = match[0].length - match[0].trimStart().length;
    return match[0].trim() === "" ? [] : [[match.index + lead, match.index + match[0].length] as const];
  });
  const meta = /^~(\S+) (.+)/u.exec(text);
  return {
    id: name,
    length: text.length,
    words: text.split(/\s+/u).length,
    meta: meta === null ? {} : { date: meta[1] ?? "", title: meta[2] ?? "" },
    blocks: blocksOf(text),
    lineStarts: Uint32Array.from([
      0,
      ...[...text.matchAll(/\r\n|\n|\r/gu)].map((m) => m.index + m[0].length),
    ]),
    sentences: Uint32Array.from(sentences.flat()),
    mentions: marks.map(
      ({ start, end, surface, type, kind, entity }, index): ResolvedMention => ({
        start,
        end,
        surface: text.slice(start, end),
        type,
        kind,
        confidence: 1,
        candidate: false,
        sentence: sentences.findIndex(([from, to]) => start >= from && start < to),
        entity: entity ?? surface,
        index,
      }),
    ),
  };
}

function blocksOf(text: string): Block[] {
  return [...text.matchAll(/\S(?:.|\n(?!\s*\n))*/gu)].map((match) => {
    const block = match[0].trimEnd();
    const short = block.length < 60 && !/[.\n]/u.test(block);
    const kind = block.startsWith("~") ? "meta" : short ? "headline" : "paragraph";
    return { kind, start: match.index, end: match.index + block.length };
  });
}

function fakeView(articles: readonly ArticleView[]): CorpusSnapshot {
  const ids = articles.map(({ id }) => id).sort();
  const byId = new Map(articles.map((article) => [article.id, article]));
  const mentionsIn = (entity: EntityId, article: string) =>
    byId.get(article)?.mentions.filter((mention) => mention.entity === entity) ?? [];
  const all = (entity: EntityId) =>
    ids.flatMap((article) => mentionsIn(entity, article).map((mention) => ({ article, mention })));
  const best = (found: ReturnType<typeof all>): Place | undefined => {
    const plain = found.filter(({ mention }) => mention.kind === "name");
    const [first] = (plain.length > 0 ? plain : found).sort(
      (a, b) => b.mention.surface.length - a.mention.surface.length,
    );
    return first && { article: first.article, start: first.mention.start, end: first.mention.end };
  };
  const counts = (id: EntityId, limit?: number) =>
    ids
      .map((article) => ({ article, count: mentionsIn(id, article).length }))
      .filter(({ count }) => count > 0)
      .slice(0, limit);
  const entities = new Map<EntityId, EntityView>();
  for (const { entity: id, type } of articles.flatMap(({ mentions }) => mentions)) {
    const found = all(id);
    const place = best(found);
    const name = found.find(
      ({ mention, article }) => article === place?.article && mention.start === place.start,
    );
    const articleCount = new Set(found.map(({ article }) => article)).size;
    entities.set(id, { id, type, name: name?.mention.surface ?? id, total: found.length, articleCount });
  }
  const sorted = [...entities.values()].sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
  const memos = new Map<string, unknown>();
  return {
    version: 1,
    articleIds: ids,
    entityCount: entities.size,
    article: (id) => byId.get(id),
    head: (id) => byId.get(id),
    entity: (id) => entities.get(id),
    entities: (type?: EntityType) => sorted.filter((entity) => type === undefined || entity.type === type),
    counts,
    mainCounts: (id) => [...counts(id)].sort((a, b) => b.count - a.count),
    countIn: (id, article) => mentionsIn(id, article).length,
    mentionsIn,
    firstIn: (id, article) => {
      const [first] = mentionsIn(id, article);
      return first && { article, start: first.start, end: first.end };
    },
    spans: (id) =>
      ids.flatMap((article) => {
        const spans = mentionsIn(id, article).map(({ start, end }) => ({ start, end }));
        const { length, lineStarts } = byId.get(article) ?? { length: 0, lineStarts: new Uint32Array([0]) };
        return spans.length === 0 ? [] : [{ article, length, lineStarts, spans }];
      }),
    aliases: (id) => [...new Set(all(id).map(({ mention }) => mention.surface))],
    introduction: (id) => best(all(id)),
    introductionIn: (id, article) => best(all(id).filter((found) => found.article === article)),
    forms: (id) => formsOf(all(id).map(({ mention }) => mention.surface)),
    evidence: (article, index) => reason(byId.get(article)?.mentions[index]?.surface),
    companions: (id, limit) =>
      sorted
        .filter((other) => other.id !== id)
        .map((other) => ({ entity: other.id, count: all(other.id).length }))
        .slice(0, limit),
    suggestions: () => [],
    memo: <T>(key: string, compute: () => T): T => {
      if (!memos.has(key)) memos.set(key, compute());
      return memos.get(key) as T;
    },
    memoOf: (_id, _key, compute) => compute(),
  };
}

function formsOf(surfaces: readonly string[]) {
  const counts = new Map<string, number>();
  for (const surface of surfaces) counts.set(surface, (counts.get(surface) ?? 0) + 1);
  return [...counts]
    .map(([surface, count]) => ({ surface, count, evidence: { text: `reads ${surface}` } }))
    .sort((a, b) => b.count - a.count || (a.surface < b.surface ? -1 : 1));
}

function reason(surface: string | undefined): Evidence | undefined {
  return surface === undefined ? undefined : { text: `reads ${surface}` };
}

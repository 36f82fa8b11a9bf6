// The outline of an article: its sections by headline, one inside the other, and in each the entities it names.
import { ANY_LANGUAGE } from "../core/language/rooms";
import type { ArticleView, CorpusSnapshot, EntityView, ResolvedMention } from "../core/query/snapshot";
import type { Block, EntityId, Span } from "../core/vocabulary/types";
import type { Context } from "./shared/context";

/** An entity inside a section, at its first mention there. */
export interface OutlineEntity extends Span {
  readonly entity: EntityView;
  /** Mentions in the section. */
  readonly here: number;
}

/** A headline with what follows it up to the next one of its level or above. */
export interface OutlineSection {
  /** The headline in one line, without markup; undefined for what stands before the first one. */
  readonly title: string | undefined;
  readonly headline: Span | undefined;
  readonly span: Span;
  /** Those named before the first section inside this one. */
  readonly entities: readonly OutlineEntity[];
  readonly sections: readonly OutlineSection[];
}

/** The top sections in text order; what stands before a first headline only when it names anything. */
export async function outline({ snapshot, texts }: Context, article: ArticleView): Promise<OutlineSection[]> {
  const { mentions } = article;
  const headlines = article.blocks.filter(({ kind }) => kind === "headline");
  // What the reader sees of an entity is asked before the text is awaited.
  const inside = entitiesBetween(snapshot, mentions, headlines);
  const text = (await texts.text(article.id)) ?? "";
  const { sections, isSection } = chosen(headlines, text);
  const parts = joined(inside, isSection);
  const [before = [], ...within] = parts;
  const roots: OutlineSection[] = nested(sections, within, text, article.length);
  const end = sections[0]?.start ?? article.length;
  if (before.length === 0) return roots;
  const head = {
    title: undefined,
    headline: undefined,
    span: { start: 0, end },
    entities: before,
    sections: [],
  };
  return [head, ...roots];
}

/** Mentions with their entities, parted by the headlines: those before the first, in the first, and so on. */
function entitiesBetween(
  snapshot: CorpusSnapshot,
  mentions: readonly ResolvedMention[],
  headlines: readonly Block[],
): OutlineEntity[][] {
  const parts: OutlineEntity[][] = [[]];
  let next = 0;
  for (const { start, end, entity: id } of mentions) {
    for (; (headlines[next]?.start ?? Number.POSITIVE_INFINITY) <= start; next++) parts.push([]);
    const entity = snapshot.entity(id);
    if (entity !== undefined) parts.at(-1)?.push({ start, end, entity, here: 1 });
  }
  for (; next < headlines.length; next++) parts.push([]);
  return parts;
}

/**
 * The headlines that are sections: where some say their level themselves, the others are short lines that only look like
 * headlines; credits of pictures never are.
 */
function chosen(headlines: readonly Block[], text: string) {
  const isLevelled = headlines.some(({ level }) => level !== undefined);
  const isSection = headlines.map((headline) =>
    isLevelled ? headline.level !== undefined : !isCredit(text.slice(headline.start, headline.end)),
  );
  return { isSection, sections: headlines.filter((_, at) => isSection[at]) };
}

function isCredit(line: string): boolean {
  const word = /^\P{L}{0,3}(\p{L}+)\s*:/u.exec(line)?.[1];
  return word !== undefined && ANY_LANGUAGE.words.credits.has(word.toLowerCase());
}

/** Parts that belong to no section of their own go to the one before. */
function joined(parts: readonly OutlineEntity[][], isSection: readonly boolean[]): OutlineEntity[][] {
  const all: OutlineEntity[][] = [[...(parts[0] ?? [])]];
  parts.slice(1).forEach((part, at) => {
    if (isSection[at]) all.push([...part]);
    else all.at(-1)?.push(...part);
  });
  return all.map(counted);
}

/** Each entity once, at the first of its mentions. */
function counted(mentions: readonly OutlineEntity[]): OutlineEntity[] {
  const counts = new Map<EntityId, number>();
  for (const { entity } of mentions) counts.set(entity.id, (counts.get(entity.id) ?? 0) + 1);
  return mentions.flatMap((mention) => {
    const here = counts.get(mention.entity.id);
    counts.delete(mention.entity.id);
    return here === undefined ? [] : [{ ...mention, here }];
  });
}

interface Growing extends OutlineSection {
  readonly level: number;
  readonly span: { start: number; end: number };
  readonly sections: Growing[];
}

/** Sections inside those of a higher level; a section ends with the one it lies in. */
function nested(
  headlines: readonly Block[],
  entities: readonly (readonly OutlineEntity[])[],
  text: string,
  length: number,
): Growing[] {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  headlines.forEach((headline, at) => {
    const { start, end, level = 1 } = headline;
    while ((open.at(-1)?.level ?? 0) >= level) (open.pop() as Growing).span.end = start;
    const title = plain(text.slice(start, end));
    const span = { start, end: length };
    const section = { title, headline, level, span, entities: entities[at] ?? [], sections: [] };
    (open.at(-1)?.sections ?? roots).push(section);
    open.push(section);
  });
  return roots;
}

/** A headline in one line without the marks of emphasis, code and links. */
function plain(text: string): string {
  return text
    .replace(/!?\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replace(/[*`~]+|(?<!\p{L})_+|_+(?!\p{L})|^#+|#+$/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

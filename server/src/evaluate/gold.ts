// Reads gold files: JSON lines, either pre-tokenised with a tag each or running text with mention offsets.
import { type EntityType, MENTION_KINDS, type MentionKind, type Span } from "../core/vocabulary/types";
import { parseTag, typeNamed } from "./tags";

/** A gold mention: offsets are UTF-16 code units of its article's text, end-exclusive. */
export interface GoldMention extends Span {
  readonly type: EntityType;
  readonly kind: MentionKind;
  /** Further types that count as right. */
  readonly also: readonly EntityType[];
  readonly entity?: string;
  /** True when the span is the whole token around a compound or derived form, not the name part itself. */
  readonly wholeToken: boolean;
}

/** One gold article or, in pre-tokenised files, one sentence. */
export interface GoldArticle {
  readonly id: string;
  readonly date?: string;
  /** Pre-tokenised: the tokens joined by single spaces. */
  readonly text: string;
  /** The tokens of pre-tokenised gold. */
  readonly tokens?: readonly string[];
  /** Sorted by start. */
  readonly mentions: readonly GoldMention[];
}

/** A gold file that cannot be read as one; the message names the line and what is wrong with it. */
export class GoldError extends Error {}

/** Told of each mention of a type that is not one of ours: it counts as no mention. */
export type OtherType = (type: string) => void;

/**
 * Parses a gold file of either format, with or without a byte order mark.
 * @throws GoldError naming the first bad line.
 */
export function parseGold(content: string, otherType: OtherType = () => {}): GoldArticle[] {
  const articles: GoldArticle[] = [];
  content
    .replace(/^\ufeff/u, "")
    .split("\n")
    .forEach((line, index) => {
      if (line.trim() === "") return;
      try {
        articles.push(parseLine(JSON.parse(line), otherType));
      } catch (error) {
        throw new GoldError(`line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
  if (articles.length === 0) throw new GoldError("no articles in it");
  return articles;
}

function parseLine(value: unknown, otherType: OtherType): GoldArticle {
  if (!isRecord(value)) throw new Error("not a JSON object");
  const id = String(value.id ?? "");
  if (Array.isArray(value.tokens))
    return fromTokens(id, strings(value.tokens), strings(value.tags), otherType);
  if (typeof value.text !== "string") throw new Error('neither "text" nor "tokens"');
  const text = value.text;
  const list: unknown[] = Array.isArray(value.mentions) ? value.mentions : [];
  const mentions = list
    .flatMap((mention) => fromOffsets(text, mention, otherType))
    .sort((a, b) => a.start - b.start);
  return { id, text, mentions, ...(typeof value.date === "string" ? { date: value.date } : {}) };
}

function fromOffsets(text: string, value: unknown, otherType: OtherType): GoldMention[] {
  if (!isRecord(value)) throw new Error("a mention is not an object");
  const { start, end, entity } = value;
  if (
    typeof start !== "number" ||
    typeof end !== "number" ||
    !(0 <= start && start < end && end <= text.length)
  )
    throw new Error(`mention offsets ${String(start)}..${String(end)} are not inside the text`);
  const type = typeNamed(String(value.type));
  if (type === undefined) {
    otherType(String(value.type));
    return [];
  }
  const kind = MENTION_KINDS.find((candidate) => candidate === value.kind) ?? "name";
  const also = Array.isArray(value.also)
    ? value.also.map(String).flatMap((name) => typeNamed(name) ?? [])
    : [];
  const known = typeof entity === "string" ? { entity } : {};
  return [{ start, end, type, kind, also, wholeToken: false, ...known }];
}

function fromTokens(
  id: string,
  tokens: readonly string[],
  tags: readonly string[],
  otherType: OtherType,
): GoldArticle {
  if (tokens.length !== tags.length) throw new Error(`${tokens.length} tokens but ${tags.length} tags`);
  const mentions: GoldMention[] = [];
  let offset = 0;
  let last: { label: string; mention: GoldMention | undefined } | undefined;
  tokens.forEach((token, index) => {
    const span = { start: offset, end: offset + token.length };
    offset = span.end + 1;
    const tag = parseTag(tags[index] ?? "");
    if (tag === undefined) last = undefined;
    else if (!tag.begins && last?.label === tag.label) {
      if (last.mention === undefined) return;
      last.mention = { ...last.mention, end: span.end };
      mentions[mentions.length - 1] = last.mention;
    } else {
      const type = typeNamed(tag.name);
      const { kind, label } = tag;
      const mention = type && { ...span, type, kind, also: [], wholeToken: kind !== "name" };
      last = { label, mention };
      if (mention === undefined) otherType(tag.name);
      else mentions.push(mention);
    }
  });
  return { id, tokens, text: tokens.join(" "), mentions };
}

function strings(value: unknown): string[] {
  if (!Array.isArray(value)) throw new Error('"tags" is not a list');
  return value.map(String);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

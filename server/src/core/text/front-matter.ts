// Front matter in YAML ("---"), TOML ("+++") or JSON ("{"): what an article says of itself, and where that ends.
import type { ArticleMeta, EntityType, GivenName } from "../vocabulary/types";
import { toDate } from "./dates";

// Few corpora have front matter, and the parsers take a while to load: only when needed.
const yaml = () => require("yaml") as typeof import("yaml");
const toml = () => require("smol-toml") as typeof import("smol-toml");

/** Front matter and where it stands; offsets are those of the text. */
export interface FrontMatter {
  readonly meta: ArticleMeta;
  readonly start: number;
  readonly end: number;
}

/** Longest front matter in UTF-16 code units; a longer one is taken for prose. */
const LONGEST = 20_000;

/** Reads the front matter of an article; undefined when there is none. Never throws. */
export function readFrontMatter(text: string): FrontMatter | undefined {
  const mark = /^\s{0,20}(---|\+\+\+|;;;|\{)/u.exec(text.slice(0, 40))?.[1];
  if (mark === undefined) return undefined;
  if (mark === "{") return readJson(text);
  const open = mark === "---" ? OPEN_YAML : mark === "+++" ? OPEN_TOML : OPEN_JSON;
  const begin = open.exec(text.slice(0, 80))?.[0];
  if (begin === undefined) return undefined;
  const head = text.slice(begin.length, LONGEST);
  const close = (mark === "---" ? CLOSE_YAML : mark === "+++" ? CLOSE_TOML : CLOSE_JSON).exec(head);
  if (close === null) return undefined;
  const parse = mark === "---" ? parseYaml : mark === "+++" ? parseToml : parseJson;
  const end = begin.length + close.index + close[0].trimEnd().length;
  return { meta: metaOf(parse(head.slice(0, close.index))), start: begin.search(/\S/u), end };
}

const OPEN_YAML = /^\s{0,20}---[ \t]*(?:\r\n|\r|\n)/u;
const OPEN_TOML = /^\s{0,20}\+\+\+[ \t]*(?:\r\n|\r|\n)/u;
const OPEN_JSON = /^\s{0,20};;;[ \t]*(?:\r\n|\r|\n)/u;
const CLOSE_YAML = /(?:^|[\r\n])(?:---|\.\.\.)[ \t]*(?:[\r\n]|$)/u;
const CLOSE_TOML = /(?:^|[\r\n])\+\+\+[ \t]*(?:[\r\n]|$)/u;
const CLOSE_JSON = /(?:^|[\r\n]);;;[ \t]*(?:[\r\n]|$)/u;

/** An object at the very start whose lines are its fields, as Hugo writes it: up to the first line with its bracket. */
function readJson(text: string): FrontMatter | undefined {
  const close = /[\r\n]\}[ \t]*(?:[\r\n]|$)/u.exec(text.slice(0, LONGEST));
  if (close === null) return undefined;
  const end = close.index + close[0].trimEnd().length;
  const start = text.search(/\S/u);
  const meta = metaOf(parseJson(text.slice(start, end)));
  return Object.keys(meta).length === 0 ? undefined : { meta, start, end };
}

function parseYaml(text: string): unknown {
  return quietly(() =>
    yaml().parseDocument(text, { schema: "failsafe", logLevel: "silent" }).toJS({ maxAliasCount: 0 }),
  );
}

function parseToml(text: string): unknown {
  return quietly(() => toml().parse(text.replaceAll("\r\n", "\n").replaceAll("\r", "\n")));
}

function parseJson(text: string): unknown {
  return quietly(() => JSON.parse(text));
}

/** What could be read; nothing of what is broken throughout. */
function quietly(parse: () => unknown): unknown {
  try {
    return parse();
  } catch {
    return undefined;
  }
}

const KEYS = {
  date: ["date", "datum", "published", "pubdate", "created"],
  title: ["title", "titel", "headline", "überschrift"],
  source: ["source", "quelle", "publisher", "publication", "feed", "zeitung", "medium"],
  author: ["author", "authors", "autor", "autorin", "autoren", "byline", "auteur"],
  language: ["lang", "language", "sprache", "langue", "locale"],
  tags: ["tags", "tag", "keywords", "schlagwörter", "stichwörter"],
} as const;
const NAME_KEYS: Readonly<Record<EntityType, readonly string[]>> = {
  PER: ["people", "persons", "person", "personen", "leute"],
  LOC: ["places", "place", "locations", "location", "orte", "ort"],
  ORG: ["organisations", "organizations", "organisation", "organization", "organisationen", "orgs"],
};

/** The fields that are of use here, whatever else there is. */
function metaOf(value: unknown): ArticleMeta {
  if (!isRecord(value)) return {};
  // Zola keeps authors and tags in tables of their own
  const inner = [value.extra, value.taxonomies].filter(isRecord);
  const fields = new Map<string, string[]>();
  for (const record of [...inner, value]) {
    for (const [key, each] of Object.entries(record)) {
      const values = valuesOf(each);
      if (values.length > 0) fields.set(key.toLowerCase(), values);
    }
  }
  const all = (keys: readonly string[]) => keys.flatMap((key) => fields.get(key) ?? []);
  const first = (keys: readonly string[]) => all(keys)[0];
  const date = toDate(first(KEYS.date) ?? "");
  const [title, source, language] = [first(KEYS.title), first(KEYS.source), first(KEYS.language)];
  const author = all(KEYS.author).join(", ");
  const tags = all(KEYS.tags).flatMap((tag) => (tag.includes(",") ? split(tag) : [tag]));
  const names = namesOf(all, tags);
  return {
    ...(date !== undefined && { date }),
    ...(title !== undefined && { title }),
    ...(source !== undefined && { source }),
    ...(author !== "" && { author }),
    ...(language !== undefined && { language: language.toLowerCase().replace("_", "-") }),
    ...(tags.length > 0 && { tags }),
    ...(names.length > 0 && { names }),
  };
}

function namesOf(all: (keys: readonly string[]) => string[], tags: readonly string[]): GivenName[] {
  const types = Object.entries(NAME_KEYS) as [EntityType, readonly string[]][];
  const typed = types.flatMap(([type, keys]) =>
    all(keys)
      .flatMap((name) =>
        name.includes(";") ? name.split(";") : name.includes(",") && type !== "PER" ? split(name) : [name],
      )
      .map((name) => ({ name: plain(name), type })),
  );
  const known = new Set(typed.map(({ name }) => name));
  const others = tags.map(plain).filter((name) => !known.has(name));
  return [...typed, ...others.map((name) => ({ name }))].filter(({ name }) => /\p{L}/u.test(name));
}

/** "[[Angela Merkel]]" as note tools write it, and "#Berlin", without their marks. */
function plain(name: string): string {
  return name.replace(/^\s*#|\[\[(?:[^\]|]*\|)?|\]\]/gu, "").trim();
}

function split(list: string): string[] {
  return list
    .split(",")
    .map((each) => each.trim())
    .filter((each) => each !== "");
}

/** The strings of a field: its own, those of a list, or the names of the objects in it. */
function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(valuesOf).slice(0, 1000);
  if (isRecord(value) && !(value instanceof Date))
    return valuesOf(value.name ?? value.title ?? value.label ?? []);
  if (value instanceof Date) return [value.toISOString().slice(0, 10)];
  if (typeof value !== "string" && typeof value !== "number") return [];
  const text = String(value).trim();
  return text === "" ? [] : [text];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

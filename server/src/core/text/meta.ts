// What an article says of itself: a head line, YAML front matter, or its file name.
import type { ArticleMeta } from "../vocabulary/types";

/** Few corpora have front matter, and the parser takes a while to load: only when needed. */
const yaml = () => require("yaml") as typeof import("yaml");

/** Metadata and where it stands; `end` is where prose may start. */
export interface MetaHead {
  readonly meta: ArticleMeta;
  /** Start and end of the metadata block without surrounding white space; equal when there is none. */
  readonly start: number;
  readonly end: number;
}

/** Longest front matter in UTF-16 code units; a longer one is taken for prose. */
const FRONT_MATTER_LENGTH = 20_000;
const NOTHING: MetaHead = { meta: {}, start: 0, end: 0 };

/** Reads the metadata at the start of an article; never throws. */
export function readMetaHead(text: string): MetaHead {
  return readFrontMatter(text) ?? readHeadLine(text) ?? NOTHING;
}

const DATE = /(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?!\d)/u;

/** " date 2017-11 Die USA ...": the word date or Datum, perhaps a colon, and a date; prose may follow. */
function readHeadLine(text: string): MetaHead | undefined {
  const match = /^[\s\ufeff]{0,20}(?:date|datum):?[ \t]+(\d{4}(?:-\d\d){0,2})(?=\s|$)/iu.exec(
    text.slice(0, 80),
  );
  const date = match?.[1] === undefined ? undefined : toDate(match[1]);
  if (match === null || date === undefined) return undefined;
  const start = match[0].search(/[^\s\ufeff]/u);
  return { meta: { date }, start, end: match[0].length };
}

function readFrontMatter(text: string): MetaHead | undefined {
  const open = /^\ufeff?---[ \t]*\r?\n/u.exec(text.slice(0, 80));
  if (open === null) return undefined;
  const head = text.slice(open[0].length, FRONT_MATTER_LENGTH);
  const close = /(?:^|\n)(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(head);
  if (close === null) return undefined;
  const meta = metaFromYaml(head.slice(0, close.index));
  const end = open[0].length + close.index + close[0].trimEnd().length;
  return { meta, start: open[0].indexOf("-"), end };
}

function metaFromYaml(text: string): ArticleMeta {
  const fields = new Map<string, string>();
  for (const [key, value] of yamlEntries(text)) {
    if (typeof value === "string" || typeof value === "number") fields.set(key.toLowerCase(), String(value));
  }
  const date = toDate(first(fields, ["date", "datum", "published", "pubdate", "created"]) ?? "");
  const title = first(fields, ["title", "titel", "headline", "überschrift"]);
  const source = first(fields, ["source", "quelle", "publisher", "publication", "feed", "zeitung", "medium"]);
  return {
    ...(date === undefined ? {} : { date }),
    ...(title === undefined ? {} : { title }),
    ...(source === undefined ? {} : { source }),
  };
}

/** The top-level entries; broken YAML gives what could be read, an unreadable one nothing. */
function yamlEntries(text: string): [string, unknown][] {
  try {
    const value: unknown = yaml().parseDocument(text, { schema: "failsafe", logLevel: "silent" }).toJS({
      maxAliasCount: 0,
    });
    return typeof value === "object" && value !== null ? Object.entries(value) : [];
  } catch {
    return [];
  }
}

function first(fields: ReadonlyMap<string, string>, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = fields.get(key)?.trim();
    if (value) return value;
  }
  return undefined;
}

/** The date a string starts with ("2017-11-11T10:00Z", "11.11.2017"), as precise as it is written. */
function toDate(value: string): string | undefined {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/u.exec(value);
  const iso = german === null ? value : `${german[3]}-${pad(german[2])}-${pad(german[1])}`;
  const match = DATE.exec(iso);
  return match?.index === 0 ? match[0] : undefined;
}

function pad(digits: string | undefined): string {
  return (digits ?? "").padStart(2, "0");
}

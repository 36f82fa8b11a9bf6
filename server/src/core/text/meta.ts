// What an article says of itself before it begins: front matter, or a line with its date.
import type { ArticleMeta } from "../vocabulary/types";
import { toDate } from "./dates";
import { readFrontMatter } from "./front-matter";

/** Metadata and where it stands; `end` is where prose may start. */
export interface MetaHead {
  readonly meta: ArticleMeta;
  /** Start and end of the metadata block without surrounding white space; equal when there is none. */
  readonly start: number;
  readonly end: number;
}

const NOTHING: MetaHead = { meta: {}, start: 0, end: 0 };

/** Reads the metadata at the start of an article; never throws. */
export function readMetaHead(text: string): MetaHead {
  return readFrontMatter(text) ?? readHeadLine(text) ?? NOTHING;
}

/** " date 2017-11 Die USA ...": the word date or Datum, perhaps a colon, and a date; prose may follow. */
function readHeadLine(text: string): MetaHead | undefined {
  const match = /^\s{0,20}(?:date|datum):?[ \t]+(\d{4}(?:-\d\d){0,2})(?=\s|$)/iu.exec(text.slice(0, 80));
  const date = match?.[1] === undefined ? undefined : toDate(match[1]);
  if (match === null || date === undefined) return undefined;
  return { meta: { date }, start: match[0].search(/\S/u), end: match[0].length };
}

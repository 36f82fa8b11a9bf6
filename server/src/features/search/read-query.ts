// Reads a query such as `person in:2017 with:Syrien -in:002*`. The grammar:
//
//   query = { term }        term = ["-"] field ":" value | value        value = word | '"' letters '"'
//
//   in:2017  in:2017-03..2017-06  in:2017..   articles dated so (date: is the same)
//   in:reports/*  in:002*                     articles with such a path; * and ? stand for letters
//   source:zeit                               articles of a source (front matter, else folder)
//   with:Syrien                               articles that name it too
//   near:"Angela Merkel"                      in the same sentence
//   type:person, or just person               people; place, organisation
//   count:5  articles:2                       at least so many mentions, articles
//   -in: -date: -source: -with:               articles for which it does not hold
//
// What stands in quotes is never a field or a type. Everything else is letters of a name.
import type { EntityType } from "../../core/vocabulary/types";
import type { ArticleTerm, Query, QueryProblem, ReadQuery } from "./query";

/** The fields there are, as they are completed. */
const FIELDS = ["in", "date", "source", "with", "near", "type", "count", "articles"] as const;
export type Field = (typeof FIELDS)[number];

const TYPE_WORDS: ReadonlyMap<string, EntityType> = new Map(
  Object.entries({
    PER: ["per", "person", "persons", "people", "personen"],
    LOC: ["loc", "place", "places", "location", "locations", "orte"],
    ORG: ["org", "organisation", "organisations", "organization", "organizations", "organisationen"],
  }).flatMap(([type, words]) => words.map((word) => [word, type as EntityType])),
);

/** "-" , field with colon, value in quotes or up to the next space. */
const TERM =
  /(?<not>-(?=\p{L}+:))?(?:(?<field>\p{L}+):)?(?:"(?<quoted>[^"]*)(?<closed>"?)|(?<word>[^\s"]+))?/uy;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** What is gathered while reading. */
interface Gathered {
  readonly words: string[];
  readonly types: EntityType[];
  readonly articles: ArticleTerm[];
  readonly near: string[];
  leastMentions: number;
  leastArticles: number;
}

/** Reads a query. What cannot be understood is named and left out; the rest holds. */
export function readQuery(text: string): ReadQuery {
  const gathered: Gathered = {
    words: [],
    types: [],
    articles: [],
    near: [],
    leastMentions: 1,
    leastArticles: 1,
  };
  const problems: QueryProblem[] = [];
  let at = 0;
  while (at < text.length) {
    TERM.lastIndex = at;
    const groups = TERM.exec(text)?.groups ?? {};
    const end = TERM.lastIndex;
    if (end <= at) {
      at++;
      continue;
    }
    const problem = takeTerm(groups, gathered);
    if (problem) problems.push({ start: at, end, ...problem });
    at = end;
  }
  const { words, ...rest } = gathered;
  const query: Query = { ...rest, text: words.join(" ") };
  return { query, problems };
}

type Trouble = Omit<QueryProblem, "start" | "end">;

function takeTerm(
  groups: Readonly<Record<string, string | undefined>>,
  gathered: Gathered,
): Trouble | undefined {
  const { not, field, quoted, closed, word } = groups;
  const value = (quoted ?? word ?? "").trim();
  const open: Trouble | undefined =
    quoted !== undefined && closed === "" ? { reason: "open quote" } : undefined;
  if (field === undefined) {
    const type = quoted === undefined ? TYPE_WORDS.get(value.toLowerCase()) : undefined;
    if (type !== undefined) gathered.types.push(type);
    else if (value !== "") gathered.words.push(value);
    return open;
  }
  const name = field.toLowerCase();
  if (!isField(name)) return { reason: "unknown field", ...nearestTo(name) };
  if (value === "") return { reason: "no value" };
  return takeField(name, value, not !== undefined, gathered) ?? open;
}

function takeField(field: Field, value: string, not: boolean, gathered: Gathered): Trouble | undefined {
  switch (field) {
    case "in":
      gathered.articles.push({ not, ...(dateTerm(value) ?? { kind: "path", path: value }) });
      return undefined;
    case "date": {
      const date = dateTerm(value);
      if (date === undefined) return { reason: "no date" };
      gathered.articles.push({ not, ...date });
      return undefined;
    }
    case "source":
      gathered.articles.push({ not, kind: "source", source: value });
      return undefined;
    case "with":
      gathered.articles.push({ not, kind: "names", name: value });
      return undefined;
  }
  if (not) return { reason: "cannot be negated" };
  if (field === "near") gathered.near.push(value);
  else if (field === "type") return takeType(value, gathered);
  else return takeLeast(field, value, gathered);
  return undefined;
}

function takeType(value: string, gathered: Gathered): Trouble | undefined {
  const type = TYPE_WORDS.get(value.toLowerCase());
  if (type === undefined) return { reason: "no type" };
  gathered.types.push(type);
  return undefined;
}

function takeLeast(field: "count" | "articles", value: string, gathered: Gathered): Trouble | undefined {
  const digits = /^(?:>=)?(\d{1,9})$/.exec(value)?.[1];
  if (digits === undefined) return { reason: "no number" };
  if (field === "count") gathered.leastMentions = Number(digits);
  else gathered.leastArticles = Number(digits);
  return undefined;
}

/** "2017", "2017-03..2017-06", "2017..", "..2017-06". */
function dateTerm(value: string): { kind: "date"; from: string; to: string } | undefined {
  const [from = "", to = from, ...more] = value.split("..");
  const isDate = (text: string) => text === "" || DATE.test(text);
  if (more.length > 0 || !isDate(from) || !isDate(to) || from + to === "") return undefined;
  return { kind: "date", from, to };
}

function isField(name: string): name is Field {
  return (FIELDS as readonly string[]).includes(name);
}

/** The field that begins alike, if there is one. */
function nearestTo(name: string): { nearest?: string } {
  const common = (field: string) => [...field].findIndex((letter, index) => letter !== name[index]);
  const best = FIELDS.map((field) => ({
    field,
    letters: common(field) < 0 ? field.length : common(field),
  })).sort((a, b) => b.letters - a.letters)[0];
  return best !== undefined && best.letters > 0 ? { nearest: best.field } : {};
}

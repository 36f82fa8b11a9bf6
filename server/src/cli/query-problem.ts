// What the command line says of a query that it cannot understand.
import type { QueryProblem } from "../features/search/query";

const REASONS: Readonly<Record<QueryProblem["reason"], string>> = {
  "unknown field": "there is no such field",
  "no value": "nothing stands behind the colon",
  "no date": "a date is written 2017, 2017-11 or 2017-11-11, a period 2017-03..2017-06",
  "no number": "a whole number is needed",
  "no type": "types are person, place and organisation",
  "cannot be negated": "this field has no opposite",
  "open quote": "the quotation mark is not closed",
};

/** A line such as `query: "wiht:Putin": there is no such field (did you mean with:?)`. */
export function problemText(query: string, { start, end, reason, nearest }: QueryProblem): string {
  const hint = nearest === undefined ? "" : ` (did you mean ${nearest}:?)`;
  return `query: ${query.slice(start, end)}: ${REASONS[reason]}${hint}`;
}

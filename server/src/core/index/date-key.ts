// Dates of articles as numbers: compared for each of thousands of articles, without a look at the articles themselves.
import type { ArticleMeta } from "../vocabulary/types";

/** Behind every day. */
const NO_DAY = 99_999_999;

/** A number in the order of the dates: 20171111 for "2017-11-11", 20171100 for "2017-11"; no date comes last. */
export function dayOf({ date }: ArticleMeta): number {
  return date === undefined ? NO_DAY : Number(date.replaceAll("-", "").padEnd(8, "0"));
}

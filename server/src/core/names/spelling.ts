// Which of two spellings of one name a reader would rather see: ordinary case, the letters the name has, its hyphens.
import { compareText } from "../util/compare-text";
import type { EntityType } from "../vocabulary/types";

/** Longer words in capitals alone are a headline; shorter ones may be an acronym. */
const LONGEST_ACRONYM = 4;
/** A spelling with umlauts or accents is taken before one without from this share of its uses on ("Goethe", "Göthe"). */
const MIN_ACCENTED_SHARE = 0.2;
const BROKEN = /[\u00ad\u200b-\u200f\u2060¬]|-\s/u;

/** True for a name in capitals alone, or without any, that is no acronym. */
function isOddCase(name: string): boolean {
  const [lower, upper] = [name.toLowerCase(), name.toUpperCase()];
  return lower !== upper && (name === lower || (name === upper && name.length > LONGEST_ACRONYM));
}

function accents(name: string): number {
  let count = 0;
  for (const unit of name.normalize("NFC"))
    if (unit > "\u007f" && unit.toLowerCase() !== unit.toUpperCase()) count++;
  return count;
}

function hyphens(name: string): number {
  return name.split("-").length - 1;
}

/** "Neustadt a. d. Aisch", "Dt. Fußball-Bund". */
const SHORTENED = /(?<!\p{L})\p{L}{1,4}\.(?:\s?\p{L}|$)/u;

/** True for the name of a place or an organisation with shortened words. */
export function isShortened(name: string): boolean {
  return SHORTENED.test(name);
}

/** How a name is spelt, and how often. */
export interface Spelling {
  readonly text: string;
  readonly count: number;
}

/**
 * Negative if a reader would rather see `a` than `b`, two spellings of one folded name; never 0 for two that differ.
 * Before frequency comes ordinary case, an unbroken word, and the umlauts and accents of the name unless they are rare;
 * after it the hyphens of people ("Kramp-Karrenbauer"), which other names have in compounds ("Washington-Post-Bericht");
 * then the order of the letters.
 */
function compareSpellings(a: Spelling, b: Spelling, type: EntityType): number {
  return (
    Number(isOddCase(a.text)) - Number(isOddCase(b.text)) ||
    Number(BROKEN.test(a.text)) - Number(BROKEN.test(b.text)) ||
    compareAccents(a, b) ||
    b.count - a.count ||
    (hyphens(b.text) - hyphens(a.text)) * (type === "PER" ? 1 : -1) ||
    compareText(a.text, b.text)
  );
}

/** The best of several spellings, whatever their order; undefined if there is none. */
export function bestSpelling(spellings: readonly Spelling[], type: EntityType): string | undefined {
  if (spellings.length < 2) return spellings[0]?.text;
  const ordered = [...spellings].sort((a, b) => compareText(a.text, b.text));
  return ordered.reduce((best, each) => (compareSpellings(each, best, type) < 0 ? each : best)).text;
}

function compareAccents(a: Spelling, b: Spelling): number {
  const more = accents(b.text) - accents(a.text);
  if (more === 0) return 0;
  const [accented, plain] = more > 0 ? [b, a] : [a, b];
  return accented.count >= MIN_ACCENTED_SHARE * plain.count ? more : 0;
}

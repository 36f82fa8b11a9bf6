// What belongs to a person's name behind it: marks of generations, regnal numbers with their stops. And two kings in one.
import { markLength } from "../../../names/generations";
import type { Mention } from "../../../vocabulary/types";

const NUMERAL = /^\s(?=[IVX])(?:X{0,2}(?:IX|IV|V?I{0,3}))(?![\p{L}\p{N}])\.?/u;
/** A numeral at the end of a name; a single letter may be an initial of an American's. */
const ENDS_IN_NUMERAL = /(?<=\s)(?=[IVX])(?:X{0,2}(?:IX|IV|V?I{0,3}))$/u;
/** Behind a single letter nothing but a stop and a small letter or the end tells a number from an initial. */
const TWO_RULERS = /^(.+?\s[IVX]+\.)\s(?=\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*\s[IVX]+\.?$)/u;

/** The mention, or the two it is, with all that belongs to the name behind it. */
export function withMarks(text: string, mention: Mention): Mention[] {
  const surface = text.slice(mention.start, mention.end);
  const first = TWO_RULERS.exec(surface);
  if (first !== null) {
    const [whole, name = ""] = first;
    const ruler = { ...mention, end: mention.start + name.length };
    return [ruler, ...withMarks(text, { ...mention, start: mention.start + whole.length })];
  }
  const end = endOf(text, mention);
  return [end === mention.end ? mention : { ...mention, end }];
}

function endOf(text: string, { start, end }: Mention): number {
  const surface = text.slice(start, end);
  const at = withStop(text, surface, end);
  const numeral = /\s/u.test(text.charAt(at)) ? NUMERAL.exec(text.slice(at, at + 8))?.[0] : undefined;
  const numbered = numeral !== undefined && isNumber(numeral, text, at) ? at + numeral.length : at;
  return numbered + markLength(text, numbered);
}

/** The stop of an ordinal or of a short form that ends the name is the name's. */
function withStop(text: string, surface: string, end: number): number {
  if (text.charAt(end) !== ".") return end;
  return ENDS_IN_NUMERAL.test(surface) || /\s(?:jun|jr|sen|sr|d\.\s?[ÄJ])$/iu.test(surface) ? end + 1 : end;
}

/** "I." and "V." are as often initials or words: they count with a stop and no capital behind. */
function isNumber(numeral: string, text: string, at: number): boolean {
  if (numeral.trim().replace(".", "").length > 1) return true;
  return numeral.endsWith(".") && /^\s\p{Ll}/u.test(text.slice(at + numeral.length, at + numeral.length + 2));
}

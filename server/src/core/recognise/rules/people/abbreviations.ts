// Short forms around a person's name that are none: "MdB", "a. D.", "MP Kretschmann", "D. Klaus Naumann" after "a.".
import { ANY_LANGUAGE } from "../../../language/rooms";
import { foldName } from "../../../names/fold";
import { isGivenName } from "../../../names/given-names";
import { isRole } from "../../../names/titles";
import type { TokenReader } from "../../../text/token-reader";
import type { Mention } from "../../../vocabulary/types";

const { shortTitles, addresses, pluralAddresses, nobility } = ANY_LANGUAGE.words;
/** Of those, what may as well be the acronym of an organisation. */
const ALL_CAPITALS = /^\p{Lu}+$/u;
const LETTER = /^\p{L}\.$/u;
const SMALL_LETTER = /^\p{Ll}\.?$/u;

/** The mention without short forms before and behind it; undefined when nothing else is in it. */
export function withoutAbbreviations(
  reader: TokenReader,
  mention: Mention,
  isBesidePerson: boolean,
): Mention | undefined {
  let first = reader.at(mention.start);
  let last = reader.at(mention.end - 1);
  const [from, to] = [first, last];
  if (onlyLetters(reader, first, last) || (first === last && isForm(reader.word(first)))) return undefined;
  while (first < last && (isShort(reader, first) || isRank(reader, first)))
    first += reader.word(first + 1) === "." ? 2 : 1;
  while (last > first && shortTitles.has(reader.word(last))) last--;
  if (first === last && shortTitles.has(reader.word(first)))
    return ALL_CAPITALS.test(reader.word(first)) && !isBesidePerson && !namesNext(reader, last + 1)
      ? mention
      : undefined;
  if (first === from && last === to) return mention;
  return {
    ...mention,
    start: reader.start(first),
    end: last === to ? mention.end : reader.end(last),
    type: "PER",
  };
}

/** A short title, or the capital that ends one ("a. D.", "z. S."). */
function isShort(reader: TokenReader, token: number): boolean {
  const word = reader.word(token);
  if (shortTitles.has(word)) return true;
  return (
    LETTER.test(word) && SMALL_LETTER.test(reader.word(token - 1)) && /\.$/u.test(reader.word(token - 1))
  );
}

/** "Herr", "Kollege", "Dr": what goes before names is none. */
function isForm(word: string): boolean {
  return addresses.has(word.toLowerCase()) || pluralAddresses.has(word.toLowerCase());
}

/** "Graf Alfred", "Kaiser Wilhelm": what he is, before his given name. */
function isRank(reader: TokenReader, token: number): boolean {
  const word = reader.word(token);
  if (!isGivenName(reader.word(token + 1))) return false;
  return nobility.has(foldName(word)) || (isRole(word) && !isGivenName(word));
}

/** "i. R.", "U. S.": letters with stops name nobody. */
function onlyLetters(reader: TokenReader, first: number, last: number): boolean {
  for (let token = first; token <= last; token++) if (!LETTER.test(reader.word(token))) return false;
  return true;
}

function namesNext(reader: TokenReader, token: number): boolean {
  return reader.isCapital(token) && !reader.startsSentence(token);
}

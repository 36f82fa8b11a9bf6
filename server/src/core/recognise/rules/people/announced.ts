// People whom the words before announce: speakers ("Vizepräsident Windelen: ..."), "Frau Holzapfel", "die Damen Reuter und
// Kolb".
import type { Words } from "../../../language/language";
import { ANY_LANGUAGE, roomOf } from "../../../language/rooms";
import { isAddress, isRole, isTitle } from "../../../names/titles";
import { isOpener } from "../../../text/abbreviations";
import type { TokenReader } from "../../../text/token-reader";
import type { Mention, Span } from "../../../vocabulary/types";
import { foreignParticles, joinedBehind } from "./particles";
import { WordFilter } from "./word-filter";

const CONFIDENCE = 0.8;
const COLON = 0x3a;
const COMMA = 0x2c;
const STOP = 0x2e;
const OPENING = 0x28;
const CLOSING = 0x29;
/** Most words of a name, of a bracket behind it, and of an announced row of names. */
const MOST_WORDS = 4;
const MOST_IN_BRACKET = 6;
const MOST_NAMES = 12;
const { addresses, pluralAddresses, particles, ageWords } = ANY_LANGUAGE.words;
const addressFilter = new WordFilter(new Set([...addresses, ...pluralAddresses]));

/** Names of people that nothing is marked on, but that a form of address or an office announces. */
export function announced(reader: TokenReader, isFree: (span: Span) => boolean): Mention[] {
  const found: Mention[] = [];
  const add = (first: number, last: number): void => {
    const span = { start: reader.start(first), end: reader.end(last) };
    if (isFree(span)) found.push({ ...span, type: "PER", kind: "name", confidence: CONFIDENCE });
  };
  for (const start of reader.document.sentenceStarts) addSpeaker(reader, start, add);
  const foreign = foreignParticles(reader.document.language);
  for (let token = 0; token + 1 < reader.count; token++) {
    addAddressed(reader, token, foreign, add);
  }
  return found;
}

type Add = (first: number, last: number) => void;

/** "Vizepräsidentin Dr. Antje Vollmer (CDU/CSU):" at the start of a line. */
function addSpeaker(reader: TokenReader, start: number, add: Add): void {
  if (!reader.startsLine(start)) return;
  let first = start;
  while (isOffice(reader, first) || (first > start && reader.isSign(first, STOP))) first++;
  if (first === start || reader.endsLine(first - 1)) return;
  const last = nameEnd(reader, first);
  if (last >= first && reader.isSign(behindBracket(reader, last + 1), COLON)) add(first, last);
}

function isOffice(reader: TokenReader, token: number): boolean {
  const word = reader.word(token);
  return reader.isCapital(token) && (isTitle(word) || isRole(word));
}

function behindBracket(reader: TokenReader, token: number): number {
  if (!reader.isSign(token, OPENING)) return token;
  for (let at = token + 1; at <= token + MOST_IN_BRACKET; at++) if (reader.isSign(at, CLOSING)) return at + 1;
  return token;
}

/** The last token of the capitalised words from `first` on, particles between them; before `first` if there is none. */
function nameEnd(reader: TokenReader, first: number): number {
  let last = first - 1;
  for (let at = first; at < first + MOST_WORDS && at < reader.count; at++) {
    if (reader.isCapital(at)) last = at;
    else if (!particles.has(reader.word(at))) break;
  }
  return last;
}

/** The names behind "Frau", "Herr Dr."; behind "die Herren" all of a row. */
function addAddressed(reader: TokenReader, token: number, foreign: Words, add: Add): void {
  const written = addressFilter.wordAt(reader, token);
  if (written === undefined || !reader.isCapital(token)) return;
  const word = written.toLowerCase();
  const isRow = pluralAddresses.has(word);
  if (!isRow && !addresses.has(word)) return;
  const { and } = roomOf(reader.document.language).words;
  let first = token + 1;
  while (isTitle(reader.word(first)) || reader.isSign(first, STOP)) first++;
  for (let names = 0; names < MOST_NAMES && isName(reader, first, token); names++) {
    const last = joinedBehind(reader, first, () => true, foreign);
    add(first, last);
    if (!isRow) return;
    const next = last + 1;
    if (!reader.isSign(next, COMMA) && !and.has(reader.word(next))) return;
    first = next + 1;
  }
}

/** A capitalised word of the same sentence that says neither what somebody is nor how old. */
function isName(reader: TokenReader, token: number, address: number): boolean {
  const word = reader.word(token);
  if (!reader.isCapital(token) || reader.sentence(token) !== reader.sentence(address)) return false;
  const { text, language } = reader.document;
  if (isOpener(text, reader.start(token), reader.end(token), roomOf(language))) return false;
  const isWord = isRole(word) || isTitle(word) || isAddress(word) || ageWords.has(word.toLowerCase());
  return word.length > 2 && !isWord;
}

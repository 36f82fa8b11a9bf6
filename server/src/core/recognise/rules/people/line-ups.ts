// People in line-ups and lists of results: "Neuer - Kimmich, de Ligt", "(70. Müller)", "1:0 Hofmann (13.)".
import { ANY_LANGUAGE } from "../../../language/rooms";
import { isRole, isTitle } from "../../../names/titles";
import { TOKEN_NUMBER, TOKEN_PUNCTUATION } from "../../../text/document";
import type { TokenReader } from "../../../text/token-reader";
import type { Mention, Span } from "../../../vocabulary/types";
import { isFree } from "./spans";

const CONFIDENCE = 0.75;
const OPENING = 0x28;
const COLON = 0x3a;
const SCORE = /^\d{1,2}:\d{1,2}$/;
const MINUTE = /^\d{1,3}(?:\.|['’])$/;
/** What stands between the names of a line-up. */
const SEPARATOR = /^[,;/–—-]$/u;
/** Fewer names, or fewer of them found otherwise, are no line-up. */
const LEAST_NAMES = 5;
const LEAST_KNOWN = 2;
const MOST_WORDS = 3;
const { particles, months } = ANY_LANGUAGE.words;

/** A run of tokens, end-exclusive. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** People that line-ups and scores show. @param mentions what has been found otherwise */
export function peopleInLineUps(reader: TokenReader, mentions: readonly Mention[]): Mention[] {
  const found: Mention[] = [];
  const add = ({ from, to }: Run): void => {
    const span = { start: reader.start(from), end: reader.end(to - 1) };
    found.push({ ...span, type: "PER", kind: "name", confidence: CONFIDENCE });
  };
  const { tokenClasses } = reader.document;
  for (let token = 1; token < reader.count; token++) {
    if (tokenClasses[token] === TOKEN_PUNCTUATION) {
      if (reader.isSign(token, COLON)) addLineUp(reader, token + 1, mentions, add);
    } else if (tokenClasses[token - 1] === TOKEN_NUMBER && reader.isCapital(token)) {
      addScorer(reader, token, add);
    }
  }
  if (found.length === 0) return found;
  return found.filter((mention) => isFree(people(mentions), mention));
}

function people(mentions: readonly Mention[]): readonly Mention[] {
  return mentions.filter(({ type }) => type === "PER");
}

/** "(70. Müller)" and "1:0 Hofmann (13.)". */
function addScorer(reader: TokenReader, token: number, add: (run: Run) => void): void {
  const before = reader.word(token - 1);
  const isMinute = MINUTE.test(before) && reader.isSign(token - 2, OPENING);
  if ((!isMinute && !SCORE.test(before)) || months.has(reader.word(token).toLowerCase())) return;
  const name = nameFrom(reader, token);
  if (name === undefined) return;
  const next = reader.word(name.to);
  if (isMinute ? next === ")" || next === "," : next === "(" && MINUTE.test(reader.word(name.to + 1)))
    add(name);
}

/** The names of a row that begins here, if it is a line-up. */
function addLineUp(
  reader: TokenReader,
  first: number,
  mentions: readonly Mention[],
  add: (run: Run) => void,
): void {
  const runs: Run[] = [];
  let at = first;
  while (at < reader.count) {
    const name = nameFrom(reader, at);
    if (name === undefined) break;
    runs.push(name);
    at = behindBracket(reader, name.to);
    if (!SEPARATOR.test(reader.word(at))) break;
    at++;
  }
  if (runs.length < LEAST_NAMES) return;
  const isKnown = (run: Run): boolean => !isFree(people(mentions), spanOf(reader, run));
  if (runs.filter(isKnown).length < LEAST_KNOWN) return;
  for (const run of runs) if (!isKnown(run)) add(run);
}

function spanOf(reader: TokenReader, { from, to }: Run): Span {
  return { start: reader.start(from), end: reader.end(to - 1) };
}

/** Capitalised words with particles before or between them. */
function nameFrom(reader: TokenReader, from: number): Run | undefined {
  let to = from;
  let last = from;
  while (
    to - from < MOST_WORDS &&
    to < reader.count &&
    (reader.isCapital(to) || particles.has(reader.word(to)))
  ) {
    if (reader.isCapital(to)) {
      if (isTitle(reader.word(to)) || isRole(reader.word(to))) return undefined;
      last = to + 1;
    }
    to++;
  }
  return last === from ? undefined : { from, to: last };
}

/** Behind "(70. Müller)" or "(C)". */
function behindBracket(reader: TokenReader, token: number): number {
  if (!reader.isSign(token, OPENING)) return token;
  let at = token;
  while (at < reader.count && at - token < 8 && reader.word(at) !== ")") at++;
  return reader.word(at) === ")" ? at + 1 : token;
}

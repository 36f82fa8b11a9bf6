// What the words around a mention tell of its person: sex, office, whether a family is meant.
import type { Language } from "../language/language";
import type { Sex } from "../names/given-names";
import { isAddress, isGroupWord, isRole, sexOf } from "../names/titles";
import type { TokenReader } from "../text/token-reader";
import type { AnalysedMention } from "./linked";

/** What the words around a mention tell of its person. Mentions are asked by index. */
export interface PersonCues {
  /** The sex that a form of address or an office beside the mention tells. */
  toldSex(mention: number): Told | undefined;
  /** The offices beside the mention or said of it ("Schmidt war Kanzler"), each by its last word, folded by no rule. */
  offices(mention: number): readonly string[];
  /** The word before the mention that makes a family of it ("Familie Kolb", "die Trumps"), if one does. */
  familyWord(mention: number): string | undefined;
  /** The sentence that holds it. */
  sentence(mention: number): number;
}

/** A sex and how it is told. */
export interface Told {
  readonly sex: Sex;
  /** The form of address that tells it ("Frau"); absent where an office does. */
  readonly address?: string;
}

/** Most words between a name and what it is said to be. */
const MOST_BETWEEN = 4;

/** Reads the cues off a document. */
export function cuesFrom(
  mentions: readonly AnalysedMention[],
  reader: TokenReader,
  language: Language,
): PersonCues {
  return {
    toldSex: (index) => toldBeside(mentions[index], reader, language),
    offices(index) {
      const mention = mentions[index];
      if (mention === undefined) return [];
      const beside = mention.role?.split(/\s+/u).filter(isRole) ?? [];
      return [...beside, ...officeSaid(mention, reader, language)];
    },
    familyWord(index) {
      const mention = mentions[index];
      return mention === undefined ? undefined : familyWordOf(mention, reader, language);
    },
    sentence: (index) => mentions[index]?.sentence ?? -1,
  };
}

/** Before the name the last word counts, behind it the first; a form of address more than any office. */
function toldBeside(
  mention: AnalysedMention | undefined,
  reader: TokenReader,
  language: Language,
): Told | undefined {
  const { role, descriptor } = mention ?? {};
  if (mention === undefined || role === undefined || descriptor === undefined) return undefined;
  const words = role.split(/[\s-]+/u);
  if (descriptor.start < mention.start) words.reverse();
  const isGenitive = /s$|['’]$/u.test(mention.surface);
  const address = words.find(isAddress);
  // "die Frau Müllers" is his wife
  const isWhose =
    isGenitive && language.words.roleArticles.has(wordBefore(reader, descriptor.start).toLowerCase());
  if (address !== undefined && !isWhose) {
    const sex = sexOf(address);
    if (sex !== undefined) return { sex, address };
  }
  // "der Sprecher Merkels"
  const told = isGenitive ? undefined : words.map(sexOf).find((sex) => sex !== undefined);
  return told === undefined ? undefined : { sex: told };
}

/** "Schmidt war Kanzler", "Kolb ist der neue Trainer". */
function officeSaid({ end }: AnalysedMention, reader: TokenReader, language: Language): readonly string[] {
  const verb = reader.at(end);
  if (!language.words.copulas.has(reader.word(verb))) return [];
  for (let at = verb + 1; at <= verb + MOST_BETWEEN && at < reader.count; at++) {
    const word = reader.word(at);
    if (reader.isCapital(at)) return isRole(word) ? [word] : [];
    if (!language.words.roleArticles.has(word) && !language.mayBeAdjective(word)) return [];
  }
  return [];
}

function familyWordOf(mention: AnalysedMention, reader: TokenReader, language: Language): string | undefined {
  const before = wordBefore(reader, mention.start);
  if (isGroupWord(before)) return before;
  const article = before.toLowerCase();
  if (!mention.surface.endsWith("s") || !language.words.pluralWords.has(article)) return undefined;
  return isGenitive(mention, reader, language) ? undefined : before;
}

/** "die Merkels Regierung beschloss", "der Plan von der Leyens": what stands there in -s says whose something is. */
function isGenitive({ start, end }: AnalysedMention, reader: TokenReader, language: Language): boolean {
  const first = reader.at(start);
  if (language.words.particles.has(reader.word(first - 2)) && !reader.startsSentence(first - 1)) return true;
  let next = reader.at(end);
  const sentence = reader.sentence(first);
  while (next < reader.count && mayDescribe(reader.word(next), language)) next++;
  return next < reader.count && reader.isCapital(next) && reader.sentence(next) === sentence;
}

/** An adjective with the ending it has behind a genitive; in -en it is as likely the family's verb. */
function mayDescribe(word: string, language: Language): boolean {
  return language.mayBeAdjective(word) && !/(?:en|te)$/u.test(word);
}

/** The word before an offset in its sentence, quotation marks left out, or "". */
function wordBefore(reader: TokenReader, offset: number): string {
  let first = reader.at(offset);
  while (first > 0 && !reader.startsSentence(first) && QUOTE.test(reader.word(first - 1))) first--;
  return first > 0 && !reader.startsSentence(first) ? reader.word(first - 1) : "";
}

const QUOTE = /^["“”„‚‘’'«»‹›(]+$/u;

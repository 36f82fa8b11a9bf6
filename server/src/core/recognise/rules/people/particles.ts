// Particles that belong to a person's name: "von der" before "Leyens" where the article has Ursula von der Leyen, and
// those that join two halves, "Johannes van der Bosch", "Fatima bint Muhammad".
import type { Words } from "../../../language/language";
import { ANY_LANGUAGE, LANGUAGES, primaryTag } from "../../../language/rooms";
import { foldName } from "../../../names/fold";
import { isGivenName } from "../../../names/given-names";
import type { TokenReader } from "../../../text/token-reader";
import type { Mention } from "../../../vocabulary/types";

const MOST_PARTICLES = 4;

/** The particles before the surnames of an article, as written: "von der" under "leyen". */
export type KnownParticles = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the particles off the full names of an article. */
export function particlesIn(text: string, people: readonly Mention[]): KnownParticles {
  const found = new Map<string, Set<string>>();
  for (const { start, end } of people) {
    const words = text.slice(start, end).split(/\s+/u);
    const surname = words.at(-1) ?? "";
    const first = words.findIndex((word, at) => at > 0 && /^\p{Ll}+$/u.test(word));
    if (first < 0 || first === words.length - 1) continue;
    const particles = words.slice(first, -1);
    if (!particles.every((word) => /^\p{Ll}+$/u.test(word))) continue;
    const key = surname.toLowerCase();
    found.set(key, (found.get(key) ?? new Set()).add(particles.join(" ")));
  }
  return found;
}

/** The mention with the particles before it that a full name of the article has there. */
export function withKnownParticles(reader: TokenReader, mention: Mention, known: KnownParticles): Mention {
  const first = reader.at(mention.start);
  const surname = reader.document.text.slice(mention.start, mention.end).toLowerCase();
  const particles = [surname, surname.replace(/['’]?s$|['’]$/u, "")].flatMap((key) => [
    ...(known.get(key) ?? []),
  ]);
  for (const each of particles.sort((a, b) => b.length - a.length)) {
    const words = each.split(" ");
    const from = first - words.length;
    if (from < 0 || reader.sentence(from) !== reader.sentence(first)) continue;
    if (words.every((word, at) => reader.word(from + at).toLowerCase() === word))
      return { ...mention, start: reader.start(from) };
  }
  return mention;
}

const foreignByTag = new Map<string, Words>();

/** The particles of other languages than that of a text: they stand in names alone. @param tag BCP 47 */
export function foreignParticles(tag: string): Words {
  const language = primaryTag(tag);
  const known = foreignByTag.get(language) ?? collectForeign(language);
  foreignByTag.set(language, known);
  return known;
}

function collectForeign(tag: string): Words {
  const own = LANGUAGES.find((language) => language.tag === tag)?.words;
  const foreign = LANGUAGES.flatMap(({ words }) => (words === own ? [] : [...words.joiningParticles]));
  return new Set(foreign.filter((word) => own === undefined || !own.articles.has(word)));
}

/** These go on behind a whole name; after the others only given names do. */
const MID_NAME = /^(?:y|ibn|bin|bint)$/u;
const { nobility, particles: PARTICLES } = ANY_LANGUAGE.words;

/**
 * Last token of the name that goes on behind token `last` over particles; `last` itself where none does.
 * @param isGiven true if all of the name so far may be given names, so that its surname is still to come
 * @param foreign from foreignParticles
 */
export function joinedBehind(
  reader: TokenReader,
  last: number,
  isGiven: () => boolean,
  foreign: Words,
): number {
  const first = last + 1;
  if (first >= reader.count || reader.isCapital(first)) return last;
  const isNoble = nobility.has(foldName(reader.word(last)));
  if (!isNoble && !foreign.has(reader.word(first))) return last;
  let at = first;
  while (at - first < MOST_PARTICLES && PARTICLES.has(reader.word(at))) at++;
  if (at === first || !reader.isCapital(at) || reader.sentence(at) !== reader.sentence(last)) return last;
  return isNoble || isGiven() || MID_NAME.test(reader.word(first)) ? at : last;
}

/** True if every word of the mention may be a given name. */
export function isAllGiven(text: string, { start, end }: Mention): boolean {
  return text
    .slice(start, end)
    .split(/\s+/u)
    .every((word) => isGivenName(word) || /^\p{Lu}\.$/u.test(word));
}

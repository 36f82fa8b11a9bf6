// The language of a text, told by its commonest small words; of other scripts than Latin, by its letters.
import data from "./stop-words.json";

/** Neither told by its words nor by its letters. */
export const UNKNOWN_LANGUAGE = "und";

/** So much of a text is looked at, in UTF-16 code units: some 300 words. */
const SAMPLE = 2000;
/** Prose has at least this share of small words; lists of names and tables have not. */
const LEAST_SHARE = 0.1;
/** So much further than the next, in words, a language must be: "in Berlin" is four languages. */
const LEAST_LEAD = 0.3;
/** One small word alone tells nothing. */
const LEAST_SCORE = 1.5;
/** How much less a word says that is common in several languages: its weight is their number to this power. */
const SHARED = -0.3;
/** Letters of other scripts than Latin must be at least this share of all to decide. */
const SCRIPT_SHARE = 0.5;

const TAGS: readonly string[] = Object.keys(data.words);

/** Each small word with the languages it is common in, by their place among the tags. */
const LANGUAGES_OF: ReadonlyMap<string, readonly number[]> = invert(Object.values(data.words));

function invert(lists: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  lists.forEach((words, language) => {
    for (const word of words.split(" ")) {
      const known = found.get(word);
      if (known === undefined) found.set(word, [language]);
      else known.push(language);
    }
  });
  return found;
}

/** Letters that only one language of a script has, then the script with the language that is likeliest. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[їєґ]/giu, "uk"],
  [/[ђћџљњ]/giu, "sr"],
  [/[ыэё]/giu, "ru"],
  [/\p{Script=Cyrillic}/gu, "bg"],
  [/\p{Script=Greek}/gu, "el"],
  [/[پچژگ]/gu, "fa"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
];
const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;
/** Any sign of a script that is not Latin: most texts have none, and counting takes its time. */
const OTHER_SCRIPTS = /[\u0370-\u1fff\u2c00-\uffff]/;
const WORD = /\p{L}+/gu;
/** The same for lower-case Latin letters, several times as fast. */
const LATIN_WORD = /[a-zß-öø-ÿ\u0100-\u024f]+/g;

/**
 * The BCP 47 tag of the language a text is written in, or UNKNOWN_LANGUAGE. Right for more than 99 of 100 pieces of
 * fifty words in the languages that have rooms. Looks at the beginning alone; time does not grow with the text.
 * @param from where prose begins
 */
export function detectLanguage(text: string, from = 0): string {
  const sample = text.slice(from, from + SAMPLE);
  return (OTHER_SCRIPTS.test(sample) ? byScript(sample) : undefined) ?? byWords(sample);
}

function byScript(sample: string): string | undefined {
  const letters = count(sample, LETTER);
  if (letters === 0 || count(sample, LATIN) > (1 - SCRIPT_SHARE) * letters) return undefined;
  return SCRIPTS.find(([script]) => count(sample, script) > 0)?.[1] ?? UNKNOWN_LANGUAGE;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function byWords(sample: string): string {
  const scores = new Float64Array(TAGS.length);
  let total = 0;
  const lower = sample.toLowerCase();
  for (const word of lower.match(OTHER_SCRIPTS.test(sample) ? WORD : LATIN_WORD) ?? []) {
    total++;
    const languages = LANGUAGES_OF.get(word) ?? [];
    const weight = languages.length ** SHARED;
    for (const language of languages) scores[language] = (scores[language] ?? 0) + weight;
  }
  let best = 0;
  let next = 0;
  scores.forEach((score, language) => {
    if (score > (scores[best] ?? 0)) best = language;
  });
  scores.forEach((score, language) => {
    if (language !== best && score > next) next = score;
  });
  const leading = scores[best] ?? 0;
  return leading >= Math.max(LEAST_SCORE, LEAST_SHARE * total) && leading - next >= LEAST_LEAD
    ? (TAGS[best] ?? UNKNOWN_LANGUAGE)
    : UNKNOWN_LANGUAGE;
}

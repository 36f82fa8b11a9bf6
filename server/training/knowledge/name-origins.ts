// Given names that tell where a name comes from: those of faker's lists in other scripts, as the readers of
// romanisations hear them, without those that are borne in many languages.
import { createRequire } from "node:module";
import { join } from "node:path";
import { foldName } from "../../src/core/names/fold";
import { arabicSkeletons } from "../../src/core/names/romanise/arabic";
import { greekReadings } from "../../src/core/names/romanise/greek";
import { hebrewSkeletons } from "../../src/core/names/romanise/hebrew";
import { slavicReadings, withoutScholarsLetters } from "../../src/core/names/romanise/slavic";
import { type CyrillicLanguage, romanise, SYSTEMS } from "./cyrillic";

type NameLists = Readonly<Record<string, readonly string[] | null | undefined>>;
interface Locale {
  readonly person?: { readonly first_name?: NameLists | null };
}

const load = createRequire(join(process.cwd(), "package.json"));
const { allLocales } = load("@faker-js/faker") as { allLocales: Readonly<Record<string, Locale>> };

function namesOf(locale: string): string[] {
  const lists = Object.values(allLocales[locale]?.person?.first_name ?? {});
  return lists.flatMap((list) => list ?? []).filter((name) => !name.includes(" "));
}

const WESTERN = ["de", "en", "fr", "it", "es", "nl", "da", "sv", "nb_NO", "pt_PT", "pt_BR"];
/** A name in so many of these languages' lists shows nothing. */
const COMMON_IN = 3;
const SHORTEST = 4;

/** Folded names that are common in Western Europe. */
function commonNames(): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const locale of WESTERN) {
    for (const name of new Set(namesOf(locale).map(foldName))) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= COMMON_IN).map(([name]) => name));
}

type Read = (word: string) => readonly string[];

/** Readings of the names, without those that common names have too. @param spellings of each name */
function distinctive(names: readonly (readonly string[])[], read: Read, common: ReadonlySet<string>): string {
  const shared = new Set([...common].flatMap((name) => read(name)));
  const keys = names
    .flatMap((spellings) => commonReadings(spellings, read))
    .filter((key) => key.length >= SHORTEST);
  return [...new Set(keys.filter((key) => !shared.has(key)))].sort().join(" ");
}

/** What all spellings of a name may be read as. */
function commonReadings(spellings: readonly string[], read: Read): readonly string[] {
  const [first = [], ...others] = spellings.map((spelling) => read(foldName(spelling)));
  return first.filter((reading) => others.every((other) => other.includes(reading)));
}

function cyrillic(locale: string, language: CyrillicLanguage): string[][] {
  return namesOf(locale).map((name) =>
    SYSTEMS.flatMap((system) => romanise(name, language, system).map(withoutScholarsLetters)),
  );
}

/** Letters of the Arabic and Hebrew scripts as the readers' consonants, "-" for a vowel; several where they differ. */
const ARABIC_LETTERS =
  "ب b|پ b|ت t|ط t|ث t|ج J|چ C|ح h|خ h|ه h|د d|ض d|ذ d|ز s|ژ J|س s|ص s|ظ s,d|ش S|غ k|ق k|ك k|ک k|گ k|ف f|ل l|م m|ن n|ر r";
const HEBREW_LETTERS =
  "ב b,v|ג g|ד d|ה -,h|ז s,c|ח h|ט t|כ k,h|ך h|ל l|מ m|ם m|נ n|ן n|ס s|פ p,f|ף f|צ c|ץ c|ק k|ר r|ש S,s|ת t";

/** What is left of names in a script without vowels. */
function skeletons(names: readonly string[], letters: string): string[] {
  const table = new Map(
    letters.split("|").map((row) => [row.charAt(0), row.slice(2).replace("-", "").split(",")] as const),
  );
  return names.flatMap((name) => {
    let read = [""];
    if (name.startsWith("ي")) read = ["i"];
    for (const letter of name) {
      const options = table.get(letter) ?? [""];
      read = read.flatMap((before) => options.map((option) => before + option)).slice(0, 8);
    }
    return read;
  });
}

/** Skeletons long enough to tell, without those that common names have too. */
function distinctiveSkeletons(found: readonly string[], read: Read, common: ReadonlySet<string>): string {
  const shared = new Set([...common].flatMap((name) => read(name)));
  return [...new Set(found.filter((key) => key.length >= SHORTEST_SKELETON && !shared.has(key)))]
    .sort()
    .join(" ");
}

const SHORTEST_SKELETON = 3;

/** Lists by family of scripts, each a string of words: readings or skeletons, as `romanise` asks for them. */
export function givenNames(): Record<string, string> {
  const common = commonNames();
  const slavic = [...cyrillic("ru", "ru"), ...cyrillic("uk", "uk")];
  const greek = namesOf("el").map((name) => [romaniseGreek(name)]);
  return {
    slavic: distinctive(slavic, slavicReadings, common),
    slavicToo: distinctive(slavic, slavicReadings, new Set()),
    arabic: distinctiveSkeletons(
      skeletons(["ar", "fa", "ur"].flatMap(namesOf), ARABIC_LETTERS),
      arabicSkeletons,
      common,
    ),
    greek: distinctive(greek, greekReadings, common),
    hebrew: distinctiveSkeletons(skeletons(namesOf("he"), HEBREW_LETTERS), hebrewSkeletons, common),
  };
}

/** Greek letters after ELOT 743. */
const GREEK_LETTERS =
  "ου ou|αι ai|ει ei|οι oi|ευ ef|αυ af|μπ b|ντ nt|γκ gk|α a|β v|γ g|δ d|ε e|ζ z|η i|θ th|ι i|κ k|λ l|μ m|ν n|ξ x|ο o|π p|ρ r|σ s|ς s|τ t|υ y|φ f|χ ch|ψ ps|ω o";

function romaniseGreek(name: string): string {
  let latin = name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
  for (const row of GREEK_LETTERS.split("|")) {
    const [greek = "", letters = ""] = row.split(" ");
    latin = latin.replaceAll(greek, letters);
  }
  return latin;
}

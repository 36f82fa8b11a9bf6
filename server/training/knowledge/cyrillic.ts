// Writes Cyrillic names in Latin letters as German, English and French newspapers and scholars do: the source of the
// spellings of cities, and the measure of the keys under which spellings of one name must meet.
//
// Systems: German after Duden (the table "Transkription" of the spelling dictionary); English after BGN/PCGN 1947
// (Russian), the Ukrainian resolution no. 55 of 2010 and the Bulgarian law of 2009; French as in the Larousse; scholars
// after DIN 1460 (1982).

/** Languages whose letters are read differently. */
export type CyrillicLanguage = "ru" | "uk" | "be" | "bg";
export type System = "german" | "english" | "french" | "scholarly";

export const SYSTEMS: readonly System[] = ["german", "english", "french", "scholarly"];

type Letters = Readonly<Record<string, string>>;

/** Letters in the order German, English, French, scholarly, divided by spaces; "-" for nothing. */
const COMMON =
  "а a a a a|б b b b b|в w v v v|г g g g g|д d d d d|е e e e e|ж sch zh j ž|з s z z z|и i i i i|й j y ï j|к k k k k|" +
  "л l l l l|м m m m m|н n n n n|о o o o o|п p p p p|р r r r r|с s s s s|т t t t t|у u u ou u|ф f f f f|х ch kh kh ch|" +
  "ц z ts ts c|ч tsch ch tch č|ш sch sh ch š|щ schtsch shch chtch šč|ъ - - - -|ы y y y y|ь - - - -|э e e e ė|" +
  "ю ju yu iou ju|я ja ya ia ja|ё jo yo io ë";
const OWN: Readonly<Record<CyrillicLanguage, string>> = {
  ru: "",
  uk: "г h h h h|ґ g g g g|є je ie ie je|и y y y y|і i i i i|ї ji i ï ï|й j i ï j|ю ju iu iou ju|я ja ia ia ja",
  be: "г h h h h|і i i i i|ў u u ou ŭ|е e e e e",
  bg: "щ scht sht cht št|ъ a a a ă|х ch h kh ch|й j y ï j",
};

const TABLES = new Map<string, Letters>();

function lettersOf(language: CyrillicLanguage, system: System): Letters {
  const key = `${language} ${system}`;
  const known = TABLES.get(key);
  if (known !== undefined) return known;
  const rows = `${COMMON}|${OWN[language]}`.split("|").filter((row) => row !== "");
  const letters = Object.fromEntries(
    rows.map((row) => {
      const [letter = "", ...latin] = row.split(" ");
      return [letter, (latin[SYSTEMS.indexOf(system)] ?? "").replace("-", "")];
    }),
  );
  TABLES.set(key, letters);
  return letters;
}

const VOWELS = "аеёиоуыэюяіїєў";
const J: Readonly<Record<System, string>> = { german: "j", english: "y", french: "i", scholarly: "" };

/** What a system changes in whole words: spellings that keep the sound, and usual endings. */
const WORDS: Readonly<Record<System, (word: string, language: CyrillicLanguage) => string>> = {
  german: (word) => word.replace(/ks/g, "x"),
  english: (word) => word,
  french: (word) =>
    word
      .replace(/g(?=[eiyï])/g, "gu")
      .replace(/(?<=[iy])n$/, "ne")
      .replace(/ks/g, "x"),
  scholarly: (word) => word,
};

/**
 * A Cyrillic name in a system; words and hyphens are kept, each word begins with a capital.
 * The usual short form of adjectives ("-ski", "-sky" for "-ский") is a second result where the system has one.
 */
export function romanise(name: string, language: CyrillicLanguage, system: System): string[] {
  const results = new Set<string>();
  for (const short of [false, true]) {
    const words = name
      .normalize("NFC")
      .replace(/[\p{L}’']+/gu, (word) => oneWord(word, language, system, short));
    results.add(words);
  }
  return [...results];
}

function oneWord(word: string, language: CyrillicLanguage, system: System, short: boolean): string {
  const lower = word.toLowerCase().replace(/[’']/g, "");
  const letters = lettersOf(language, system);
  const adjective = short ? /(?:ский|цкий|ський|цький|ный|ний|ий|ый)$/.exec(lower)?.[0] : undefined;
  const end = adjective === undefined ? lower.length : lower.length - 2;
  let latin = "";
  for (let at = 0; at < end; at++) {
    const letter = lower.charAt(at);
    const before = lower.charAt(at - 1);
    const isSoft = at === 0 || VOWELS.includes(before) || before === "ь" || before === "ъ";
    if (letter === "е" && (language === "ru" || language === "be") && isSoft) latin += `${J[system]}e`;
    else if (letter === "ё" && /[жчшщ]/.test(before))
      latin += system === "scholarly" ? "ë" : system === "german" ? "o" : "e";
    else if (system === "german" && letter === "й" && at + 1 < end) latin += "i";
    else latin += letters[letter] ?? letter;
  }
  if (adjective !== undefined) latin += system === "english" ? "y" : "i";
  const written = WORDS[system](latin, language);
  return written.charAt(0).toUpperCase() + written.slice(1);
}

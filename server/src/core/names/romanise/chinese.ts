// Chinese names in Pinyin (ISO 7098) and in the older system of Wade and Giles: "Mao Zedong", "Mao Tse-tung".
//
// Newspapers left out the apostrophes of Wade-Giles, so "t" may be Pinyin d or t, "ch" may be zh, ch, j or q. Older
// German texts wrote "tsch" for ch, French ones "tch" and "ou".

const INITIALS = "b p m f d t n l g k h j q x zh ch sh r z c s y w".split(" ");
const FINALS =
  "a ai an ang ao e ei en eng i ia ian iang iao ie in ing iong iu o ong ou u ua uai uan uang ue ui un uo".split(
    " ",
  );
const SYLLABLE = new RegExp(
  `(?:(?:${[...INITIALS].sort((a, b) => b.length - a.length).join("|")})?(?:${[...FINALS].sort((a, b) => b.length - a.length).join("|")}))`,
);
const PINYIN = new RegExp(`^(?:${SYLLABLE.source}|er){1,2}$`);

/** Wade-Giles initials and what Pinyin writes for them; before i and ü (or u after a palatal) the second list holds. */
const OLD_INITIALS: Readonly<Record<string, readonly string[]>> = {
  ch: ["zh", "ch", "j", "q"],
  hs: ["x"],
  k: ["g", "k"],
  p: ["b", "p"],
  t: ["d", "t"],
  ts: ["z", "c"],
  tz: ["z", "c"],
  ss: ["s"],
  sz: ["s"],
  j: ["r"],
  sh: ["sh"],
};
const OLD_FINALS: Readonly<Record<string, string>> = {
  ien: "ian",
  ieh: "ie",
  ueh: "ue",
  uen: "un",
  uei: "ui",
  ung: "ong",
  iung: "iong",
  ih: "i",
  eh: "e",
};
const OLD_SYLLABLE = /^(ch|hs|ts|tz|ss|sz|sh|[bpmfdtnlgkhjrszyw])?([aeiou]+(?:ng|n|h|r)?)$/;
const TOGETHER = 2;

/** Pinyin spellings of one syllable in Wade and Giles' system; empty if it is none. */
function fromOldSyllable(syllable: string): readonly string[] {
  const plain = syllable.replace(/^tsch|^tch/, "ch").replace(/ou(?=ng)/, "u");
  const match = OLD_SYLLABLE.exec(plain);
  if (match === null) return [];
  const [, initial = "", final = ""] = match;
  if (/^t?[sz]s?$/.test(initial) && /^(?:e|u)h?$/.test(final) && initial !== "s")
    return (OLD_INITIALS[initial] ?? [initial]).flatMap((each) => [`${each}i`, `${each}e`]);
  const newFinal = OLD_FINALS[final] ?? final;
  const finals =
    newFinal === "o" ? ["o", "e", "uo"] : newFinal === "u" && initial === "y" ? ["u", "ou"] : [newFinal];
  const initials = OLD_INITIALS[initial] ?? [initial];
  return initials
    .filter((each) => !/^[jqx]$/.test(each) || /^[iu]/.test(final))
    .filter((each) => !/^(?:zh|ch)$/.test(each) || !/^i[aeuo]|^in/.test(final))
    .flatMap((each) => finals.map((end) => each + end))
    .filter((each) => PINYIN.test(each));
}

/** True for a word of one or two Pinyin syllables. */
function isPinyin(word: string): boolean {
  return PINYIN.test(word);
}

/** The Pinyin spellings that a folded word of a name in the older system may stand for. */
export function oldChineseReadings(word: string): readonly string[] {
  const syllables = word.split(" ");
  if (syllables.length > TOGETHER) return [];
  let old: readonly string[] = [""];
  for (const syllable of syllables) {
    const read = fromOldSyllable(syllable);
    old = old.flatMap((before) => read.map((each) => before + each));
  }
  return [...new Set(old)];
}

/** True for the older system's hyphen between the two syllables of a given name, or its own letters. */
export function isOldChinese(word: string): boolean {
  return word.includes(" ") || /^(?:hs|tz|ss|ts[eu])|[iu]eh$/.test(word);
}

/** True for a name all of whose words are Pinyin. */
export function isPinyinName(words: readonly string[]): boolean {
  return words.every(isPinyin);
}

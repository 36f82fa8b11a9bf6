// Old prints and digitised newspapers: the marks of broken lines, the one capital of black letter for I and J, spellings
// from before there was an orthography. A pack of its own: each rule asks for a sign that texts of our day do not have.

/** The ¬ with which digitised newspapers mark a broken line, with what stands after it. */
const BREAK_MARK = /¬\s*/g;
/** A hyphen at the end of a word, in the prints of three centuries. */
const BROKEN = /[-¬⸗=]$/;
/** Black letter has one capital for I and J, which scans and old prints give as J: "Jtalien", "Jnnsbruck". */
const CAPITAL_I = /(?<!\p{L})J(?=[bcdfghklmnpqstvwxz])/gu;

/** The text with words that a line's end broke joined again. */
export function joinBrokenLines(text: string): string {
  return text.includes("¬") ? text.replace(BREAK_MARK, "") : text;
}

/** True for the first half of a word that a line's end broke. */
export function isBroken(word: string): boolean {
  return BROKEN.test(word);
}

/** I for J before a consonant, where no word of any language has a J. */
export function letterI(text: string): string {
  return text.includes("J") ? text.replace(CAPITAL_I, "I") : text;
}

/**
 * A joined, folded name of a place in one orthography: "coeln" and "koeln", "thueringen" and "tueringen", "bayern" and
 * "baiern" meet.
 */
export function oneOrthography(joined: string): string {
  return joined
    .replace(/c(?=[aoulrk])/g, "k")
    .replace(/kk/g, "k")
    .replace(/th/g, "t")
    .replace(/y/g, "i");
}

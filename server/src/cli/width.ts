// How many columns of a terminal a text takes.

const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}/u;
const segmenter = new Intl.Segmenter();

/** Columns of a text: two for East Asian wide letters and emoji, none for marks and controls. */
export default function stringWidth(text: string): number {
  if (/^[\x20-\x7e\xa1-\xac\xae-\u02ff]*$/.test(text)) return text.length;
  let width = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (/^\p{Control}/u.test(segment)) continue;
    width += WIDE.test(segment) ? 2 : 1;
  }
  return width;
}

// The features of one sentence's tokens, for trainer and server alike.
import { CHAR_LOWER, CHAR_UPPER, charClass } from "../../text/characters";
import type { TextDocument } from "../../text/document";
import { FORM_END, FORM_START, type FormCache } from "./form-cache";
import { MARGIN, PLACE_BRACKET, PLACE_CAPITALS, PLACE_FIRST, PLACE_QUOTED } from "./templates";

/** The tokens of a sentence as features see them; reused from sentence to sentence. */
export interface SentenceView {
  /** Number of tokens. */
  length: number;
  /** Form ids with MARGIN edge forms on both sides: token i stands at i + MARGIN. */
  forms: Int32Array;
  /** PLACE_ bits of each token. */
  places: Uint8Array;
}

/** A view with room for `capacity` tokens. */
export function createView(capacity: number): SentenceView {
  return { length: 0, forms: new Int32Array(capacity + 2 * MARGIN), places: new Uint8Array(capacity) };
}

/** Fills the view with the tokens [from, to) of the document. */
export function viewSentence(
  document: TextDocument,
  from: number,
  to: number,
  table: FormCache,
  view: SentenceView,
): void {
  const { text, tokenStarts, tokenEnds } = document;
  const length = to - from;
  view.length = length;
  table.makeRoom(length);
  view.forms.fill(FORM_START, 0, MARGIN);
  for (let i = 0; i < length; i++) {
    view.forms[i + MARGIN] = table.intern(
      text,
      tokenStarts[from + i] as number,
      tokenEnds[from + i] as number,
    );
  }
  view.forms.fill(FORM_END, length + MARGIN, length + 2 * MARGIN);
  markPlaces(document, from, to, view.places);
}

/** Whether tokens stand first, in quotes, in brackets, or in a line of capitals. */
function markPlaces(document: TextDocument, from: number, to: number, places: Uint8Array): void {
  const { text, tokenStarts, tokenEnds } = document;
  let quoted = 0;
  let bracket = 0;
  let first = PLACE_FIRST;
  const capitals = inCapitals(document, from, to) ? PLACE_CAPITALS : 0;
  for (let i = from; i < to; i++) {
    const start = tokenStarts[i] as number;
    const unit = text.charCodeAt(start);
    const single = (tokenEnds[i] as number) - start === 1;
    if (single && (unit === 0x29 || unit === 0x5d)) bracket = 0;
    if (single && isQuote(unit)) quoted ^= PLACE_QUOTED;
    places[i - from] = first | quoted | bracket | capitals;
    if (single && (unit === 0x28 || unit === 0x5b)) bracket = PLACE_BRACKET;
    if (document.tokenClasses[i] !== 2) first = 0;
  }
}

function isQuote(unit: number): boolean {
  return unit === 0x22 || unit === 0xab || unit === 0xbb || (unit >= 0x201c && unit <= 0x201f);
}

/** True when most letters of at least two words are capitals. */
function inCapitals(document: TextDocument, from: number, to: number): boolean {
  let words = 0;
  let upper = 0;
  for (let i = from; i < to && words < 12; i++) {
    const last = charClass(document.text.charCodeAt((document.tokenEnds[i] as number) - 1));
    if (last === CHAR_LOWER) words++;
    else if (last === CHAR_UPPER) {
      words++;
      upper++;
    }
  }
  return words >= 3 && upper * 10 >= words * 7;
}

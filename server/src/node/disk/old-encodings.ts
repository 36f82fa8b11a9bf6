// Tells encodings of one byte a character apart. A library knows those of Windows and ISO; those of MS-DOS and the old
// Macintosh, which it takes for them, are told by what letters they make of the bytes inside words.

const encodings = () => require("iconv-lite") as typeof import("iconv-lite");
const guesses = () => require("chardet") as typeof import("chardet");

/** An encoding's name for iconv-lite; doubtful when it makes little sense of the text. */
export interface EncodingGuess {
  readonly encoding: string;
  readonly isDoubtful: boolean;
}

/** Encodings that are no letters of the Latin script in half of their bytes are left to the library. */
const MOST_FOREIGN = 0.25;
/** So much better, in points a byte, another encoding must be than what the library says. */
const LEAST_LEAD = 0.5;
/** With fewer points a byte a reading is doubtful. */
const DOUBTFUL = 0;

/** The encoding of a text that is not UTF-8. @param sample its first bytes, without zeros */
export function guessOldEncoding(sample: Uint8Array): EncodingGuess {
  const guess = libraryGuess(sample);
  const foreign = sample.reduce((count, byte) => count + (byte > 127 ? 1 : 0), 0);
  if (foreign > sample.length * MOST_FOREIGN) return { encoding: guess, isDoubtful: false };
  const score = (encoding: string) => sense(encodings().decode(sample, encoding)) / foreign;
  const own = score(guess);
  let best = { encoding: guess, points: own };
  for (const encoding of ["windows-1252", "macintosh", "cp850", "cp437"]) {
    const points = score(encoding);
    if (points > best.points + (best.encoding === guess ? LEAST_LEAD : 0)) best = { encoding, points };
  }
  return { encoding: best.encoding, isDoubtful: best.points < DOUBTFUL };
}

function libraryGuess(sample: Uint8Array): string {
  const guess = guesses().detect(sample);
  // ISO-8859-1 and -15 differ from Windows-1252 only in control characters nobody writes, and in the euro sign.
  if (!guess || /^(iso-8859-1|ascii)$/i.test(guess) || !encodings().encodingExists(guess))
    return "windows-1252";
  return guess;
}

/** Points of what stands between or beside Latin letters: how usual it is there. */
const USUAL: readonly (readonly [RegExp, number])[] = [
  [/(?<=[\p{Ll}])[äöüß]|[äöü](?=\p{Ll})|(?<!\p{L})[ÄÖÜ](?=\p{Ll})|[äöü](?!\p{L})/gu, 3],
  [/(?<=\p{Ll})[éèêëàáâçñíìîïóòôúùû]|(?<!\p{L})[éêàâÉÀÊ]/gu, 1.5],
  [/(?<=\p{L})[łśżźćńęąščřžěýůőűășțåøæœãõ]|(?<!\p{L})[ŁŚŻŽŠČŘÅØÆ]/gu, 1.5],
  [
    /(?<=[\s(]|^)[„“«»‚‘–—](?=[\p{L}\s])|(?<=[\p{L}.,!?])[“”«»’‘–—…](?=[\s.,;:!?)]|$)|(?<=\p{L})’(?=\p{L})|[§€°](?=\s?\d)|(?<=\d\s?)[€°]/gu,
    1.5,
  ],
];
/** What hardly ever stands in a word. */
const ODD =
  /(?<=\p{Ll})[^\p{L}\0-\x7f’‘´\u00ad](?=\p{L})|(?<=\p{Ll})(?=[^\0-\x7f])\p{Lu}|[\u0080-\u009f\ufffd\u2500-\u259f]/gu;
const FOREIGN = /[^\0-\x7f]/gu;

/** How much sense a text makes: points for usual letters and signs, less for odd ones; what is neither counts little. */
function sense(text: string): number {
  let points = -0.5 * (text.match(FOREIGN)?.length ?? 0);
  for (const [usual, worth] of USUAL) points += worth * (text.match(usual)?.length ?? 0);
  return points - 3 * (text.match(ODD)?.length ?? 0);
}

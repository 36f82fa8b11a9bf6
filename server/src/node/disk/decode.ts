// From the bytes of a file to text: UTF-8, UTF-16 and Windows-1252 are told apart, binary files are refused.

// Their tables take longer to load than the server takes to say hello, and most corpora are UTF-8: only when needed.
const encodings = () => require("iconv-lite") as typeof import("iconv-lite");
const guesses = () => require("chardet") as typeof import("chardet");

/** The text of a file, or why it has none. */
export type Decoded = { readonly text: string } | { readonly refused: string };

/** How much of a file is looked at to tell its encoding. */
const SAMPLE_BYTES = 64 * 1024;
/** Share of control characters above which a sample is taken for binary data. */
const MOST_CONTROLS = 0.02;
const BINARY: Decoded = { refused: "binary data, not text" };

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });

/** Decodes a file. A byte order mark decides and is left out of the text. */
export function decodeBytes(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const certain = markedEncoding(bytes) ?? (sample.includes(0) ? wideEncoding(sample) : undefined);
  const text = certain === undefined ? asUtf8(bytes) : undefined;
  if (text !== undefined) return refuseControls(text);
  const encoding = certain ?? guessEncoding(sample);
  if (encoding === "binary") return BINARY;
  return refuseControls(encodings().decode(bytes, encoding, { stripBOM: true }));
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32le" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  if (a === 0xef && b === 0xbb && c === 0xbf) return asUtf8(bytes) === undefined ? "utf-8" : undefined;
  return undefined;
}

/** The text if the bytes are UTF-8 throughout. */
function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** An encoding's name for iconv-lite, or "binary". */
function guessEncoding(sample: Uint8Array): string {
  if (sample.includes(0)) return "binary";
  const guess = guesses().detect(sample);
  // ISO-8859-1 and -15 differ from Windows-1252 only in control characters nobody writes, and in the euro sign.
  if (!guess || /^(iso-8859-1|ascii)$/i.test(guess) || !encodings().encodingExists(guess))
    return "windows-1252";
  return guess;
}

/** UTF-16 without a byte order mark: nearly every second byte is zero, always on the same side. */
function wideEncoding(sample: Uint8Array): string | undefined {
  const zeros = [0, 0];
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) zeros[i & 1] = (zeros[i & 1] ?? 0) + 1;
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd > half * 0.7 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.7 && odd < half * 0.05) return "utf-16be";
  return undefined;
}

function refuseControls(text: string): Decoded {
  const sample = text.slice(0, SAMPLE_BYTES);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells binary data from text
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  return controls > sample.length * MOST_CONTROLS ? BINARY : { text };
}

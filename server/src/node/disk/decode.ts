// From the bytes of a file to text: byte order marks and the reader's setting come first, then UTF-8, then UTF-16 and the old
// encodings, which are told apart by what they make of the bytes; binary files are refused.
import { guessOldEncoding } from "./old-encodings";

// Their tables take longer to load than the server takes to say hello, and most corpora are UTF-8: only when needed.
const encodings = () => require("iconv-lite") as typeof import("iconv-lite");

/** The text of a file, with what is to be said of it, or why it has none. */
export type Decoded =
  | {
      readonly text: string;
      /** What is doubtful or broken in it: shown among the problems. */
      readonly note?: string;
    }
  | { readonly refused: string };

/** How much of a file is looked at to tell its encoding. */
const SAMPLE_BYTES = 64 * 1024;
/** Share of control characters above which a sample is taken for binary data. */
const MOST_CONTROLS = 0.02;
const BINARY: Decoded = { refused: "binary data, not text" };
const REPLACEMENT = "\ufffd";

const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: false });
const lenientUtf8 = new TextDecoder("utf-8", { fatal: false, ignoreBOM: false });

/**
 * Decodes a file. A byte order mark decides and is left out of the text.
 * @param setting the encoding that the reader says files have, as VS Code's `files.encoding` names it
 */
export function decodeBytes(bytes: Uint8Array, setting?: string): Decoded {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const certain =
    markedEncoding(bytes) ??
    (isMarkedUtf8(bytes) ? undefined : named(setting)) ??
    (sample.includes(0) ? wideEncoding(sample) : undefined);
  if (certain !== undefined)
    return refuseControls({ text: encodings().decode(bytes, certain, { stripBOM: true }) });
  const text = asUtf8(bytes);
  if (text !== undefined) return refuseControls({ text });
  if (sample.includes(0)) return BINARY;
  return refuseControls(asBrokenUtf8(bytes) ?? asOldEncoding(bytes, sample));
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "utf-32le" : "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  return undefined;
}

function isMarkedUtf8([a, b, c]: Uint8Array): boolean {
  return a === 0xef && b === 0xbb && c === 0xbf;
}

/** The encoding of a setting, if it is one and not what is tried anyway. */
function named(setting: string | undefined): string | undefined {
  if (setting === undefined || /^utf-?8/i.test(setting) || setting === "auto") return undefined;
  return encodings().encodingExists(setting) ? setting : undefined;
}

/** The text if the bytes are UTF-8 throughout. */
function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-8 with some bytes that are none, as editors show it: where characters of several bytes outnumber these. */
function asBrokenUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = lenientUtf8.decode(bytes);
  const broken = text.match(/\ufffd+/gu)?.length ?? 0;
  const whole = text.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0;
  if (whole <= broken) return undefined;
  const before = text.slice(0, text.indexOf(REPLACEMENT));
  const line = before.split(/\r\n|\r|\n/u).length;
  const column = before.length - Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r"));
  const more = broken > 1 ? ` and in ${broken - 1} more places` : "";
  return {
    text,
    note: `not UTF-8 in line ${line}, column ${column}${more}; what could not be read is shown as ${REPLACEMENT}`,
  };
}

function asOldEncoding(bytes: Uint8Array, sample: Uint8Array): Decoded {
  const { encoding, isDoubtful } = guessOldEncoding(sample);
  const text = encodings().decode(bytes, encoding, { stripBOM: true });
  return isDoubtful ? { text, note: `the encoding is doubtful; read as ${encoding}` } : { text };
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

function refuseControls(decoded: Decoded): Decoded {
  if ("refused" in decoded) return decoded;
  const sample = decoded.text.slice(0, SAMPLE_BYTES);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells binary data from text
  const controls = sample.match(/[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g)?.length ?? 0;
  return controls > sample.length * MOST_CONTROLS ? BINARY : decoded;
}

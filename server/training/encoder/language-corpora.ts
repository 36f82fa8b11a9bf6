// Gold sentences in other languages than German: what they leave open, and which of them are for development.
import { join } from "node:path";
import { LABEL_COUNT, labelIndex } from "../../src/core/recognise/tagging/labels";
import { documentFromTokens } from "../../src/core/text/document-from-tokens";
import { bit, bits, type GoldDocument, readLines, type TokenLine } from "../sentences";

/** A corpus of marked sentences. */
export interface LanguageCorpus {
  readonly name: string;
  readonly language: string;
  /** Files below languages/. Without a development file every tenth sentence is for development. */
  readonly train?: string;
  readonly dev?: string;
  /** Capitalised words that it leaves unmarked may be names all the same. */
  readonly incomplete?: boolean;
}

export const LANGUAGE_CORPORA: readonly LanguageCorpus[] = [
  { name: "pt-bosque", language: "pt", train: "pt-uner-bosque-train.jsonl", dev: "pt-uner-bosque-dev.jsonl" },
  { name: "da-ddt", language: "da", train: "da-uner-train.jsonl", dev: "da-uner-dev.jsonl" },
  { name: "sv-talbanken", language: "sv", train: "sv-uner-train.jsonl", dev: "sv-uner-dev.jsonl" },
  { name: "en-wikigold", language: "en", train: "en-wikigold.jsonl" },
  { name: "en-ewt", language: "en", dev: "en-uner-ewt-dev.jsonl" },
  { name: "es-cess", language: "es", train: "es-cess-train.jsonl", incomplete: true },
];

/** Where names of people, places and organisations alone are marked, the rest may be anything else. */
const NO_NAME = bits(({ type, role }) => type === "OTH" || role === "derived" || role === "compound");
const ANY = 2 ** LABEL_COUNT - 1;

/** The sentences of one part of a corpus, one document each. */
export function readLanguage(data: string, name: string, part: "train" | "dev"): GoldDocument[] {
  const corpus = LANGUAGE_CORPORA.find((known) => known.name === name);
  if (corpus === undefined) throw new Error(`no corpus is called ${name}`);
  return readCorpus(data, corpus, part);
}

/** The sentences of one part of a corpus that need not be in the list above. */
export function readCorpus(data: string, corpus: LanguageCorpus, part: "train" | "dev"): GoldDocument[] {
  const file = corpus[part] ?? (corpus.dev === undefined ? corpus.train : undefined);
  if (file === undefined) return [];
  const lines = readLines<TokenLine>(join(data, "languages", file));
  const held = corpus.dev === undefined ? lines.filter((_, i) => (i % 10 === 0) === (part === "dev")) : lines;
  return held.map(({ id, tokens, tags }) => ({
    id,
    document: documentFromTokens(tokens, corpus.language),
    allowed: Uint32Array.from(tags, (tag, i) =>
      allowedFor(tag, tokens[i] ?? "", i, corpus.incomplete === true),
    ),
  }));
}

function allowedFor(tag: string, token: string, place: number, incomplete: boolean): number {
  if (tag !== "O") return bit(labelIndex(tag));
  return incomplete && place > 0 && /^\p{Lu}/u.test(token) ? ANY : NO_NAME;
}

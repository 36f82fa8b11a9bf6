// What a fast model of a language other than German is trained from: gold sentences, a lexicon of the language's own.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { roomOf } from "../../src/core/language/rooms";
import { encodeLexicon } from "../../src/core/recognise/lexicon/lexicon-file";
import { OUTSIDE } from "../../src/core/recognise/tagging/labels";
import { createDocument } from "../../src/core/text/create-document";
import { type LanguageCorpus, readCorpus } from "../encoder/language-corpora";
import { assemble } from "../lexicon/assemble";
import { buildClusters } from "../lexicon/clusters";
import { buildGazetteersOf, GAZETTEER_SOURCES } from "../lexicon/gazetteers";
import { numberWords } from "../lexicon/raw-text";
import { bit, bits, type GoldDocument } from "../sentences";

/** A corpus with its source as the model names it. */
interface Source extends LanguageCorpus {
  readonly source: string;
  /** Both parts come from the development file: its first half is for training. */
  readonly halved?: boolean;
}

const UNER = "Universal NER (Mayhew and others 2024), CC BY-SA 4.0";
const EUROPEANA = "Europeana Newspapers NER (Neudecker 2016), CC0: OCR of old newspapers";
const SOURCES: readonly Source[] = [
  {
    name: "bosque",
    language: "pt",
    train: "pt-uner-bosque-train.jsonl",
    dev: "pt-uner-bosque-dev.jsonl",
    source: `${UNER}: Bosque`,
  },
  {
    name: "wikigold",
    language: "en",
    train: "en-wikigold.jsonl",
    source: "wikigold (Balasuriya and others 2009), CC BY 4.0",
  },
  { name: "EWT", language: "en", dev: "en-uner-ewt-dev.jsonl", halved: true, source: `${UNER}: EWT, dev` },
  {
    name: "CESS",
    language: "es",
    train: "es-cess-train.jsonl",
    incomplete: true,
    source: "CESS-ESP (Martí, Taulé and others)",
  },
  { name: "Europeana", language: "fr", train: "fr-europeana-ocr.jsonl", source: EUROPEANA },
  { name: "Europeana", language: "nl", train: "nl-europeana-ocr.jsonl", source: EUROPEANA },
];

/** All that training a language's model needs. */
export interface LanguagePlan {
  readonly train: readonly GoldDocument[];
  readonly dev: readonly { readonly name: string; readonly documents: readonly GoldDocument[] }[];
  readonly lexicon: Uint8Array;
  readonly sources: readonly string[];
}

/** Reads the corpora of a language and builds its lexicon. @throws Error when there is nothing to learn it from */
export function languagePlan(data: string, language: string, log: (line: string) => void): LanguagePlan {
  const corpora = SOURCES.filter((source) => source.language === language);
  if (corpora.length === 0) throw new Error(`no marked sentences in the language ${language}`);
  const parts = corpora.map((corpus) => ({ name: corpus.name, ...partsOf(data, corpus) }));
  const train = parts.flatMap((part) => part.train);
  return {
    train,
    dev: parts.map(({ name, dev }) => ({ name, documents: dev })),
    lexicon: lexiconOf(data, language, train, log),
    sources: [...corpora.map(({ source }) => source), ...GAZETTEER_SOURCES],
  };
}

function partsOf(data: string, corpus: Source): { train: GoldDocument[]; dev: GoldDocument[] } {
  const dev = readCorpus(data, corpus, "dev");
  if (corpus.halved !== true) return { train: readCorpus(data, corpus, "train").map(onlyNames), dev };
  const middle = dev.length >> 1;
  return { train: dev.slice(0, middle).map(onlyNames), dev: dev.slice(middle) };
}

/** Names of people, places and organisations, and no name: all that these corpora can teach. */
const TAUGHT = bits(
  ({ role, type }) => role === "outside" || ((role === "begin" || role === "inside") && type !== "OTH"),
);

/**
 * Only what is marked: where a corpus leaves open whether a word is derived from a name, a model that learns from it alone
 * would find derived words everywhere.
 */
function onlyNames({ id, document, allowed }: GoldDocument): GoldDocument {
  return { id, document, allowed: allowed.map((labels) => (labels & TAUGHT) >>> 0 || bit(OUTSIDE)) };
}

/** Rarer words are too rare to say where they stand; the raw texts of these languages are small. */
const LEAST_OCCURRENCES = 4;
const CLASSES = 128;

function lexiconOf(
  data: string,
  language: string,
  train: readonly GoldDocument[],
  log: (line: string) => void,
): Uint8Array {
  const text = numberWords(rawSentences(data, language, train), LEAST_OCCURRENCES);
  const clusters = buildClusters(text, log, CLASSES);
  const columns = assemble([
    { name: "cluster", kind: "class", values: clusters.fine },
    { name: "coarse", kind: "class", values: clusters.coarse },
    { name: "gazetteer", kind: "flags", values: buildGazetteersOf(roomOf(language)) },
  ]);
  return encodeLexicon({ ...columns, sources: GAZETTEER_SOURCES });
}

/** The sentences of the language's raw texts and of its training corpora, as words. */
function* rawSentences(
  data: string,
  language: string,
  train: readonly GoldDocument[],
): Iterable<readonly string[]> {
  for (const { document } of train) yield* wordsOf(document);
  const folder = join(data, "languages", "raw");
  for (const file of readdirSync(folder).sort()) {
    if (!file.startsWith(`${language}-`)) continue;
    for (const line of readFileSync(join(folder, file), "utf8").split("\n")) {
      yield* wordsOf(createDocument(line, { language }));
    }
  }
}

function* wordsOf(document: ReturnType<typeof createDocument>): Iterable<readonly string[]> {
  const { text, sentenceStarts, tokenStarts, tokenEnds } = document;
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const words: string[] = [];
    for (let t = sentenceStarts[s] ?? 0; t < (sentenceStarts[s + 1] ?? 0); t++) {
      words.push(text.slice(tokenStarts[t], tokenEnds[t]));
    }
    yield words;
  }
}

// The fast recogniser: a linear-chain CRF over hashed features, with calibrated confidence.
import { hasLetter } from "../../text/characters";
import type { TextDocument } from "../../text/document";
import { MAX_SENTENCE } from "../../text/sentences";
import type { EntityType, Mention } from "../../vocabulary/types";
import type { Recogniser, Recognition } from "../recogniser";
import { trailingAcronym } from "../rules/acronyms";
import { namePart } from "../rules/name-part";
import { refine } from "../rules/refine";
import { ArticleEvidence, EVIDENCE, type EvidenceSettings } from "./article-evidence";
import { type CalibrationTable, calibrate } from "./calibration";
import { kindOf, LABEL_COUNT, LABELS } from "./labels";
import { createLattice } from "./lattice";
import { loadLexicon } from "./lexicon";
import { withSwissSpelling } from "./lexicon-features";
import { decodeModel } from "./model-file";
import { SentenceScorer } from "./sentence-scorer";
import { type LabelledSpan, NO_READING, type Reading, SpanReader } from "./spans";
import { FEATURE_REVISION } from "./templates";
import { WeightTable } from "./weight-table";

/** Changes with every change of the code that can change a result without changing the model. */
const CODE_REVISION = 9;
/** Least confidence of a candidate. */
const LEAST_CANDIDATE = 0.05;
/** Sentences are cut at MAX_SENTENCE, but given tokens (pre-tokenised corpora) may be more. */
const CAPACITY = 4 * MAX_SENTENCE;

/** So many scores of an article are kept for the second look; of longer ones the rest is scored again. */
const KEPT_SCORES = 1 << 20;

/** What can be set differently to try or measure something; the defaults are right for use. */
export interface RecogniserOptions {
  /** How other occurrences of a word in the article weigh; null: not at all. */
  readonly evidence?: EvidenceSettings | null;
}

/**
 * Makes the recogniser of a model file.
 * @throws Error that says what is wrong with the bytes.
 */
export function createRecogniser(bytes: Uint8Array, options: RecogniserOptions = {}): Recogniser {
  const model = decodeModel(bytes, FEATURE_REVISION);
  const { scale, calibration, sets } = model.description;
  const lattice = createLattice(CAPACITY);
  const weights = new WeightTable(model.features, sets);
  const lexicon = withSwissSpelling(loadLexicon(model.lexicon, true));
  const scorer = new SentenceScorer(lexicon, weights, scale, CAPACITY);
  const reader = new SpanReader(model.transitions, lattice, CAPACITY);
  const settings = options.evidence === undefined ? EVIDENCE : options.evidence;

  /** Reads the sentence once more in the light of the rest of the article; `kept` are its scores if at hand. */
  const readAgain = (
    document: TextDocument,
    { from, length }: Piece,
    evidence: ArticleEvidence,
    kept?: Float32Array,
  ) => {
    if (kept === undefined) scorer.score(document, from, from + length, lattice.scores);
    else lattice.scores.set(kept);
    evidence.support(document, from, length, reader.sum(length) ? lattice : undefined, lattice.scores);
    return reader.sum(length) ? reader.read(length) : NO_READING;
  };

  const recognise = (document: TextDocument): Recognition => {
    const pieces = sentencePieces(document);
    const evidence = settings === null || pieces.length < 2 ? undefined : new ArticleEvidence(settings);
    let room = KEPT_SCORES;
    const firsts = pieces.map(({ from, length }) => {
      scorer.score(document, from, from + length, lattice.scores);
      const hopeful = reader.sum(length);
      evidence?.observe(document, from, length, hopeful ? lattice : undefined);
      if (!hopeful) return { reading: NO_READING };
      room -= length * LABEL_COUNT;
      const keep = evidence !== undefined && room > 0;
      const kept = keep ? lattice.scores.slice(0, length * LABEL_COUNT) : undefined;
      return { reading: reader.read(length), kept };
    });
    const found: Found = { mentions: [], candidates: [] };
    pieces.forEach((piece, i) => {
      const { reading: first, kept } = firsts[i] as { reading: Reading; kept?: Float32Array };
      const again = evidence?.concerns(document, piece.from, piece.length) === true;
      const reading = again && evidence ? readAgain(document, piece, evidence, kept) : first;
      const best = refine(document, piece.from, piece.length, reading.best, lexicon);
      addReading(document, piece.from, { best, others: reading.others }, calibration, found);
    });
    return found;
  };
  return { id: "crf", version: `${CODE_REVISION}-${model.checksum}`, recognise };
}

/** A run of tokens that is read at once. */
interface Piece {
  readonly from: number;
  readonly length: number;
}

interface Found {
  readonly mentions: Mention[];
  readonly candidates: Mention[];
}

/** The sentences as token ranges; one that is too long for the lattice is cut. */
function sentencePieces({ sentenceStarts }: TextDocument): Piece[] {
  const pieces: Piece[] = [];
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const end = sentenceStarts[s + 1] as number;
    for (let from = sentenceStarts[s] as number; from < end; from += CAPACITY) {
      pieces.push({ from, length: Math.min(end - from, CAPACITY) });
    }
  }
  return pieces;
}

/** Appends the mentions of a sentence, and of its second thoughts the best that overlap nothing. */
function addReading(
  document: TextDocument,
  offset: number,
  reading: Reading,
  calibration: CalibrationTable,
  { mentions, candidates }: Found,
): void {
  if (reading.best.length === 0 && reading.others.length === 0) return;
  const { text } = document;
  const toMentions = (spans: readonly LabelledSpan[]) =>
    spans
      .map((span) => toMention(document, offset, span, calibration))
      .filter(({ start, end }) => hasLetter(text, start, end));
  const taken = toMentions(reading.best).flatMap((mention) => parted(text, mention));
  mentions.push(...taken);
  const others = toMentions(reading.others)
    .filter((mention) => mention.confidence >= LEAST_CANDIDATE)
    .sort((a, b) => b.confidence - a.confidence || a.start - b.start || a.end - b.end);
  const kept: Mention[] = [];
  for (const other of others) {
    if ([...taken, ...kept].every((mention) => mention.end <= other.start || other.end <= mention.start)) {
      kept.push(other);
    }
  }
  candidates.push(...kept.sort((a, b) => a.start - b.start));
}

function toMention(
  document: TextDocument,
  offset: number,
  span: LabelledSpan,
  calibration: CalibrationTable,
): Mention {
  const start = document.tokenStarts[offset + span.from] as number;
  const end = document.tokenEnds[offset + span.to - 1] as number;
  const kind = kindOf(span.label) ?? "name";
  const type = LABELS[span.label]?.type as EntityType;
  const place = kind === "compound" ? namePart(document.text, start, end) : { start, end };
  return { ...place, type, kind, confidence: calibrate(calibration, kind, span.probability) };
}

/** A long organisation name and the acronym behind it are two mentions. */
function parted(text: string, mention: Mention): Mention[] {
  if (mention.type !== "ORG" || mention.kind !== "name") return [mention];
  const at = trailingAcronym(text, mention);
  return at === mention.end
    ? [mention]
    : [
        { ...mention, end: mention.start + text.slice(mention.start, at).trimEnd().length },
        { ...mention, start: at },
      ];
}

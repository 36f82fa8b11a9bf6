// The fast recogniser: a linear-chain CRF over hashed features, with calibrated confidence.
import type { TextDocument } from "../text/document";
import { MAX_SENTENCE } from "../text/sentences";
import type { EntityType, Mention } from "../types";
import { type CalibrationTable, calibrate } from "./calibration";
import { kindOf, LABELS } from "./labels";
import { createLattice } from "./lattice";
import { loadLexicon } from "./lexicon";
import { decodeModel } from "./model-file";
import { namePart } from "./name-part";
import type { Recogniser, Recognition } from "./recogniser";
import { SentenceScorer } from "./sentence-scorer";
import { type LabelledSpan, type Reading, SpanReader } from "./spans";
import { FEATURE_REVISION } from "./templates";
import { WeightTable } from "./weight-table";

/** Changes with every change of the code that can change a result without changing the model. */
const CODE_REVISION = 1;
/** Least confidence of a candidate. */
const LEAST_CANDIDATE = 0.05;
/** Sentences are cut at MAX_SENTENCE, but given tokens (pre-tokenised corpora) may be more. */
const CAPACITY = 4 * MAX_SENTENCE;

/**
 * Makes the recogniser of a model file.
 * @throws Error that says what is wrong with the bytes.
 */
export function createRecogniser(bytes: Uint8Array): Recogniser {
  const model = decodeModel(bytes, FEATURE_REVISION);
  const lattice = createLattice(CAPACITY);
  const weights = new WeightTable(model.features);
  const scorer = new SentenceScorer(loadLexicon(model.lexicon), weights, model.description.scale, CAPACITY);
  const reader = new SpanReader(model.transitions, lattice, CAPACITY);
  const { calibration } = model.description;

  const recognise = (document: TextDocument): Recognition => {
    const mentions: Mention[] = [];
    const candidates: Mention[] = [];
    const { sentenceStarts } = document;
    for (let s = 0; s + 1 < sentenceStarts.length; s++) {
      const end = sentenceStarts[s + 1] as number;
      for (let from = sentenceStarts[s] as number; from < end; from += CAPACITY) {
        const to = Math.min(end, from + CAPACITY);
        scorer.score(document, from, to, lattice.scores);
        addReading(document, from, reader.read(to - from), calibration, mentions, candidates);
      }
    }
    return { mentions, candidates };
  };
  return { id: "crf", version: `${CODE_REVISION}-${model.checksum}`, recognise };
}

/** Appends the mentions of a sentence, and of its second thoughts the best that overlap nothing. */
function addReading(
  document: TextDocument,
  offset: number,
  reading: Reading,
  calibration: CalibrationTable,
  mentions: Mention[],
  candidates: Mention[],
): void {
  if (reading.best.length === 0 && reading.others.length === 0) return;
  const taken = reading.best.map((span) => toMention(document, offset, span, calibration));
  mentions.push(...taken);
  const others = reading.others
    .map((span) => toMention(document, offset, span, calibration))
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

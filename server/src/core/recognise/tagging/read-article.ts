// Reads an article with any model that scores the labels of tokens: sentence by sentence, a second time in the light of
// the whole article, then the rules over spans.
import type { TextDocument } from "../../text/document";
import { MAX_SENTENCE } from "../../text/sentences";
import type { Knowledge } from "../lexicon/knowledge";
import type { Recognition } from "../recogniser";
import { NO_READING, type Reading } from "../rules/found-span";
import { withPeople } from "../rules/people/people";
import { addReading, type Found, type Piece } from "../rules/to-mentions";
import { ArticleEvidence, EVIDENCE, type EvidenceSettings } from "./article-evidence";
import { type CalibrationTable, calibrate } from "./calibration";
import { LABEL_COUNT } from "./labels";
import { createLattice, type Transitions } from "./lattice";
import { SpanReader } from "./spans";

/** Sentences are cut at MAX_SENTENCE, but given tokens (pre-tokenised corpora) may be more. */
export const CAPACITY = 4 * MAX_SENTENCE;

/** So many scores of an article are kept for the second look; of longer ones the rest is scored again. */
const KEPT_SCORES = 1 << 20;

/** What can be set differently to try or measure something; the defaults are right for use. */
export interface ReadingOptions {
  /** How other occurrences of a word in the article weigh; null: not at all. */
  readonly evidence?: EvidenceSettings | null;
}

/** A model of label sequences and what belongs to it. */
export interface SequenceModel {
  /**
   * Writes the score of each label of the tokens [from, to), at most CAPACITY of them, into `scores`: token t, label y
   * at (t - from) * LABEL_COUNT + y.
   */
  score(document: TextDocument, from: number, to: number, scores: Float32Array): void;
  readonly transitions: Transitions;
  readonly calibration: CalibrationTable;
  readonly knowledge: Knowledge;
}

/** The recognition of articles by a sequence model. */
export function articleReader(
  model: SequenceModel,
  options: ReadingOptions = {},
): (document: TextDocument) => Recognition {
  const lattice = createLattice(CAPACITY);
  const reader = new SpanReader(model.transitions, lattice, CAPACITY);
  const settings = options.evidence === undefined ? EVIDENCE : options.evidence;
  const context = {
    knowledge: model.knowledge,
    confidence: calibrate.bind(undefined, model.calibration),
  };

  /** Reads the sentence once more in the light of the rest of the article; `kept` are its scores if at hand. */
  const readAgain = (
    document: TextDocument,
    { from, length }: Piece,
    evidence: ArticleEvidence,
    kept?: Float32Array,
  ) => {
    if (kept === undefined) model.score(document, from, from + length, lattice.scores);
    else lattice.scores.set(kept);
    evidence.support(document, from, length, reader.sum(length) ? lattice : undefined, lattice.scores);
    return reader.sum(length) ? reader.read(length) : NO_READING;
  };

  return (document) => {
    const pieces = sentencePieces(document);
    const evidence = settings === null || pieces.length < 2 ? undefined : new ArticleEvidence(settings);
    let room = KEPT_SCORES;
    const firsts = pieces.map(({ from, length }) => {
      model.score(document, from, from + length, lattice.scores);
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
      addReading(document, piece, reading, context, found);
    });
    return withPeople(document, found);
  };
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

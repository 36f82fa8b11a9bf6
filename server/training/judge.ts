// What a recogniser is worth on gold sentences: scores by type and kind, and the calibration that follows.

import type { ImmediateRecogniser } from "../src/core/recognise/recogniser";
import type { CalibrationTable } from "../src/core/recognise/tagging/calibration";
import type { Mention, MentionKind } from "../src/core/vocabulary/types";
import { isotonic, type Outcome } from "./calibrate";
import { summary, type Tallies, tallyMentions } from "./score";
import { type GoldDocument, goldMentions, isRight } from "./sentences";

/** Isotonic calibration of each kind on all spans the model thinks possible. */
export function calibrationOn(
  dev: readonly GoldDocument[],
  recogniser: ImmediateRecogniser,
): CalibrationTable {
  const outcomes: Record<MentionKind, Outcome[]> = { name: [], compound: [], derived: [] };
  for (const gold of dev) {
    const wanted = goldMentions(gold);
    const { mentions, candidates } = recogniser.recognise(gold.document);
    const add = (mention: Mention) =>
      outcomes[mention.kind].push({ probability: mention.confidence, right: isRight(mention, wanted) });
    mentions.forEach(add);
    candidates.forEach(add);
  }
  return {
    name: isotonic(outcomes.name),
    compound: isotonic(outcomes.compound),
    derived: isotonic(outcomes.derived),
  };
}

/** F1 by kind and type, as a line of text. */
export function scoreOn(dev: readonly GoldDocument[], recogniser: ImmediateRecogniser): string {
  const tallies: Tallies = {};
  for (const gold of dev)
    tallyMentions(tallies, goldMentions(gold), recogniser.recognise(gold.document).mentions);
  return summary(tallies);
}

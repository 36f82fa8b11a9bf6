// Precision, recall and F1, the one shape in which all scores are reported.

/** Ratios between 0 and 1. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Ratios with the number of gold mentions behind them. */
export interface MentionScore extends Score {
  readonly support: number;
}

/** Counts from which a mention score is made. */
export interface IntCounts {
  right: number;
  predicted: number;
  gold: number;
}

/** Score from precision and recall; 0 where nothing was there to score. */
export function score(precision: number, recall: number): Score {
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** Score of counted matches. */
export function tallyScore({ right, predicted, gold }: IntCounts): MentionScore {
  return { ...score(ratio(right, predicted), ratio(right, gold)), support: gold };
}

/** a / b, and 0 for 0 / 0. */
export function ratio(a: number, b: number): number {
  return b === 0 ? 0 : a / b;
}

// An evaluation as text for people: ratios as percentages, one line a row, in 80 columns.
import type { Calibration } from "./calibration";
import type { Evaluation } from "./evaluate";
import type { MentionScore, Score } from "./scores";

const ROWS = [
  ["PER", "people (names)"],
  ["LOC", "places (names)"],
  ["ORG", "organisations (names)"],
  ["all", "all names"],
  ["compound", "compound parts"],
  ["derived", "derived forms"],
  ["forms", "compound and derived"],
  ["everyKind", "all kinds"],
] as const;

/** Renders the table that `corpus-lens evaluate` prints; ends with a line end. */
export function renderEvaluation({ mentions, entities, calibration, tokensPerSecond }: Evaluation): string {
  const lines = [row("mentions", "precision", "recall", "F1", "gold")];
  for (const [key, label] of ROWS) {
    const score = mentions[key];
    if (score !== undefined) lines.push(scoreRow(label, score));
  }
  if (entities !== undefined) {
    lines.push("", row("entities over matched mentions", "precision", "recall", "F1", ""));
    lines.push(
      scoreRow("B-cubed", entities.bcubed),
      scoreRow("CEAF-e", entities.ceafe),
      scoreRow("LEA", entities.lea),
    );
    lines.push(scoreRow("baseline: same string, B-cubed", entities.baseline.bcubed));
  }
  if (calibration !== undefined) lines.push("", ...calibrationRows(calibration));
  lines.push("", `${tokensPerSecond.toLocaleString("en")} tokens a second`);
  return `${lines.join("\n")}\n`;
}

function calibrationRows({ expectedError, bins, sure }: Calibration): string[] {
  const percent = (value: number) => (100 * value).toFixed(1);
  return [
    row("confidence", "mean", "right", "", "mentions"),
    ...bins.map((bin) =>
      row(
        `${bin.from.toFixed(1)} to ${bin.to.toFixed(1)}`,
        percent(bin.confidence),
        percent(bin.right),
        "",
        String(bin.count),
      ),
    ),
    row("0.9 and more", "", percent(sure.right), "", String(sure.count)),
    `expected calibration error ${percent(expectedError)}`,
  ];
}

function scoreRow(label: string, score: Score | MentionScore): string {
  const percent = (value: number) => (100 * value).toFixed(1);
  const support = "support" in score ? score.support.toLocaleString("en") : "";
  return row(label, percent(score.precision), percent(score.recall), percent(score.f1), support);
}

function row(label: string, ...cells: string[]): string {
  return (label.padEnd(34) + cells.map((cell) => cell.padStart(10)).join("")).trimEnd();
}

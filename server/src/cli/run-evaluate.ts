// Runs `corpus-lens evaluate`.
import { readFileSync } from "node:fs";
import type { Tier } from "../core/recognise/recogniser";
import { evaluate } from "../evaluate/evaluate";
import { type GoldArticle, parseGold } from "../evaluate/gold";
import { renderEvaluation } from "../evaluate/report";
import { reasonOf } from "../node/disk/errors";
import { findModel, loadRecogniser } from "../node/executor/analyser";
import { complain, note, print } from "./output";

/** Prints how the given gold files and this program agree. */
export async function runEvaluate(
  paths: readonly string[],
  options: {
    readonly recogniser?: Tier;
    readonly json?: boolean;
    readonly goldMentions?: boolean;
    readonly oneCorpus?: boolean;
  },
): Promise<void> {
  const files = paths.map(readGold).filter((file) => file !== undefined);
  if (files.length === 0) return;
  const evaluation = evaluate(options.oneCorpus ? [files.flat()] : files, {
    recogniser: loadRecogniser(findModel(), options.recogniser),
    goldMentions: options.goldMentions ?? false,
    now: () => performance.now(),
  });
  await print(options.json ? `${JSON.stringify(evaluation)}\n` : renderEvaluation(evaluation));
}

function readGold(path: string): GoldArticle[] | undefined {
  try {
    const others = new Map<string, number>();
    const gold = parseGold(readFileSync(path, "utf8"), (type) =>
      others.set(type, (others.get(type) ?? 0) + 1),
    );
    const kinds = [...others].map(([type, count]) => `${count} ${type}`).join(", ");
    if (kinds !== "") note(`${path}: mentions of other types count as none: ${kinds}`);
    return gold;
  } catch (error) {
    complain(`${path}: ${reasonOf(error)}`);
    return undefined;
  }
}

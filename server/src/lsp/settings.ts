// The reader's settings: defaults, what the client sent at the start, and what it says when asked.
import type { ServerSettings } from "../protocol";

/** What holds when nobody says anything. */
export const DEFAULT_SETTINGS: ServerSettings = {
  lensesPerParagraph: 5,
  codeLens: true,
  minimumConfidence: 0,
  workers: 0,
};

/** Settings from whatever a client sends: values of the wrong kind keep what was before. */
export function mergeSettings(before: ServerSettings, sent: unknown): ServerSettings {
  const values: Record<string, unknown> = typeof sent === "object" && sent !== null ? { ...sent } : {};
  const number = (key: keyof ServerSettings, highest: number, otherwise: number) => {
    const value = values[key];
    return typeof value === "number" && value >= 0 ? Math.min(value, highest) : otherwise;
  };
  return {
    lensesPerParagraph: Math.floor(number("lensesPerParagraph", 1000, before.lensesPerParagraph)),
    codeLens: typeof values.codeLens === "boolean" ? values.codeLens : before.codeLens,
    minimumConfidence: number("minimumConfidence", 1, before.minimumConfidence),
    workers: Math.floor(number("workers", 64, before.workers)),
  };
}

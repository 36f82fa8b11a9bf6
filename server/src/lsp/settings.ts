// The reader's settings: defaults, what the client sent at the start, and what it says when asked.
import type { Precise, ServerSettings } from "../common/protocol";

/** What holds when nobody says anything. */
export const DEFAULT_SETTINGS: ServerSettings = {
  lensesPerParagraph: 5,
  codeLens: true,
  colors: true,
  minimumConfidence: 0,
  hints: "hint",
  workers: 0,
  language: "auto",
  precise: "open",
};

const EXTENTS: readonly Precise[] = ["off", "open", "all"];

/**
 * Settings from whatever a client sends: flat as in `ServerSettings`, or nested as editors keep them
 * (`codeLens.enabled`, `codeLens.perParagraph`, `colors.enabled`). Values of the wrong kind keep what was before.
 */
export function mergeSettings(before: ServerSettings, sent: unknown): ServerSettings {
  const values = record(sent);
  const lens = record(values.codeLens);
  const colors = record(values.colors);
  return {
    lensesPerParagraph: Math.floor(
      number(lens.perParagraph ?? values.lensesPerParagraph, 1000, before.lensesPerParagraph),
    ),
    codeLens: flag(lens.enabled ?? values.codeLens, before.codeLens),
    colors: flag(colors.enabled ?? values.colors, before.colors),
    minimumConfidence: number(values.minimumConfidence, 1, before.minimumConfidence),
    hints: isHints(values.hints) ? values.hints : before.hints,
    workers: Math.floor(number(values.workers, 64, before.workers)),
    language: text(values.language, before.language),
    precise: EXTENTS.find((extent) => extent === values.precise) ?? before.precise,
  };
}

function isHints(value: unknown): value is ServerSettings["hints"] {
  return value === "off" || value === "hint" || value === "information";
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function number(value: unknown, highest: number, otherwise: number): number {
  return typeof value === "number" && value >= 0 ? Math.min(value, highest) : otherwise;
}

function text(value: unknown, otherwise: string): string {
  return typeof value === "string" && value.length > 0 ? value : otherwise;
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === "boolean" ? value : otherwise;
}

// What the status bar says of the corpus. Pure.
import { l10n } from "vscode";
import type { Status } from "../../../server/src/common/protocol";
import { entities, entitiesIn, filesNotIndexed, formatCount, formatPercent } from "../words";

/** Share of the articles done, in whole percent. */
export function percent({ done, total }: Status): number {
  return total === 0 ? 0 : Math.floor((100 * done) / total);
}

/** The text in the bar; names in $() are codicons. */
export function statusText(status: Status): string {
  const trouble = status.problems > 0 ? " $(warning)" : "";
  switch (status.phase) {
    case "indexing":
      return `$(sync~spin) ${formatPercent(percent(status))}`;
    case "paused":
      return `$(debug-pause) ${formatPercent(percent(status))}`;
    case "idle":
      return `$(library) ${entities(status.entities)}${trouble}`;
  }
}

/** The same for screen readers. */
export function statusAria(status: Status): string {
  if (status.phase === "idle") return `Corpus Lens: ${entities(status.entities)}`;
  const share = formatPercent(percent(status));
  return status.phase === "paused"
    ? l10n.t("Corpus Lens: indexing paused at {0}", share)
    : l10n.t("Corpus Lens: indexing, {0}", share);
}

/** How far indexing is, in a line: "1,200 of 8,000 articles, about 20 s left". */
export function progressText(status: Status): string {
  const done = l10n.t("{0} of {1} articles", formatCount(status.done), formatCount(status.total));
  const left = status.phase === "indexing" ? timeLeft(status.secondsLeft) : l10n.t("paused");
  return left === "" ? done : `${done}, ${left}`;
}

/** Lines of the tooltip. */
export function statusLines(status: Status): string[] {
  const lines = [entitiesIn(status.entities, status.articles)];
  if (status.phase !== "idle") {
    lines.push(l10n.t("Indexing: {0}", progressText(status)));
  }
  if (status.readClosely) {
    const [close, all] = [formatCount(status.readClosely), formatCount(status.articles)];
    lines.push(l10n.t("{0} of {1} read closely", close, all));
  }
  if (status.problems > 0) lines.push(filesNotIndexed(status.problems));
  return lines;
}

/** "about 40 s left", "about 3 min left"; empty when unknown. */
export function timeLeft(seconds: number | undefined): string {
  if (seconds === undefined) return "";
  return seconds < 90
    ? l10n.t("about {0} s left", Math.max(1, Math.round(seconds)))
    : l10n.t("about {0} min left", Math.round(seconds / 60));
}

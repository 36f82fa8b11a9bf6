// What the status bar says of the corpus. Pure.
import type { Status } from "../../../server/src/common/protocol";
import { counted, formatCount } from "../views/labels";

/** Share of the articles done, in whole percent. */
export function percent({ done, total }: Status): number {
  return total === 0 ? 0 : Math.floor((100 * done) / total);
}

/** The text in the bar; names in $() are codicons. */
export function statusText(status: Status): string {
  switch (status.phase) {
    case "indexing":
      return `$(sync~spin) ${percent(status)} %`;
    case "paused":
      return `$(debug-pause) ${percent(status)} %`;
    case "idle":
      return `$(library) ${counted(status.entities, "entity", "entities")}`;
  }
}

/** The same for screen readers. */
export function statusAria(status: Status): string {
  if (status.phase === "idle") return `Corpus Lens: ${counted(status.entities, "entity", "entities")}`;
  return `Corpus Lens: ${status.phase}, ${percent(status)} percent`;
}

/** Lines of the tooltip. */
export function statusLines(status: Status): string[] {
  const lines = [
    `${counted(status.entities, "entity", "entities")} in ${counted(status.articles, "article")}`,
  ];
  if (status.phase !== "idle") {
    const left = status.phase === "indexing" ? timeLeft(status.secondsLeft) : "paused";
    lines.push(`Indexing: ${formatCount(status.done)} of ${formatCount(status.total)}${left && `, ${left}`}`);
  }
  if (status.problems > 0) lines.push(`${counted(status.problems, "file")} could not be indexed`);
  return lines;
}

/** "about 40 s left", "about 3 min left"; empty when unknown. */
export function timeLeft(seconds: number | undefined): string {
  if (seconds === undefined) return "";
  return seconds < 90
    ? `about ${Math.max(1, Math.round(seconds))} s left`
    : `about ${Math.round(seconds / 60)} min left`;
}

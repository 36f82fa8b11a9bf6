// How views and pickers write entities, sources and sentences in one line.
import { l10n } from "vscode";
import type { EntityItem, EntityType, SourceItem } from "../../../server/src/common/protocol";
import { formatCount, mentionsIn, typeLook } from "../words";

/** Types in the order in which views show them. */
export const TYPES: readonly EntityType[] = ["PER", "LOC", "ORG"];

/** What a screen reader says of an entity. */
export function entityAria(entity: EntityItem): string {
  const { singular } = typeLook(entity.type);
  const where = mentionsIn(entity.total, entity.sources);
  return [entity.name, singular, entity.descriptor, where].filter(Boolean).join(", ");
}

/** Parts of a line that may be missing, joined by a middle dot. */
export function dotted(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

/** A sentence cut so that the highlighted name shows in a narrow column. */
export interface Excerpt {
  readonly text: string;
  readonly highlight: [number, number];
}

/** Letters left before the name; the cut falls on a word's start. */
const BEFORE = 24;

/** Cuts the beginning of a sentence when its highlight would otherwise stand too far to the right to be seen. */
export function excerpt(sentence: string, [start, end]: readonly [number, number]): Excerpt {
  if (start <= BEFORE) return { text: sentence, highlight: [start, end] };
  const space = sentence.indexOf(" ", start - BEFORE - 1);
  const cut = space >= 0 && space < start ? space + 1 : start;
  const shift = 1 - cut;
  return { text: `…${sentence.slice(cut)}`, highlight: [start + shift, end + shift] };
}

/** Letters of an entity's name before its middle is left out, so that its count shows beside it. */
const NAME_LETTERS = 44;

/** The name of an entity as a row of a tree has it. */
export function entityLabel({ name }: Pick<EntityItem, "name">): string {
  return shortened(name, NAME_LETTERS);
}

/** Letters of a source's name where there is no room for all. */
const SOURCE_LETTERS = 32;

/** The name of a source in a narrow place: title, else file name; the middle is left out, so that two differ. */
export function sourceLabel(source: Pick<SourceItem, "label" | "title">): string {
  return shortened(sourceName(source), SOURCE_LETTERS);
}

/** A source with its count first: what comes last may be cut by the width of the view. */
export function countedSource(source: SourceItem): string {
  return `${formatCount(source.count)}  ${sourceName(source)}`;
}

/** The name of a source: the title, else the file's name without its folder and ending. */
export function sourceName({ label, title }: Pick<SourceItem, "label" | "title">): string {
  return title ?? label.replace(/^.*\//, "").replace(/(.)\.[^.]+$/, "$1");
}

/** A text of at most `letters` letters, without its middle if it was longer. */
export function shortened(text: string, letters: number): string {
  const all = [...text];
  if (all.length <= letters) return text;
  const kept = letters - 1;
  const front = Math.ceil(kept / 2);
  return `${all.slice(0, front).join("").trimEnd()}…${all
    .slice(all.length - (kept - front))
    .join("")
    .trimStart()}`;
}

/** The folder of a source within its corpus folder; empty at the top. */
export function sourceFolder({ label }: Pick<SourceItem, "label">): string {
  return label.slice(0, Math.max(0, label.lastIndexOf("/")));
}

/** What an entity list leaves out, in words: for the title of the view. Undefined: nothing. */
export function filterLabel(query: string, type: EntityType | undefined): string | undefined {
  const label = dotted(type && typeLook(type).plural, query && l10n.t("“{0}”", query));
  return label === "" ? undefined : label;
}

/** Text shown as it is inside Markdown. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&$]/g, "\\$&");
}

// The labels of the sequence model, one a token, and what may follow what.
import type { EntityType, MentionKind } from "../../vocabulary/types";

/** What a label says of its token. `outside` covers labels that are learnt but never shown (GermEval's OTH). */
export type LabelRole = "outside" | "begin" | "inside" | "derived" | "compound";

/** One label of the model. */
export interface Label {
  readonly name: string;
  readonly role: LabelRole;
  /** OTH: a name of another kind (events, works, products); the model knows it in order not to mistake it. */
  readonly type: EntityType | "OTH";
}

const TYPES = ["PER", "LOC", "ORG", "OTH"] as const;

/** O first, then begin and inside of names, then derived forms, then compounds, each by type. */
export const LABELS: readonly Label[] = [
  { name: "O", role: "outside", type: "OTH" },
  ...TYPES.flatMap((type): Label[] => [
    { name: `B-${type}`, role: "begin", type },
    { name: `I-${type}`, role: "inside", type },
  ]),
  ...TYPES.map((type): Label => ({ name: `${type}deriv`, role: "derived", type })),
  ...TYPES.map((type): Label => ({ name: `${type}part`, role: "compound", type })),
];

export const LABEL_COUNT = LABELS.length;
/** The label of a token that names nothing. */
export const OUTSIDE = 0;

/** Index of the label called `name`, or -1. */
export function labelIndex(name: string): number {
  return LABELS.findIndex((label) => label.name === name);
}

/** Index of the inside label that continues `label`, or -1 when it cannot go on. */
export const CONTINUATION: Int8Array = Int8Array.from(LABELS, (label) =>
  label.role === "begin" || label.role === "inside" ? labelIndex(`I-${label.type}`) : -1,
);

/** True when `next` may stand right after `label` (-1: the start of the sentence). */
export function mayFollow(label: number, next: number): boolean {
  return LABELS[next]?.role !== "inside" || CONTINUATION[label] === next;
}

/** The kind of mention that starts with `label`, or undefined for labels that start none that is shown. */
export function kindOf(label: number): MentionKind | undefined {
  const found = LABELS[label];
  if (found === undefined || found.type === "OTH") return undefined;
  if (found.role === "begin") return "name";
  return found.role === "derived" || found.role === "compound" ? found.role : undefined;
}

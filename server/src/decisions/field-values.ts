// The keys and values of one item of the list, whichever way they were read.
import type { ParsedNode } from "yaml";
import type { Span } from "../core/vocabulary/types";
import { readQuickly } from "./quick-line";
import { yaml } from "./yaml";

/** A value: words, a list of words, or what is neither. Places are offsets in the item, if they are known. */
export interface FieldValue {
  readonly value: string | readonly string[] | undefined;
  readonly keyAt?: Span | undefined;
  readonly where?: Span | undefined;
}

export type FieldValues = ReadonlyMap<string, FieldValue>;

/** The values of a line that is as this program writes it; undefined for any other. They have no places. */
export function quickValues(line: string): FieldValues | undefined {
  const fields = readQuickly(line);
  return fields && new Map([...fields].map(([key, value]) => [key, { value }]));
}

/** The values of a list of one mapping; undefined for anything else. */
export function valuesOf(contents: ParsedNode | null): FieldValues | undefined {
  const { isMap, isScalar, isSeq } = yaml();
  const item = isSeq(contents) ? contents.items[0] : undefined;
  if (!isMap(item)) return undefined;
  const values = new Map<string, FieldValue>();
  for (const { key, value } of item.items) {
    if (!isScalar(key)) continue;
    const [keyNode, valueNode] = [key as ParsedNode, value as ParsedNode | null];
    values.set(String(key.value), {
      value: wordsOf(valueNode),
      keyAt: spanOf(keyNode),
      where: spanOf(valueNode),
    });
  }
  return values;
}

function wordsOf(node: ParsedNode | null): FieldValue["value"] {
  const { isScalar, isSeq } = yaml();
  if (isScalar(node)) return typeof node.value === "string" ? node.value : undefined;
  if (!isSeq(node)) return undefined;
  return node.items.map((each) => {
    const words = wordsOf(each as ParsedNode);
    return typeof words === "string" ? words : "";
  });
}

function spanOf(node: ParsedNode | null): Span | undefined {
  return node?.range ? { start: node.range[0], end: node.range[1] } : undefined;
}

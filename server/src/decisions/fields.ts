// What stands in the fields of a line: names with their types, and places with the words around them.
import type { Anchor, NameRef } from "../core/decisions/decision";
import { ENTITY_TYPES, type EntityType } from "../core/vocabulary/types";

const REF = /^(PER|LOC|ORG)\s+(.+)$/su;
/** A name and the mark of a sense, neither of them empty. */
const SENSE = /^(.*\S)#([^#\s][^#]*)$/su;

/** "PER Peter Müller#Bäcker" for a name. */
export function writeRef({ type, name, sense }: NameRef): string {
  return sense === undefined || sense === "" ? `${type} ${name}` : `${type} ${name}#${sense}`;
}

/** The name that is written so; undefined if it has no type. */
export function readRef(text: string): NameRef | undefined {
  const [, type, rest = ""] = REF.exec(text.trim()) ?? [];
  if (!isType(type)) return undefined;
  const [, name, sense] = SENSE.exec(rest) ?? [];
  return name === undefined || sense === undefined ? { type, name: rest } : { type, name, sense };
}

export function isType(text: string | undefined): text is EntityType {
  return ENTITY_TYPES.some((type) => type === text);
}

const OPEN = "⟦";
const CLOSE = "⟧";

/** "Am Abend sang ⟦Müller⟧ noch" for a place. */
export function writePlace({ before, quote, after }: Anchor): string {
  return [before, `${OPEN}${quote}${CLOSE}`, after].filter((part) => part !== "").join(" ");
}

/** The place that is written so; undefined without brackets, or with nothing in them. */
export function readPlace(text: string): Anchor | undefined {
  const [start, end] = [text.indexOf(OPEN), text.indexOf(CLOSE)];
  const quote = text.slice(start + 1, end);
  if (start < 0 || end < start || quote.trim() === "") return undefined;
  return { before: wordsIn(text.slice(0, start)), quote, after: wordsIn(text.slice(end + 1)) };
}

/** The words of a neighbourhood between single spaces, as anchors have them. */
function wordsIn(text: string): string {
  return (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(" ");
}

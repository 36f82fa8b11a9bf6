// A decision as the line of the file that says it.
import type { Decision, NameRef, Where } from "../core/decisions/decision";
import { decisionKey, refKey } from "../core/decisions/decision-key";
import { compareText } from "../core/util/compare-text";
import { writePlace, writeRef } from "./fields";
import { yaml } from "./yaml";

/** The line, without indentation and line end. */
export function lineOf(decision: Decision): string {
  const { why, by, on } = decision;
  const fields = { ...contentOf(decision), ...given({ why, by, on }) };
  const parts = Object.entries(fields).map(([key, value]) => `${key}: ${fieldOf(value)}`);
  return `- { ${parts.join(", ")} }`;
}

function contentOf(decision: Decision): Record<string, string | readonly string[]> {
  switch (decision.decide) {
    case "not-a-name":
      return { "not-a-name": decision.surface, ...placed(decision.where) };
    case "name":
      return { name: decision.surface, type: decision.type, ...placed(decision.where) };
    case "same":
    case "different":
      return { [decision.decide]: pair(decision.a, decision.b).map(writeRef) };
    case "split":
      return { split: writeRef(decision.form), to: writeRef(decision.to), ...placed(decision.where) };
    case "rename":
      return { rename: writeRef(decision.entity), to: decision.name };
    case "retype":
      return { retype: writeRef(decision.entity), to: decision.type };
  }
}

function pair(a: NameRef, b: NameRef): readonly NameRef[] {
  return [a, b].sort((x, y) => compareText(refKey(x), refKey(y)));
}

function placed(where: Where | undefined): Record<string, string> {
  if (where === undefined) return {};
  const { article, place } = where;
  return { in: article, ...(place !== undefined && { at: writePlace(place) }) };
}

function given(said: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(said).filter(
      (each): each is [string, string] => each[1] !== undefined && each[1].trim() !== "",
    ),
  );
}

function fieldOf(value: string | readonly string[]): string {
  return typeof value === "string" ? scalarOf(value) : `[ ${value.map(scalarOf).join(", ")} ]`;
}

/** Words as they are where YAML lets them stand so in a list of one line; else in double quotes. */
function scalarOf(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what must be escaped
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/.test(text)) return JSON.stringify(text);
  const options = { lineWidth: 0, collectionStyle: "flow" as const, flowCollectionPadding: false };
  return yaml().stringify([text], options).trim().slice(1, -1);
}

/** The name that a decision speaks of first: what the file is in order of. */
export function nameOf(decision: Decision): string {
  switch (decision.decide) {
    case "not-a-name":
    case "name":
      return decision.surface;
    case "same":
    case "different":
      return pair(decision.a, decision.b)[0]?.name ?? decisionKey(decision);
    case "split":
      return decision.form.name;
    case "rename":
    case "retype":
      return decision.entity.name;
  }
}

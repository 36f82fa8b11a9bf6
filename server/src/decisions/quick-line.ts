// Reads the lines that are as this program writes them, which are nearly all, without the parser of YAML: it takes a
// hundred times as long. Whatever is not certain is left to the parser.

/** The value of a key: words, or a list of words. */
export type FieldValue = string | readonly string[];

/** Words that no YAML takes for anything but words: letters, digits and few signs, none at an end that means something. */
const PLAIN = String.raw`[\p{L}\p{N}_/][\p{L}\p{M}\p{N}_/.+&#()⟦⟧-]*(?: [\p{L}\p{M}\p{N}_/(⟦][\p{L}\p{M}\p{N}_/.+&#()⟦⟧-]*)*`;
/** Double quotes without escapes but those of JSON. */
const QUOTED = String.raw`"(?:[^"\\\u0000-\u001f]|\\["\\nrt])*"`;
const SCALAR = `(?:${PLAIN}|${QUOTED})`;
const FIELD = new RegExp(
  String.raw`([a-z-]+): (?:(${SCALAR})|\[ (${SCALAR}(?:, ${SCALAR})*) \])(?:, | \}$)`,
  "suy",
);
const ITEM = new RegExp(SCALAR, "suy");

/** The fields of a line like `- { not-a-name: Shakehands, in: a.txt }`; undefined if it may be anything else. */
export function readQuickly(line: string): ReadonlyMap<string, FieldValue> | undefined {
  if (!line.startsWith("- { ") || !line.endsWith(" }")) return undefined;
  const fields = new Map<string, FieldValue>();
  let at = 4;
  while (at < line.length) {
    FIELD.lastIndex = at;
    const [all = "", key = "", scalar, list] = FIELD.exec(line) ?? [];
    if (all === "" || fields.has(key)) return undefined;
    fields.set(key, scalar === undefined ? itemsOf(list ?? "") : unquoted(scalar));
    at += all.length;
  }
  return line.endsWith(", ") ? undefined : fields;
}

function itemsOf(list: string): readonly string[] {
  const items: string[] = [];
  for (let at = 0; at < list.length; ) {
    ITEM.lastIndex = at;
    const [item = ""] = ITEM.exec(list) ?? [];
    items.push(unquoted(item));
    at += Math.max(1, item.length) + 2;
  }
  return items;
}

function unquoted(scalar: string): string {
  return scalar.startsWith('"') ? (JSON.parse(scalar) as string) : scalar;
}

// How the name of a chain says which of several bearers is meant, where the reader has told them apart.

/** Between name and sense: a sign that no text has in a name. */
const SEPARATOR = "\u001f";

/** A name with a sense as one string; the name alone where there is no sense. */
export function joinSense(name: string, sense: string | undefined): string {
  return sense === undefined || sense === "" ? name : `${name}${SEPARATOR}${sense}`;
}

/** Name and sense of such a string. */
export function splitSense(text: string): { readonly name: string; readonly sense: string } {
  const at = text.indexOf(SEPARATOR);
  return at < 0 ? { name: text, sense: "" } : { name: text.slice(0, at), sense: text.slice(at + 1) };
}

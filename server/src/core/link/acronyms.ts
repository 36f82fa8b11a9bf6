// Acronyms and their long forms: in brackets either way, side by side, or by initials anywhere in the article.
import { foldName } from "../names/fold";
import { beginsAsInitials, initialsOf, isAcronym, spellsAcronym } from "../names/organisation";
import type { Clusters } from "./clusters";
import { indexBy } from "./exact-links";
import type { Form, LinkInput } from "./forms";

/** What may stand between a name and its bracketed other name: `" (`, `, kurz `, ` (kurz: `. */
const BRACKET = /^["“”»«'’]?\s?(?:\(|\[|,? ?\(?kurz:? )\s?["„“»«]?$/;
const SIDE_BY_SIDE = /^["“”»«]?\s["„“»«]?$/;

const MAX_ACRONYM = 8;

/** True if one name can be the short of the other, given that the text sets them side by side. */
function canShorten(short: Form, long: Form, bracketed: boolean): boolean {
  if (short.type !== long.type || short.type === "PER" || short.folded === long.folded) return false;
  if (short.joined.length >= long.joined.length || short.folded.includes(" ")) return false;
  if (bracketed) return isAcronym(short.name) && spellsAcronym(short.joined, long.joined);
  return (
    long.folded.includes(" ") &&
    short.joined.length <= MAX_ACRONYM &&
    beginsAsInitials(short.joined, long.name)
  );
}

/** Joins names that stand in brackets after each other, or directly side by side. */
export function linkNeighbours(
  mentions: readonly LinkInput[],
  formOf: (mention: number) => Form | undefined,
  text: string,
  clusters: Clusters,
): void {
  for (let index = 0; index + 1 < mentions.length; index++) {
    const left = mentions[index];
    const right = mentions[index + 1];
    if (left === undefined || right === undefined || right.start - left.end > 9) continue;
    const gap = text.slice(left.end, right.start);
    const bracketed = BRACKET.test(gap);
    if (!bracketed && !SIDE_BY_SIDE.test(gap)) continue;
    const a = formOf(index);
    const b = formOf(index + 1);
    if (a === undefined || b === undefined || a.candidate || b.candidate) continue;
    if (canShorten(b, a, bracketed)) clusters.join(b, a, "acronym");
    else if (canShorten(a, b, bracketed)) clusters.join(a, b, "acronym");
  }
}

/** Joins acronyms with the one long form in the article whose initials they are, and with bracketed second names. */
export function linkInitials(forms: readonly Form[], clusters: Clusters): void {
  const long = new Map<string, Set<Form>>();
  for (const form of forms) {
    if (form.type === "PER" || form.kind === "derived" || !form.folded.includes(" ")) continue;
    for (const letters of initialsOf(form.folded)) {
      const key = `${form.type} ${letters}`;
      long.set(key, (long.get(key) ?? new Set()).add(form));
    }
  }
  for (const form of forms) {
    if (!isAcronym(form.name)) continue;
    const bearers = [...(long.get(`${form.type} ${form.joined}`) ?? [])];
    const roots = new Set(bearers.map((bearer) => clusters.root(bearer)));
    const bearer = bearers[0];
    if (roots.size === 1 && bearer !== undefined) clusters.join(form, bearer, "acronym");
  }
}

/**
 * Joins a form with the form whose second name it is: "SIA", "Singapore Airlines (SIA)"; "Spiegel", "Der Spiegel".
 * A word that two names share ("Bank" of "Deutsche Bank") joins neither.
 */
export function linkAliases(forms: readonly Form[], clusters: Clusters): void {
  const index = indexBy(forms, (form) => [form.folded]);
  const bearers = new Map<string, Form[]>();
  for (const form of forms) {
    for (const alias of form.aliases) {
      const key = `${form.type} ${foldName(alias)}`;
      const list = bearers.get(key);
      if (list === undefined) bearers.set(key, [form]);
      else list.push(form);
    }
  }
  for (const [key, longer] of bearers) {
    const short = index.get(key);
    const [only] = longer;
    if (short === undefined || only === undefined) continue;
    const roots = new Set(longer.map((form) => clusters.root(form)));
    if (isAcronym(short.name)) for (const form of longer) clusters.join(short, form, "acronym");
    else if (roots.size === 1) clusters.join(short, only, "short");
  }
}

// From clusters of forms to chains of mentions with a name, and to links that give each mention its reason.

import type { Language } from "../language/language";
import { baseFormOf, conceptOf, placeOf } from "../names/knowledge/knowledge";
import { isShortened } from "../names/spelling";
import type { Clusters, Step } from "./clusters";
import type { PersonCues } from "./cues";
import type { Form } from "./forms";
import type { Chain, Link, LinkReason } from "./linked";
import { addressedName } from "./sexes";

/** An article before a name makes it no fuller ("Der Spiegel", "Spiegel"). */
function wordsIn(folded: string, { words }: Language): number {
  const parts = folded.split(" ");
  return parts.length > 1 && words.nominativeArticles.has(parts[0] ?? "") ? parts.length - 1 : parts.length;
}

/** How well a form serves as the name of its chain: names first, then the longer, then the more frequent. */
function rank(form: Form, language: Language): number {
  const kind = form.kind === "name" ? 2_000 : form.kind === "compound" ? 1_000 : 0;
  const length = Math.min(wordsIn(form.folded, language), 6) * 100;
  const shouted = form.name.length > 4 && form.name === form.name.toUpperCase() ? -60 : 0;
  const shortened = form.type !== "PER" && isShortened(form.name) ? -250 : 0;
  return (
    kind + shortened + (form.candidate ? -5_000 : 0) + length + shouted + Math.min(form.mentions.length, 50)
  );
}

/** The name behind a derived form that stands alone: "russische" -> "Russland", "Dresdner" -> "Dresden". */
function baseName(form: Form): string {
  return (
    conceptOf(form.name, form.type, "derived", form.folded)?.name ??
    (form.type === "LOC" ? placeOf(form.name) : undefined) ??
    form.name
  );
}

const MUCH = 3;

/** How many mentions of a form are looked at for the word before them. */
const LOOKED_AT = 5;

/** "Robert Habecks" without its s, where the article has the bare surname without it. */
function ungenitive(best: Form, forms: readonly Form[]): string {
  const surname = best.person?.surname ?? "";
  if (!/[^s]s$/.test(surname) || !best.name.endsWith("s")) return best.name;
  const bare = surname.slice(0, -1);
  return forms.some((form) => form.person?.surname === bare) ? best.name.slice(0, -1) : best.name;
}

/**
 * The dictionary form of a name: from general knowledge, else the form that stands in the article in the nominative,
 * else what the words before the others tell.
 */
function uninflected(best: Form, forms: readonly Form[], wordBefore: WordBefore, language: Language): string {
  if (best.type === "PER") return ungenitive(best, forms);
  const known = baseFormOf(best.name, best.type);
  if (known !== undefined) return forms.find(({ name }) => name === known)?.name ?? known;
  const key = language.inflectionKey(best.folded);
  const same = forms.filter((form) => form.kind === "name" && language.inflectionKey(form.folded) === key);
  for (const form of same) {
    if (!language.isWeakForm(form.folded)) continue;
    const before = beforeOf(form, wordBefore).find((word) => language.words.nominativeArticles.has(word));
    if (before !== undefined) return language.nominativeOf(form.name, before) ?? form.name;
  }
  const standing = same.find((form) => language.isStrongForm(form.folded) && isNominative(form, same));
  if (standing !== undefined) return standing.name;
  for (const form of same) {
    for (const before of beforeOf(form, wordBefore)) {
      const nominative = language.nominativeOf(form.name, before);
      if (nominative !== undefined) return nominative;
    }
  }
  return best.name;
}

/** The words before the first mentions of a form, in lower case. */
function beforeOf(form: Form, wordBefore: WordBefore): readonly string[] {
  return form.mentions.slice(0, LOOKED_AT).map((mention) => wordBefore(mention).toLowerCase());
}

/** False for a form that is another's genitive. */
function isNominative(form: Form, same: readonly Form[]): boolean {
  return !same.some((other) => other !== form && form.folded.startsWith(other.folded));
}

/** The base form among the chain's forms: one that leans on another by inflection is not the name. */
function nameOf(
  forms: readonly Form[],
  inflected: ReadonlySet<Form>,
  wordBefore: WordBefore,
  language: Language,
  cues: PersonCues,
): string {
  const upright = forms.filter((form) => !inflected.has(form));
  const pool = upright.length > 0 ? upright : forms;
  const best = pool.reduce((a, b) => (rank(b, language) > rank(a, language) ? b : a));
  if (best.called !== undefined) return best.called;
  if (best.kind === "derived") return baseName(best);
  const name = uninflected(best, forms, wordBefore, language);
  return best.type === "PER" ? (addressedName(forms, name, cues) ?? name) : name;
}

/** The word directly before a mention, or "". */
export type WordBefore = (mention: number) => string;

/** True for a step from an inflected form to its base; a rare "base" of a frequent form is a misprint of it. */
function isInflection({ from, to, reason }: Step): boolean {
  if (reason === "derived") return true;
  return reason === "inflected" && from.mentions.length <= MUCH * to.mentions.length;
}

/** The chains of an article; each mention is in exactly one, chains in order of their first mention. */
export function chainsOf(
  forms: readonly Form[],
  clusters: Clusters,
  wordBefore: WordBefore,
  language: Language,
  cues: PersonCues,
): Chain[] {
  const groups = new Map<Form, Form[]>();
  for (const form of forms) {
    const root = clusters.root(form);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [form]);
    else group.push(form);
  }
  const inflected = new Set(clusters.steps.filter(isInflection).map((step) => step.from));
  const chains = [...groups].map(([root, group]) => ({
    type: root.type,
    mentions: group.flatMap((form) => form.mentions).sort((a, b) => a - b),
    name: nameOf(group, inflected, wordBefore, language, cues),
  }));
  return chains.sort((a, b) => (a.mentions[0] ?? 0) - (b.mentions[0] ?? 0));
}

/** The mention of `to` that `from` leans on: the nearest before it, or else the first. */
function anchor(to: readonly number[], from: number): number {
  let low = 0;
  let high = to.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((to[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return to[low - 1] ?? to[0] ?? from;
}

/** One link for each mention that leans on another, by mention; further evidence of a form on its first mention. */
export function linksOf(forms: readonly Form[], steps: readonly Step[]): Link[] {
  const outgoing = new Map<Form, Step[]>();
  for (const step of steps) {
    const list = outgoing.get(step.from);
    if (list === undefined) outgoing.set(step.from, [step]);
    else list.push(step);
  }
  const links: Link[] = [];
  const add = (from: number, to: number, reason: LinkReason): void => {
    if (from !== to) links.push({ from, to, reason });
  };
  for (const form of forms) {
    const first = form.mentions[0] ?? 0;
    const [main, ...more] = outgoing.get(form) ?? [];
    for (const mention of form.mentions) {
      if (main === undefined) add(mention, first, "same");
      else add(mention, anchor(main.to.mentions, mention), main.reason);
    }
    for (const step of more) add(first, anchor(step.to.mentions, first), step.reason);
  }
  return links.sort((a, b) => a.from - b.from || a.to - b.to);
}

// From the words of `corpus-lens decide` to a decision.
import type { Decision, Where } from "../core/decisions/decision";
import type { CorpusSnapshot } from "../core/query/snapshot";
import { isType, readPlace } from "../decisions/fields";
import { refFor, UnclearName } from "./name-refs";

/** What a command line says beside the names. */
export interface DecideOptions {
  readonly in?: string;
  readonly at?: string;
  readonly why?: string;
}

/** How many words each kind of decision takes. */
const WORDS: Readonly<Record<Decision["decide"], readonly [least: number, most: number, what: string]>> = {
  "not-a-name": [1, 1, "SURFACE"],
  name: [2, 2, "TYPE SURFACE"],
  same: [2, Number.POSITIVE_INFINITY, "NAME NAME..."],
  different: [2, 2, "NAME NAME"],
  split: [2, 2, "NAME NAME"],
  rename: [2, 2, "NAME NEW"],
  retype: [2, 2, "NAME TYPE"],
};

/** All kinds, with their words: for the help. */
export const KINDS = Object.entries(WORDS).map(([kind, [, , what]]) => `${kind} ${what}`);

/** The decisions that are meant; several for more than two that are the same. Throws an Error that says what is wrong. */
export function decisionsFor(
  snapshot: CorpusSnapshot,
  kind: string,
  words: readonly string[],
  options: DecideOptions,
): readonly Decision[] {
  if (!(kind in WORDS)) throw new UnclearName(`"${kind}" is no decision: ${KINDS.join(", ")}`);
  const [least, most, what] = WORDS[kind as Decision["decide"]];
  if (words.length < least || words.length > most) throw new UnclearName(`it takes ${kind} ${what}`);
  const made = make(snapshot, kind as Decision["decide"], words, options);
  return made.map((decision) => (options.why === undefined ? decision : { ...decision, why: options.why }));
}

function make(
  snapshot: CorpusSnapshot,
  kind: Decision["decide"],
  [first = "", second = "", ...others]: readonly string[],
  options: DecideOptions,
): readonly Decision[] {
  const ref = (text: string) => refFor(snapshot, text, options.in);
  const placed = whereOf(snapshot, options);
  switch (kind) {
    case "not-a-name":
      return [{ decide: kind, surface: first, ...placed }];
    case "name":
      return [{ decide: kind, surface: second, type: typeOf(first), ...placed }];
    case "same":
      return [second, ...others].map((other) => ({ decide: kind, a: ref(first), b: ref(other) }));
    case "different":
      return [{ decide: kind, a: ref(first), b: ref(second) }];
    case "split":
      return [{ decide: kind, form: ref(first), to: newRef(snapshot, second, ref(first).type), ...placed }];
    case "rename":
      return [{ decide: kind, entity: ref(first), name: second }];
    case "retype":
      return [{ decide: kind, entity: ref(first), type: typeOf(second) }];
  }
}

/** A name that nobody may bear yet: of the same type, if it does not say another. */
function newRef(snapshot: CorpusSnapshot, text: string, type: ReturnType<typeof typeOf>) {
  try {
    return refFor(snapshot, text, undefined);
  } catch {
    const [, name = text, sense] = /^(.*\S)#([^#\s][^#]*)$/su.exec(text) ?? [];
    return sense === undefined ? { name, type } : { name, type, sense };
  }
}

function typeOf(text: string) {
  if (!isType(text)) throw new UnclearName(`"${text}" is no type: PER, LOC or ORG`);
  return text;
}

function whereOf(snapshot: CorpusSnapshot, options: DecideOptions): { readonly where?: Where } {
  const article = options.in;
  if (options.at !== undefined && article === undefined) throw new UnclearName("--at takes an article: --in");
  if (article === undefined) return {};
  if (snapshot.head(article) === undefined) throw new UnclearName(`no article "${article}"`);
  if (options.at === undefined) return { where: { article } };
  const place = readPlace(options.at);
  if (place === undefined) throw new UnclearName("--at takes some words around the place in ⟦brackets⟧");
  return { where: { article, place } };
}

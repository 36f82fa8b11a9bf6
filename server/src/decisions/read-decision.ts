// From one item of the list to the decisions it says.
import type { Decision, NameRef, Where } from "../core/decisions/decision";
import type { EntityType } from "../core/vocabulary/types";
import type { FieldValues } from "./field-values";
import { isType, readPlace, readRef } from "./fields";
import { nearest, type Report } from "./problems";

/** The keys that say what is decided; each line has one of them. */
export const VERBS = ["not-a-name", "name", "same", "different", "split", "rename", "retype"] as const;
type Verb = (typeof VERBS)[number];

/** The keys that go with each, beside those that go with all. */
export const OWN_KEYS: Readonly<Record<Verb, readonly string[]>> = {
  "not-a-name": ["in", "at"],
  name: ["type", "in", "at"],
  same: [],
  different: [],
  split: ["to", "in", "at"],
  rename: ["to"],
  retype: ["to"],
};
const SHARED_KEYS: ReadonlySet<string> = new Set([...VERBS, "why", "by", "on"]);
const ALL_KEYS: ReadonlySet<string> = new Set(Object.values(OWN_KEYS).flat());

/** The values of one item; whoever asks for one that is missing or makes no sense, reports it. */
class Fields {
  constructor(
    private readonly values: FieldValues,
    private readonly report: Report,
  ) {}

  /** The text of a key that may be missing. */
  optional(key: string): string | undefined {
    const value = this.values.get(key)?.value;
    if (!this.values.has(key)) return undefined;
    return typeof value === "string" && value.trim() !== "" ? value : this.wrong(key);
  }

  text(key: string): string | undefined {
    if (this.values.has(key)) return this.optional(key);
    this.report("missing-key", key);
    return undefined;
  }

  type(key: string): EntityType | undefined {
    const text = this.text(key);
    return text === undefined || isType(text) ? text : this.wrong(key);
  }

  ref(key: string): NameRef | undefined {
    const text = this.text(key);
    return text === undefined ? undefined : (readRef(text) ?? this.wrong(key));
  }

  /** At least two names. */
  refs(key: string): readonly NameRef[] | undefined {
    const value = this.values.get(key)?.value;
    const texts = typeof value === "string" ? [] : (value ?? []);
    const found = texts.flatMap((text) => readRef(text) ?? []);
    return found.length < 2 || found.length < texts.length ? this.wrong(key) : found;
  }

  /** Where it holds; `false` if that cannot be told, for then it must not hold everywhere. */
  where(): Where | undefined | false {
    const article = this.optional("in");
    const words = this.optional("at");
    if (article === undefined) {
      if (this.values.has("in")) return false;
      if (!this.values.has("at")) return undefined;
      this.report("missing-key", "in");
      return false;
    }
    if (!this.values.has("at")) return { article };
    const place = words === undefined ? undefined : readPlace(words);
    if (place === undefined && words !== undefined) this.wrong("at");
    return place === undefined ? false : { article, place };
  }

  private wrong(key: string): undefined {
    this.report("wrong-value", key, this.values.get(key)?.where);
    return undefined;
  }
}

/** The decisions that an item says. Nothing if it cannot be understood, which is reported. */
export function readDecisions(values: FieldValues, report: Report): readonly Decision[] {
  const fields = new Fields(values, report);
  const verbs = VERBS.filter((verb) => values.has(verb));
  const [verb] = verbs;
  reportUnknownKeys(values, verbs, report);
  if (verb === undefined || verbs.length > 1) {
    report("no-verb", verbs.join(", "));
    return [];
  }
  const said = saidOf(fields);
  return decisionsOf(verb, fields).map((decision) => ({ ...decision, ...said }));
}

function reportUnknownKeys(values: FieldValues, verbs: readonly Verb[], report: Report): void {
  const isKnown = (key: string): boolean =>
    SHARED_KEYS.has(key) ||
    (verbs.length === 0 ? ALL_KEYS.has(key) : verbs.some((verb) => OWN_KEYS[verb].includes(key)));
  for (const [key, { keyAt }] of values) {
    if (isKnown(key)) continue;
    const known = [...SHARED_KEYS, ...verbs.flatMap((verb) => OWN_KEYS[verb])];
    report("unknown-key", key, keyAt, nearest(key, known));
  }
}

function saidOf(fields: Fields): { why?: string; by?: string; on?: string } {
  const said: { why?: string; by?: string; on?: string } = {};
  for (const key of ["why", "by", "on"] as const) {
    const value = fields.optional(key);
    if (value !== undefined) said[key] = value;
  }
  return said;
}

function decisionsOf(verb: Verb, fields: Fields): readonly Decision[] {
  switch (verb) {
    case "same":
    case "different": {
      const [a, ...others] = fields.refs(verb) ?? [];
      if (a === undefined) return [];
      if (verb === "same") return others.map((b) => ({ decide: verb, a, b }));
      // Of three that are different, each two are.
      return [a, ...others].flatMap((x, at) =>
        [a, ...others].slice(at + 1).map((b) => ({ decide: verb, a: x, b })),
      );
    }
    case "rename": {
      const [entity, name] = [fields.ref(verb), fields.text("to")];
      return entity === undefined || name === undefined ? [] : [{ decide: verb, entity, name }];
    }
    case "retype": {
      const [entity, type] = [fields.ref(verb), fields.type("to")];
      return entity === undefined || type === undefined ? [] : [{ decide: verb, entity, type }];
    }
    default:
      return placed(verb, fields);
  }
}

/** Decisions that hold everywhere, in an article, or at a place. */
function placed(verb: "not-a-name" | "name" | "split", fields: Fields): readonly Decision[] {
  const scope = fields.where();
  if (verb === "split") {
    const [form, to] = [fields.ref(verb), fields.ref("to")];
    if (form === undefined || to === undefined || scope === false) return [];
    return [{ decide: verb, form, to, ...(scope && { where: scope }) }];
  }
  const surface = fields.text(verb);
  const type = verb === "name" ? fields.type("type") : undefined;
  if (surface === undefined || scope === false) return [];
  if (verb === "not-a-name") return [{ decide: verb, surface, ...(scope && { where: scope }) }];
  return type === undefined ? [] : [{ decide: verb, surface, type, ...(scope && { where: scope }) }];
}

// Forms joined step by step, each step with its reason; a step that a conflict forbids is refused.

import type { Sex } from "../names/given-names";
import { comparePersons, type PersonName } from "../names/person";
import type { Form } from "./forms";
import type { LinkReason } from "./linked";

/** One accepted step: the form `from` leans on the form `to`. */
export interface Step {
  readonly from: Form;
  readonly to: Form;
  readonly reason: LinkReason;
}

/** A single letter, left over from a broken line, names nothing. */
const MIN_LETTERS = 2;

/** A union-find over forms that keeps types, persons of different names and sexes, and their reasons apart. */
export class Clusters {
  readonly steps: Step[] = [];
  private readonly parents = new Map<Form, Form>();
  /** The full personal names in each cluster, by root. */
  private readonly persons = new Map<Form, PersonName[]>();
  /** The sex told of each cluster, by root, once it has more than one form. */
  private readonly sexes = new Map<Form, Sex>();

  /** @param sexOfForm what is told of a form by itself */
  constructor(private readonly sexOfForm: (form: Form) => Sex | undefined = () => undefined) {}

  /** Whether a cluster is a woman or a man, as far as it is told. */
  sexOf(form: Form): Sex | undefined {
    const root = this.root(form);
    return this.sexes.get(root) ?? this.sexOfForm(root);
  }

  /** The form that stands for the whole cluster; changes as clusters grow. */
  root(form: Form): Form {
    let top = form;
    for (let next = this.parents.get(top); next !== undefined; next = this.parents.get(top)) top = next;
    for (let at = form; at !== top; ) {
      const next = this.parents.get(at) ?? top;
      this.parents.set(at, top);
      at = next;
    }
    return top;
  }

  /** Joins two clusters by evidence between two of their forms; false if that is forbidden or already so. */
  join(from: Form, to: Form, reason: LinkReason): boolean {
    const a = this.root(from);
    const b = this.root(to);
    if (a === b || a.type !== b.type || a.joined.length < MIN_LETTERS || b.joined.length < MIN_LETTERS)
      return false;
    const [sex, other] = [this.sexOf(a), this.sexOf(b)];
    if (sex !== other && sex !== undefined && other !== undefined) return false;
    // A genitive's own parts ("Strassers") are not a second name.
    const left = reason === "inflected" && a === from ? [] : this.personsOf(a);
    const right = this.personsOf(b);
    if (left.some((x) => right.some((y) => comparePersons(x, y) === "conflict"))) return false;
    this.parents.set(a, b);
    const known = sex ?? other;
    if (known !== undefined) this.sexes.set(b, known);
    this.persons.set(b, right.concat(left));
    this.steps.push({ from, to, reason: ownReason(from, to, reason) });
    return true;
  }

  private personsOf(root: Form): PersonName[] {
    const known = this.persons.get(root);
    if (known !== undefined) return known;
    const { person } = root;
    return person !== undefined && (person.given.length > 0 || person.suffix !== "") ? [person] : [];
  }
}

/** A compound or derived form is linked for what it is, whatever the names behind it share. */
function ownReason(from: Form, to: Form, reason: LinkReason): LinkReason {
  if (from.kind === "name" || to.kind === from.kind) return reason;
  return from.kind;
}

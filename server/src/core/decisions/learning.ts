// What decisions say of more than their own letters: a form that was given one type twice has it in its other inflections
// too, and an organisation also in its compounds ("lavera", "laveras", "lavera-Gruppe").
import { ANY_LANGUAGE } from "../language/rooms";
import { foldName } from "../names/fold";
import type { EntityType } from "../vocabulary/types";
import type { Decision } from "./decision";
import { decisionKey } from "./decision-key";

/** So many decisions must agree, and none may say otherwise. */
const MIN_AGREEING = 2;

/** A type, and the first of the decisions it was learnt from, as text. */
export interface LearntType {
  readonly type: EntityType;
  readonly said: string;
}

/** Types of forms, learnt from decisions on others of their stem. */
export class LearntTypes {
  private readonly byStem = new Map<string, LearntType>();

  /** @param decisions each once, in the order of what they say */
  constructor(decisions: readonly Decision[]) {
    const forms = decisions.flatMap(formOf);
    const said = new Map<string, LearntType[]>(forms.map(({ fold }) => [fold, []]));
    for (const { fold, type, said: text } of forms) {
      for (const stem of [fold, ...ANY_LANGUAGE.genitiveBases(fold)])
        said.get(stem)?.push({ type, said: text });
    }
    for (const [stem, types] of said) {
      const [first] = types;
      if (
        first !== undefined &&
        types.length >= MIN_AGREEING &&
        types.every(({ type }) => type === first.type)
      )
        this.byStem.set(stem, first);
    }
  }

  get isEmpty(): boolean {
    return this.byStem.size === 0;
  }

  /** What was learnt, as text: equal if nothing differs. */
  get digest(): string {
    return JSON.stringify([...this.byStem]);
  }

  /** The type of a name, if it was learnt. @param name in its own letters */
  typeOf(name: string): LearntType | undefined {
    if (this.isEmpty) return undefined;
    const fold = foldName(name);
    for (const stem of [fold, ...ANY_LANGUAGE.genitiveBases(fold)]) {
      const learnt = this.byStem.get(stem);
      if (learnt !== undefined) return learnt;
    }
    const head = name.indexOf("-");
    const learnt = head < 1 ? undefined : this.byStem.get(foldName(name.slice(0, head)));
    return learnt?.type === "ORG" ? learnt : undefined;
  }
}

interface TypedForm extends LearntType {
  readonly fold: string;
}

/** The form that a decision gives a type to, if it does. */
function formOf(decision: Decision): readonly TypedForm[] {
  if (decision.decide !== "name" && decision.decide !== "retype") return [];
  const name = decision.decide === "name" ? decision.surface : decision.entity.name;
  return [{ fold: foldName(name), type: decision.type, said: decisionKey(decision) }];
}

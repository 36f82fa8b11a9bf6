// All decisions, made ready for use: what holds of mentions and of entities, what was learnt, and what cannot hold.
import { compareText } from "../util/compare-text";
import { Constraints, type Numbered } from "./constraints";
import type { Decision, DecisionConflict } from "./decision";
import { decisionKey } from "./decision-key";
import { GivenNames } from "./given-names";
import { LearntTypes } from "./learning";
import { MentionRules } from "./mention-rules";

const NONE: readonly Decision[] = [];

/** The reader's decisions as the corpus follows them. Depends on what they say, never on their order. */
export class Rules {
  readonly constraints: Constraints;
  readonly mentions: MentionRules;
  readonly learnt: LearntTypes;
  /** By the numbers of the decisions. */
  readonly conflicts: readonly DecisionConflict[];
  /** By what a decision says: the decision; of several that say the same, one with a reason. */
  readonly bySaying: ReadonlyMap<string, Decision>;
  private readonly voided: ReadonlySet<string>;
  private readonly given: GivenNames;
  /** By key of a name: the decisions on entities that speak of it. */
  private readonly byName = new Map<string, Decision[]>();

  constructor(decisions: readonly Decision[] = []) {
    const numbered = inOrder(decisions);
    this.bySaying = new Map(numbered.map(({ decision, said }) => [said, decision]));
    this.given = new GivenNames(numbered.map(({ decision }) => decision));
    this.constraints = new Constraints(numbered, this.given);
    this.mentions = new MentionRules(numbered, this.given);
    for (const { decision } of numbered) {
      for (const key of this.meaning(decision)) {
        const known = this.byName.get(key);
        if (known === undefined) this.byName.set(key, [decision]);
        else known.push(decision);
      }
    }
    this.conflicts = [...this.constraints.conflicts, ...this.mentions.conflicts].sort(
      (a, b) => a.void - b.void,
    );
    const isVoid = new Set(this.conflicts.map((conflict) => conflict.void));
    this.voided = new Set(numbered.filter(({ number }) => isVoid.has(number)).map(({ said }) => said));
    this.learnt = new LearntTypes(
      numbered.filter(({ number }) => !isVoid.has(number)).map(({ decision }) => decision),
    );
  }

  /** The keys of the names that a decision on entities means; none for one on mentions. */
  meaning(decision: Decision): readonly string[] {
    switch (decision.decide) {
      case "same":
      case "different":
        return [this.given.keyOf(decision.a), this.given.keyOf(decision.b)];
      case "rename":
      case "retype":
        return [this.given.keyOf(decision.entity)];
      default:
        return [];
    }
  }

  /** The decisions on entities that speak of a name, void or not. */
  on(key: string): readonly Decision[] {
    return this.byName.get(key) ?? NONE;
  }

  /** True if such a decision was given and is not void. */
  holds(said: string): boolean {
    return this.bySaying.has(said) && !this.voided.has(said);
  }
}

/** Of two decisions that say the same, the one with a reason, else the first by what goes with it. */
function isBetterSaid(a: Decision, b: Decision): boolean {
  if ((a.why === undefined) !== (b.why === undefined)) return a.why !== undefined;
  return compareText(JSON.stringify([a.why, a.on, a.by]), JSON.stringify([b.why, b.on, b.by])) < 0;
}

/** Each decision once, in the order of what they say. */
function inOrder(decisions: readonly Decision[]): readonly (Numbered & { readonly said: string })[] {
  const bySaying = new Map<string, Numbered & { readonly said: string }>();
  decisions.forEach((decision, number) => {
    const said = decisionKey(decision);
    const known = bySaying.get(said);
    if (known === undefined || isBetterSaid(decision, known.decision))
      bySaying.set(said, { decision, number, said });
  });
  return [...bySaying.values()].sort((a, b) => (a.said < b.said ? -1 : 1));
}

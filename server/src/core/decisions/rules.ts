// All decisions, made ready for use: what holds of mentions and of entities, what was learnt, and what cannot hold.
import { Constraints, type Numbered } from "./constraints";
import type { Decision, DecisionConflict } from "./decision";
import { decisionKey } from "./decision-key";
import { GivenNames } from "./given-names";
import { LearntTypes } from "./learning";
import { MentionRules } from "./mention-rules";

/** The reader's decisions as the corpus follows them. Depends on what they say, never on their order. */
export class Rules {
  readonly constraints: Constraints;
  readonly mentions: MentionRules;
  readonly learnt: LearntTypes;
  /** By the numbers of the decisions. */
  readonly conflicts: readonly DecisionConflict[];
  /** By what a decision says: the decision; of several that say the same, the first of the list. */
  readonly bySaying: ReadonlyMap<string, Decision>;
  private readonly voided: ReadonlySet<string>;

  constructor(decisions: readonly Decision[] = []) {
    const numbered = inOrder(decisions);
    this.bySaying = new Map(numbered.map(({ decision, said }) => [said, decision]));
    const given = new GivenNames(numbered.map(({ decision }) => decision));
    this.constraints = new Constraints(numbered, given);
    this.mentions = new MentionRules(numbered, given);
    this.conflicts = [...this.constraints.conflicts, ...this.mentions.conflicts].sort(
      (a, b) => a.void - b.void,
    );
    const isVoid = new Set(this.conflicts.map((conflict) => conflict.void));
    this.voided = new Set(numbered.filter(({ number }) => isVoid.has(number)).map(({ said }) => said));
    this.learnt = new LearntTypes(
      numbered.filter(({ number }) => !isVoid.has(number)).map(({ decision }) => decision),
    );
  }

  /** True if such a decision was given and is not void. */
  holds(said: string): boolean {
    return this.bySaying.has(said) && !this.voided.has(said);
  }
}

/** Each decision once, in the order of what they say. */
function inOrder(decisions: readonly Decision[]): readonly (Numbered & { readonly said: string })[] {
  const bySaying = new Map<string, Numbered & { readonly said: string }>();
  decisions.forEach((decision, number) => {
    const said = decisionKey(decision);
    if (!bySaying.has(said)) bySaying.set(said, { decision, number, said });
  });
  return [...bySaying.values()].sort((a, b) => (a.said < b.said ? -1 : 1));
}

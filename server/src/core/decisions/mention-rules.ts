// The decisions on mentions, ordered by where they hold: at one place, in one article, everywhere. What is said of less
// beats what is said of more. Of two that contradict each other in the same places, "no name" beats "name", and else the
// first by what they say.
import type { ArticleId, EntityType } from "../vocabulary/types";
import type { Numbered } from "./constraints";
import type {
  Anchor,
  ConflictKind,
  Decision,
  DecisionConflict,
  IsAName,
  NameRef,
  NotAName,
  Split,
} from "./decision";
import { decisionKey, placeOf, refKey } from "./decision-key";
import type { GivenNames } from "./given-names";

/** A form that goes to another entity. */
export interface Move {
  /** What the decision says, as text. */
  readonly said: string;
  readonly form: NameRef;
  /** A name of the texts. */
  readonly to: NameRef;
}

/** A text that is a name. */
export interface GivenMention {
  readonly said: string;
  readonly surface: string;
  readonly type: EntityType;
}

/** A decision on one place, found again by its anchor. */
export interface PlaceRule {
  readonly said: string;
  readonly anchor: Anchor;
  readonly decision: NotAName | GivenMention | Move;
}

/** Rules for one range of places: the whole corpus, or one article. */
export interface ScopeRules {
  /** By surface: what the decision says. */
  readonly notNames: ReadonlyMap<string, string>;
  /** By what the decision says. */
  readonly names: ReadonlyMap<string, GivenMention>;
  /** By key of the form. */
  readonly moves: ReadonlyMap<string, Move>;
  /** By what the decision says. */
  readonly places: ReadonlyMap<string, PlaceRule>;
}

class Scope implements ScopeRules {
  readonly notNames = new Map<string, string>();
  readonly names = new Map<string, GivenMention>();
  readonly moves = new Map<string, Move>();
  readonly places = new Map<string, PlaceRule>();
}

const NOTHING: ScopeRules = new Scope();

/** All decisions on mentions that hold together. */
export class MentionRules {
  readonly conflicts: DecisionConflict[] = [];
  private readonly all = new Scope();
  private readonly byArticle = new Map<ArticleId, Scope>();
  /** By kind, place and form: the decision that was taken first. */
  private readonly taken = new Map<string, Numbered>();

  /** @param decisions in the order of what they say; other kinds are passed over */
  constructor(
    decisions: readonly Numbered[],
    private readonly given: GivenNames,
  ) {
    const order = ["not-a-name", "name", "split"];
    for (const kind of order) for (const each of decisions) if (each.decision.decide === kind) this.add(each);
  }

  get everywhere(): ScopeRules {
    return this.all;
  }

  /** The rules of one article. */
  in(article: ArticleId): ScopeRules {
    return this.byArticle.get(article) ?? NOTHING;
  }

  /** Articles that have rules of their own. */
  get articles(): Iterable<ArticleId> {
    return this.byArticle.keys();
  }

  private add(each: Numbered): void {
    const { decision, number } = each;
    if (decision.decide === "not-a-name") this.addNotAName(decision, number);
    else if (decision.decide === "name") this.addName(decision, number);
    else if (decision.decide === "split") this.addSplit(decision, number);
  }

  private addNotAName(decision: NotAName, number: number): void {
    this.taken.set(slot("form", decision.surface, decision), { decision, number });
    const said = decisionKey(decision);
    const scope = this.scopeOf(decision);
    if (!addPlace(scope, said, decision, decision)) scope.notNames.set(decision.surface, said);
  }

  private addName(decision: IsAName, number: number): void {
    const { surface, type } = decision;
    const before = this.take(slot("form", surface, decision), decision, number);
    if (before === undefined) {
      const said = decisionKey(decision);
      const scope = this.scopeOf(decision);
      const mention: GivenMention = { said, surface, type };
      if (!addPlace(scope, said, decision, mention)) scope.names.set(said, mention);
    } else {
      const kind = before.decision.decide === "not-a-name" ? "name-and-not" : "two-types";
      this.report(kind, before.number, number);
    }
  }

  private addSplit(decision: Split, number: number): void {
    const key = refKey(decision.form);
    const before = this.take(slot("home", key, decision), decision, number);
    if (before === undefined) {
      const said = decisionKey(decision);
      const scope = this.scopeOf(decision);
      const move: Move = { said, form: decision.form, to: this.given.resolve(decision.to) };
      if (!addPlace(scope, said, decision, move)) scope.moves.set(key, move);
    } else this.report("two-homes", before.number, number);
  }

  /** What was said of this before; if nothing was, this is. */
  private take(key: string, decision: Decision, number: number): Numbered | undefined {
    const before = this.taken.get(key);
    if (before === undefined) this.taken.set(key, { decision, number });
    return before;
  }

  private scopeOf({ where }: NotAName | IsAName | Split): Scope {
    if (where === undefined) return this.all;
    const known = this.byArticle.get(where.article) ?? new Scope();
    this.byArticle.set(where.article, known);
    return known;
  }

  private report(kind: ConflictKind, other: number, number: number): void {
    this.conflicts.push({ kind, decisions: [other, number].sort((a, b) => a - b), void: number });
  }
}

/** Enters a rule for one place; false if the decision holds for more. */
function addPlace(
  scope: Scope,
  said: string,
  { where }: NotAName | IsAName | Split,
  decision: PlaceRule["decision"],
): boolean {
  if (where?.place === undefined) return false;
  scope.places.set(said, { said, anchor: where.place, decision });
  return true;
}

/** What two decisions have in common that say something of one form in the same places. */
function slot(kind: string, form: string, { where }: NotAName | IsAName | Split): string {
  return JSON.stringify([kind, form, ...placeOf(where)]);
}

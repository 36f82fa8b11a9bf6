// Keeps what the reader's decisions make of articles: revises each as it comes, and again when decisions change that may
// concern it.
import type { Decision, DecisionConflict, NotAName, Split } from "../../decisions/decision";
import { refKey } from "../../decisions/decision-key";
import type { LearntTypes } from "../../decisions/learning";
import { Rules } from "../../decisions/rules";
import type { Sightings } from "../../decisions/sightings";
import { PackedArticle } from "../../index/packed-article";
import type { Interner } from "../../util/interner";
import { ENTITY_TYPES } from "../../vocabulary/types";
import { Concern } from "./concern";
import { Revision } from "./revision";
import { packRows, saidOfRows } from "./rows";
import { Surfaces } from "./surfaces";
import { Wanted } from "./wanted";

/** The decisions, and what articles are by them. */
export class Reviser {
  rules = new Rules();
  readonly wanted = new Wanted();
  private readonly surfaces: Surfaces;
  private concern: Concern;
  /** By the article as the reader wants it: as it was analysed. */
  private readonly analysed = new WeakMap<PackedArticle, PackedArticle>();

  constructor(private readonly strings: Interner) {
    this.surfaces = new Surfaces(strings);
    this.concern = this.concernOf([], [], []);
  }

  /**
   * Replaces the decisions; returns what to ask of each article whether it must be revised again, and the keys of the
   * names that decisions speak of which are new, gone, or given another reason.
   */
  decide(decisions: readonly Decision[]): {
    readonly conflicts: readonly DecisionConflict[];
    readonly changed: Concern;
    readonly names: readonly string[];
  } {
    const before = this.rules;
    const rules = new Rules(decisions);
    this.rules = rules;
    this.wanted.set(rules);
    const forms = [...rules.constraints.changed(before.constraints)].map(formOf);
    const learnt = before.learnt.digest === rules.learnt.digest ? [] : [before.learnt, rules.learnt];
    const parted = rules.constraints.parted().map(formOf);
    this.concern = this.concernOf(rules.bySaying.values(), parted, [rules.learnt]);
    const differ = differing(before, rules);
    return {
      conflicts: rules.conflicts,
      changed: this.concernOf(differ, forms, learnt),
      names: differ.flatMap((decision) => rules.meaning(decision)),
    };
  }

  /** The article as the reader wants it: the same object if that is as it was analysed. */
  revise(article: PackedArticle): PackedArticle {
    if (this.concern.isEmpty) return article;
    const sightings = this.sightingsOf(article);
    if (!this.concern.isAbout(article, sightings)) return article;
    const rows = new Revision(article, this.rules, sightings, this.strings, this.surfaces).rowsThen();
    if (rows === undefined) return article;
    const packed = packRows(article, rows, (text) => this.strings.number(text));
    const revised = new PackedArticle(article.slot, article.id, packed, this.strings);
    revised.said = saidOfRows(rows);
    this.analysed.set(revised, article);
    return revised;
  }

  /** A revised article as it was analysed. */
  asAnalysed(article: PackedArticle): PackedArticle {
    return this.analysed.get(article) ?? article;
  }

  /** What was seen in the text of an article, if it was this text. */
  sightingsOf(article: PackedArticle): Sightings | undefined {
    const seen = this.wanted.seen(article.id);
    return seen?.length === article.length ? seen : undefined;
  }

  /** Tells which mentions a decision on a form speaks of. */
  matcherOf(decision: NotAName | Split): (article: PackedArticle, mention: number) => boolean {
    if (decision.decide === "not-a-name") {
      const surface = this.strings.number(decision.surface);
      return (article, mention) => article.surface(mention) === surface;
    }
    const key = refKey(decision.form);
    return (article, mention) => {
      const chain = article.chain(mention);
      const [name, type] = [article.chainName(chain), ENTITY_TYPES[article.chainTypeCode(chain)] ?? "ORG"];
      if (type !== decision.form.type) return false;
      if (this.surfaces.keyOfName(name, type) === key) return true;
      return this.surfaces.keysOf(article.surface(mention), type, name).includes(key);
    };
  }

  private concernOf(
    decisions: Iterable<Decision>,
    forms: Iterable<string>,
    learnt: readonly LearntTypes[],
  ): Concern {
    const taught = learnt.filter((types) => !types.isEmpty);
    return new Concern(decisions, forms, taught, this.strings, this.surfaces);
  }
}

/** The folded name of a key, without sense. */
function formOf(key: string): string {
  return key.slice(key.indexOf(":") + 1).replace(/#[^#]*$/, "");
}

function isSaidAlike(a: Decision, b: Decision): boolean {
  return a.why === b.why && a.by === b.by && a.on === b.on;
}

/** The decisions that only one of the two has, or that have other reasons, or that hold in only one. */
function differing(before: Rules, after: Rules): readonly Decision[] {
  const differ: Decision[] = [];
  // What a name or type was given to decides where forms go.
  let isGivenAnew = false;
  const compare = (a: Rules, b: Rules): void => {
    for (const [said, decision] of a.bySaying) {
      const other = b.bySaying.get(said);
      if (b.holds(said) === a.holds(said) && other !== undefined && isSaidAlike(decision, other)) continue;
      differ.push(decision);
      isGivenAnew ||= decision.decide === "rename" || decision.decide === "retype";
    }
  };
  compare(before, after);
  compare(after, before);
  const splits = [...after.bySaying.values()].filter(({ decide }) => decide === "split");
  return isGivenAnew ? [...differ, ...splits] : differ;
}

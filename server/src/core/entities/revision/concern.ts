// Which articles a set of decisions may concern: a quick look that spares most articles a revision.
import type { Decision, NameRef } from "../../decisions/decision";
import { decisionKey } from "../../decisions/decision-key";
import type { LearntTypes } from "../../decisions/learning";
import type { Sightings } from "../../decisions/sightings";
import type { PackedArticle } from "../../index/packed-article";
import { splitSense } from "../../index/sense";
import { ANY_LANGUAGE } from "../../language/rooms";
import { foldName } from "../../names/fold";
import type { Interner } from "../../util/interner";
import type { ArticleId } from "../../vocabulary/types";
import type { Surfaces } from "./surfaces";

/** Decisions by what articles must have for them to matter. */
export class Concern {
  private readonly articles = new Set<ArticleId>();
  /** String numbers of surfaces. */
  private readonly letters = new Set<number>();
  /** Folded forms, of mentions or of chains. */
  private readonly forms = new Set<string>();
  private readonly sayings = new Set<string>();
  /** By string number of a surface or name: whether the forms have it. */
  private readonly known: (boolean | undefined)[] = [];
  private readonly learntNames: (boolean | undefined)[] = [];

  /** @param learnt what was learnt before and after, if that differs */
  constructor(
    decisions: Iterable<Decision>,
    forms: Iterable<string>,
    private readonly learnt: readonly LearntTypes[],
    private readonly strings: Interner,
    private readonly surfaces: Surfaces,
  ) {
    for (const decision of decisions) this.add(decision);
    for (const form of forms) this.forms.add(form);
  }

  private add(decision: Decision): void {
    if (!("where" in decision || "surface" in decision || "form" in decision)) return;
    if (decision.where !== undefined) this.articles.add(decision.where.article);
    else if (decision.decide === "not-a-name") this.letters.add(this.strings.number(decision.surface));
    else if (decision.decide === "split") this.addForm(decision.form);
    else this.sayings.add(decisionKey(decision));
  }

  private addForm({ name }: NameRef): void {
    this.forms.add(foldName(name) || name);
  }

  get isEmpty(): boolean {
    const { articles, letters, forms, sayings, learnt } = this;
    return articles.size + letters.size + forms.size + sayings.size + learnt.length === 0;
  }

  /** True if the decisions may change what the article shows. @param article as it was analysed */
  isAbout(article: PackedArticle, sightings: Sightings | undefined): boolean {
    if (this.articles.has(article.id)) return true;
    if (this.sayings.size > 0 && sightings?.found.some(({ said }) => this.sayings.has(said))) return true;
    if (this.letters.size + this.forms.size > 0) {
      for (let mention = 0; mention < article.mentionCount; mention++) {
        const surface = article.surface(mention);
        if (this.letters.has(surface) || this.hasForm(surface)) return true;
      }
    }
    return this.hasChain(article);
  }

  private hasChain(article: PackedArticle): boolean {
    if (this.forms.size + this.learnt.length === 0) return false;
    for (let chain = 0; chain < article.chainCount; chain++) {
      const name = article.chainName(chain);
      if (this.hasForm(name) || this.isLearnt(name)) return true;
    }
    return false;
  }

  private hasForm(text: number): boolean {
    if (this.forms.size === 0) return false;
    const known = this.known[text];
    if (known !== undefined) return known;
    const fold = this.surfaces.fold(text);
    const has = this.forms.has(fold) || ANY_LANGUAGE.genitiveBases(fold).some((base) => this.forms.has(base));
    this.known[text] = has;
    return has;
  }

  private isLearnt(name: number): boolean {
    if (this.learnt.length === 0) return false;
    const known = this.learntNames[name];
    if (known !== undefined) return known;
    const text = splitSense(this.strings.text(name)).name;
    const is = this.learnt.some((types) => types.typeOf(text) !== undefined);
    this.learntNames[name] = is;
    return is;
  }
}

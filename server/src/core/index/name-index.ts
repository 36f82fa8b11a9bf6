// Keeps the counts of all names in step with the articles: the exact, order-free base of the resolution.
import { KIND_CODES } from "../analysis/analysis";
import { formKey } from "../decisions/decision-key";
import { coreName } from "../names/core-name";
import { foldName } from "../names/fold";
import { isAcronym } from "../names/organisation";
import { bestSpelling, type Spelling } from "../names/spelling";
import { IntCounts } from "../util/int-counts";
import type { Interner } from "../util/interner";
import { ENTITY_TYPES } from "../vocabulary/types";
import type { CoOccurrence } from "./co-occurrence";
import { NameForm, NameNode, postingOf, type Use } from "./name-node";
import type { PackedArticle } from "./packed-article";
import { splitSense } from "./sense";

const TYPES = ENTITY_TYPES.length;

/** All names of the corpus, by form and type. Forms that were touched since the last look are marked. */
export class NameIndex {
  /** Forms whose counts changed since they were last settled, each once. */
  private readonly touched: NameForm[] = [];
  /** By key (see formKey). */
  private readonly byFold = new Map<string, NameForm>();
  private readonly forms: NameForm[] = [];
  /** By string number of a name and type code. */
  private readonly byName: (NameNode | undefined)[] = [];
  /** By string number of a surface: whether it has a bracket. Kept because each mention asks. */
  private readonly bracketed: (boolean | undefined)[] = [];

  /** By string number of a mention's surface; only of mentions that may show an alias. */
  private readonly bySurface: Record<"LOC" | "ORG", Map<number, SurfaceNames>> = {
    LOC: new Map<number, SurfaceNames>(),
    ORG: new Map<number, SurfaceNames>(),
  };

  /** Mentions below this confidence, in millionths, count but are hidden from readers. */
  private minimum = 0;

  constructor(private readonly strings: Interner) {}

  /** Adds (sign 1) or takes back (sign -1) all chains of an article. */
  update(article: PackedArticle, sign: 1 | -1): void {
    const nodes = occurrencesOf(article, this.minimum).map((use, chain) => {
      const node = this.nodeOf(article, chain);
      if (use.strong + use.candidates === 0) return node;
      node.update(article.slot, use, sign);
      if (use.strong > 0) node.names.add(article.chainName(chain), sign);
      this.touch(node.form);
      return node;
    });
    for (let mention = 0; mention < article.mentionCount; mention++) {
      const node = nodes[article.chain(mention)];
      if (node === undefined) continue;
      if (node.type !== "PER") this.updateAlias(article, mention, node, sign);
      const surface = article.surface(mention);
      node.countSurface(surface, article.isCandidate(mention), sign);
    }
    article.forEachRole((mention) => {
      const node = nodes[article.chain(mention)];
      if (node === undefined) return;
      node.roles ??= new IntCounts();
      node.roles.add(article.slot, sign);
    });
  }

  /**
   * Hides the mentions below a confidence, in millionths, and no others.
   * @param articles all that were added
   */
  hideBelow(minimum: number, articles: Iterable<PackedArticle>): void {
    for (const form of this.forms)
      for (const node of form.nodes) if (node !== undefined) node.hidden = undefined;
    this.minimum = minimum;
    if (minimum === 0) return;
    for (const article of articles) {
      occurrencesOf(article, minimum).forEach(({ hidden }, chain) => {
        if (hidden > 0) this.nodeOf(article, chain).hide(article.slot, hidden);
      });
    }
  }

  /** Marks a form as one to be settled again. */
  touch(form: NameForm): void {
    if (form.isTouched) return;
    form.isTouched = true;
    this.touched.push(form);
  }

  /** True if some form is marked. */
  get isTouched(): boolean {
    return this.touched.length > 0;
  }

  /** One of the marked forms, which is marked no more. */
  takeTouched(): NameForm | undefined {
    const form = this.touched.pop();
    if (form !== undefined) form.isTouched = false;
    return form;
  }

  /** The node a chain counts for, before types are settled. */
  nodeOf(article: PackedArticle, chain: number): NameNode {
    return this.nodeOfName(article.chainName(chain), article.chainTypeCode(chain));
  }

  /** The node of a name by its string number and type code. */
  private nodeOfName(name: number, code: number): NameNode {
    const known = this.byName[name * TYPES + code];
    if (known !== undefined) return known;
    const { name: text, sense } = splitSense(this.strings.text(name));
    const form = this.formOf(foldName(text) || text, sense);
    const node = form.nodes[code] ?? new NameNode(form, ENTITY_TYPES[code] ?? "ORG");
    form.nodes[code] = node;
    this.byName[name * TYPES + code] = node;
    return node;
  }

  /** Whom an article names with certainty, and with which roles; independent of all other articles. */
  coOccurrenceOf(article: PackedArticle): CoOccurrence {
    article.company ??= this.readCompany(article);
    return article.company;
  }

  private readCompany(article: PackedArticle): CoOccurrence {
    const names = new Set<number>();
    const seen = new Uint8Array(article.chainCount);
    for (let mention = 0; mention < article.mentionCount; mention++) {
      const chain = article.chain(mention);
      if (article.isCandidate(mention) || seen[chain] === 1) continue;
      seen[chain] = 1;
      names.add(this.nodeOf(article, chain).contextKey);
    }
    const roles: [number, string][] = [];
    article.forEachRole((mention, role) => {
      roles.push([this.nodeOf(article, article.chain(mention)).contextKey, foldName(role)]);
    });
    return { names: [...names], roles };
  }

  /** The form with a key (see formKey), if the corpus has ever used it. */
  find(key: string): NameForm | undefined {
    return this.byFold.get(key);
  }

  form(number: number): NameForm | undefined {
    return this.forms[number];
  }

  /** The name of a node as readers would rather see it, of the spellings that the corpus has. */
  spelling(node: NameNode): string {
    const spellings: Spelling[] = [];
    node.names.forEach((number, count) => {
      spellings.push({ text: this.strings.text(number), count });
    });
    const best = bestSpelling(spellings, node.type);
    return best === undefined ? node.form.fold : splitSense(best).name;
  }

  private formOf(fold: string, sense = ""): NameForm {
    const key = formKey(fold, sense);
    const known = this.byFold.get(key);
    if (known !== undefined) return known;
    const form = new NameForm(this.forms.length, fold, sense);
    this.byFold.set(key, form);
    this.forms.push(form);
    return form;
  }

  /** Counts the acronyms and short forms that a mention shows its name to have. */
  private updateAlias(article: PackedArticle, mention: number, node: NameNode, sign: 1 | -1): void {
    const type = node.type === "LOC" ? "LOC" : "ORG";
    const surface = article.surface(mention);
    this.bracketed[surface] ??= this.strings.text(surface).includes("(");
    if (this.bracketed[surface]) {
      for (const form of this.surfaceNames(surface, type).inBrackets) addAlias(node, form, "acronym", sign);
    }
    const link = article.link(mention);
    if (link?.reason !== "acronym" && link?.reason !== "short") return;
    for (const each of [surface, article.surface(link.to)]) {
      addAlias(node, this.surfaceNames(each, type).main, link.reason, sign);
    }
  }

  /** The name in a mention's letters, and what its brackets give as another. */
  private surfaceNames(surface: number, type: "LOC" | "ORG"): SurfaceNames {
    const known = this.bySurface[type].get(surface);
    if (known !== undefined) return known;
    const text = this.strings.text(surface);
    const { name, aliases } = coreName(text, type);
    const formOf = (each: string): NameForm => this.formOf(foldName(each) || each);
    const names = {
      main: formOf(name),
      inBrackets: text.includes("(") ? aliases.filter(isAcronym).map(formOf) : [],
    };
    this.bySurface[type].set(surface, names);
    return names;
  }
}

/** What the letters of a mention name. */
interface SurfaceNames {
  readonly main: NameForm;
  readonly inBrackets: readonly NameForm[];
}

function addAlias(node: NameNode, form: NameForm, reason: "acronym" | "short", sign: 1 | -1): void {
  if (form.fold.length >= node.form.fold.length) return;
  node.aliases ??= new IntCounts();
  const known = node.aliases.size;
  node.aliases.add(2 * form.number + (reason === "short" ? 1 : 0), sign);
  if (node.aliases.size !== known) node.aliasVersion++;
}

/** What each chain of an article adds, by chain. */
function occurrencesOf(article: PackedArticle, minimum: number): readonly Use[] {
  const uses: Use[] = [];
  for (let chain = 0; chain < article.chainCount; chain++) {
    uses.push({ strong: 0, candidates: 0, mass: 0, derived: 0, hidden: 0, decided: 0 });
  }
  for (let mention = 0; mention < article.mentionCount; mention++) {
    const use = uses[article.chain(mention)];
    if (use === undefined) continue;
    if (article.said?.has(mention)) use.decided++;
    if (KIND_CODES[article.kindCode(mention)] === "derived") use.derived++;
    if (article.confidence(mention) < minimum) use.hidden += postingOf(article.isCandidate(mention));
    if (article.isCandidate(mention)) use.candidates++;
    else {
      use.strong++;
      // What the reader said of one place is no vote on others.
      if (!article.said?.has(mention)) use.mass += article.confidence(mention);
    }
  }
  return uses;
}

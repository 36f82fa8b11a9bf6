// Works the reader's decisions on mentions into the analysis of one article: before names are counted and resolved, so
// that all later stages see an article as the reader wants it. A pure function of the article, its sightings and the rules.
import { KIND_CODES } from "../../analysis/analysis";
import { MILLION } from "../../analysis/packed-analysis";
import type { NameRef } from "../../decisions/decision";
import { refKey } from "../../decisions/decision-key";
import type { LearntType } from "../../decisions/learning";
import type { Move, ScopeRules } from "../../decisions/mention-rules";
import type { Rules } from "../../decisions/rules";
import type { Sighting, Sightings } from "../../decisions/sightings";
import type { PackedArticle } from "../../index/packed-article";
import { joinSense, splitSense } from "../../index/sense";
import type { Interner } from "../../util/interner";
import { contains, isSameSpan, lengthOf, overlap } from "../../vocabulary/spans";
import { ENTITY_TYPES, type EntityType } from "../../vocabulary/types";
import { type ArticleRules, chooseGiven, type Given, saysNo, sentenceOf } from "./given";
import { type ChainRow, type MentionRow, rowsOfArticle } from "./rows";
import type { Surfaces } from "./surfaces";

/** What the rules say of an article, in one go. */
export class Revision {
  private rows: MentionRow[];
  /** Chains of this article by key of their name. */
  private readonly chains = new Map<string, ChainRow>();
  private readonly own: ScopeRules;
  private readonly all: ScopeRules;
  private readonly places: ArticleRules["places"];
  private readonly given: readonly Given[];
  private isChanged = false;

  constructor(
    private readonly article: PackedArticle,
    private readonly rules: Rules,
    sightings: Sightings | undefined,
    private readonly strings: Interner,
    private readonly surfaces: Surfaces,
  ) {
    this.rows = rowsOfArticle(article);
    this.own = rules.mentions.in(article.id);
    this.all = rules.mentions.everywhere;
    const found = sightings?.found ?? [];
    this.places = found.flatMap((sighting) => {
      const rule = this.own.places.get(sighting.said);
      return rule === undefined ? [] : [{ rule, sighting }];
    });
    const { own, all, places } = this;
    this.given = chooseGiven(article, { own, all, places, found });
  }

  /** The article's mentions as the reader wants them; undefined if nothing changes. */
  rowsThen(): readonly MentionRow[] | undefined {
    this.reject();
    this.learnTypes();
    for (const row of this.rows) this.chains.set(this.keyOf(row.chain), row.chain);
    this.giveAll();
    this.moveAll();
    this.partAll();
    return this.isChanged ? this.rows : undefined;
  }

  /** Takes out what is no name. What was given in a narrower range stays. */
  private reject(): void {
    const stays = ({ start, end, surface }: MentionRow): boolean => {
      const scope = this.given.find(({ sighting }) => isSameSpan(sighting, { start, end }))?.scope ?? 3;
      if (this.places.some(({ rule, sighting }) => saysNo(rule) && overlap(sighting, { start, end })))
        return false;
      const text = this.strings.text(surface);
      return !(this.own.notNames.has(text) && scope > 0) && !(this.all.notNames.has(text) && scope > 1);
    };
    this.keep(stays);
  }

  private keep(stays: (row: MentionRow) => boolean): void {
    const kept = this.rows.filter(stays);
    if (kept.length === this.rows.length) return;
    this.rows = kept;
    this.isChanged = true;
  }

  /** Gives chains the types that other decisions on their stem have taught. */
  private learnTypes(): void {
    const changed = new Map<ChainRow, ChainRow>();
    for (const row of this.rows) {
      const learnt = this.learntOf(row.chain);
      if (learnt === undefined) continue;
      const chain = changed.get(row.chain) ?? { ...row.chain, type: ENTITY_TYPES.indexOf(learnt.type) };
      changed.set(row.chain, chain);
      row.chain = chain;
      row.said = { said: learnt.said, isDirect: false };
      this.isChanged = true;
    }
  }

  /** The type that a chain has by what was learnt, if it has another one and nobody has spoken of it. */
  private learntOf(chain: ChainRow): LearntType | undefined {
    const { learnt, constraints } = this.rules;
    if (learnt.isEmpty) return undefined;
    const found = learnt.typeOf(splitSense(this.strings.text(chain.name)).name);
    if (found === undefined || ENTITY_TYPES[chain.type] === found.type) return undefined;
    return constraints.has(this.keyOf(chain)) ? undefined : found;
  }

  private giveAll(): void {
    for (const each of this.given) this.give(each);
  }

  /** Puts a given name in place of what overlaps it; a longer found name stays unless this very place is meant. */
  private give({ sighting, type, name, scope }: Given): void {
    const others = this.rows.filter((row) => overlap(row, sighting));
    const isInside = others.some(
      (row) => !row.candidate && lengthOf(row) > lengthOf(sighting) && contains(row, sighting),
    );
    if (isInside && scope > 0) return;
    const said = { said: sighting.said, isDirect: true };
    const [only] = others;
    this.isChanged = true;
    if (
      only !== undefined &&
      others.length === 1 &&
      isSameSpan(only, sighting) &&
      this.typeOf(only) === type
    ) {
      Object.assign(only, { candidate: false, confidence: MILLION, said });
      return;
    }
    this.rows = this.rows.filter((row) => !others.includes(row));
    this.insert(sighting, name, said.said);
  }

  private insert(sighting: Sighting, name: NameRef, said: string): void {
    const { start, end, surface } = sighting;
    const row: MentionRow = {
      start,
      end,
      surface: this.strings.number(surface),
      sentence: sentenceOf(this.article, sighting) ?? 0,
      type: ENTITY_TYPES.indexOf(name.type),
      kind: KIND_CODES.indexOf("name"),
      candidate: false,
      confidence: MILLION,
      chain: this.chainOf(name),
      link: undefined,
      role: undefined,
      said: { said, isDirect: true },
    };
    const at = this.rows.findIndex((other) => other.start > start);
    this.rows.splice(at < 0 ? this.rows.length : at, 0, row);
  }

  /** The chain of a name in this article; a new one if it has none. */
  private chainOf(name: NameRef): ChainRow {
    const key = refKey(name);
    const known = this.chains.get(key);
    if (known !== undefined) return known;
    const chain = {
      name: this.strings.number(joinSense(name.name, name.sense)),
      type: ENTITY_TYPES.indexOf(name.type),
    };
    this.chains.set(key, chain);
    return chain;
  }

  /** Gives forms to the entities they belong to: those of one place, then of this article, then everywhere. */
  private moveAll(): void {
    const placed = new Set<MentionRow>();
    for (const { rule, sighting } of this.places) {
      const move = rule.decision;
      if (!("to" in move)) continue;
      const rows = this.rows.filter((row) => overlap(row, sighting));
      for (const row of rows) {
        this.move(row, move);
        placed.add(row);
      }
      if (rows.length === 0 && sentenceOf(this.article, sighting) !== undefined) {
        this.insert(sighting, move.to, move.said);
        this.isChanged = true;
      }
    }
    if (this.own.moves.size + this.all.moves.size === 0) return;
    const targets = this.rows.map((row) => (placed.has(row) ? undefined : this.moveOf(row)));
    this.rows.forEach((row, at) => {
      const move = targets[at];
      if (move !== undefined) this.move(row, move);
    });
  }

  /** Where a mention goes: by its own letters, or by the name of its chain. */
  private moveOf({ surface, chain }: MentionRow): Move | undefined {
    const type = ENTITY_TYPES[chain.type] ?? "ORG";
    const keys = [...this.surfaces.keysOf(surface, type, chain.name), this.keyOf(chain)];
    for (const { moves } of [this.own, this.all]) {
      if (moves.size === 0) continue;
      for (const key of keys) {
        const move = moves.get(key);
        if (move !== undefined) return move;
      }
    }
    return undefined;
  }

  private move(row: MentionRow, { to, said }: Move): void {
    row.chain = this.chainOf(to);
    row.candidate = false;
    row.confidence = MILLION;
    row.said = { said, isDirect: true };
    this.isChanged = true;
  }

  /** Takes forms out of chains whose name, or other forms, the reader parted them from. */
  private partAll(): void {
    const { constraints } = this.rules;
    if (!constraints.hasParted) return;
    const keys = new Map<ChainRow, Set<string>>();
    for (const row of this.rows) {
      const type = ENTITY_TYPES[row.chain.type] ?? "ORG";
      const known = keys.get(row.chain) ?? new Set([this.keyOf(row.chain)]);
      keys.set(row.chain, known);
      const own = this.surfaces.keysOf(row.surface, type, row.chain.name);
      const parted = own.find((key) => [...known].some((other) => constraints.areApart(other, key)));
      if (parted === undefined) for (const key of own.slice(0, 1)) known.add(key);
      else if (row.said?.isDirect !== true) this.part(row, parted, type);
    }
  }

  private part(row: MentionRow, key: string, type: EntityType): void {
    row.chain = this.chainOf({ name: this.surfaces.nameOf(row.surface, key), type });
    row.said = { said: "", isDirect: false };
    this.isChanged = true;
  }

  private keyOf({ name, type }: ChainRow): string {
    return this.surfaces.keyOfName(name, ENTITY_TYPES[type] ?? "ORG");
  }

  private typeOf({ chain }: MentionRow): EntityType | undefined {
    return ENTITY_TYPES[chain.type];
  }
}

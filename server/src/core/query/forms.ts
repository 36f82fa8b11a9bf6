// The surface forms of an entity with their counts, read off what the names keep; only articles that go their own way
// are looked at.

import type { Entity } from "../entities/entity";
import type { NameNode } from "../index/name-node";
import type { PackedArticle } from "../index/packed-article";
import { compareText } from "../util/compare-text";
import type { IntCounts } from "../util/int-counts";
import { evidenceFor } from "./evidence";
import { rowsOf } from "./mentions";
import type { Reading } from "./reading";
import type { Evidence, Form } from "./snapshot";

/** By count descending, then surface. */
export function formsOf(reading: Reading, entity: Entity): readonly Form[] {
  const counts = new FormCounts(reading);
  for (const node of entity.nodes) counts.addName(node, entity);
  for (const { node, slot } of entity.gained) counts.addArticle(node, slot, 1, "visible");
  return counts.forms().sort((a, b) => b.count - a.count || compareText(a.surface, b.surface));
}

/** Why some forms belong to the entity: each is shown by its first mention, in the order of article ids. */
export function formEvidenceOf(
  reading: Reading,
  entity: Entity,
  surfaces: Iterable<string>,
): ReadonlyMap<string, Evidence> {
  const { strings } = reading.state;
  const wanted = new Map([...surfaces].map((surface) => [strings.find(surface), surface]));
  const found = new Map<string, Evidence>();
  const { articles, counts } = reading.of(entity).occurrences;
  for (const [at, article] of articles.entries()) {
    if (wanted.size === 0) break;
    for (const row of rowsOf(reading, entity, article, counts[at])) {
      const surface = wanted.get(article.surface(row));
      if (surface === undefined) continue;
      wanted.delete(article.surface(row));
      found.set(surface, evidenceFor(reading, entity, article, row));
    }
  }
  return found;
}

/** Which of an article's mentions of a name are meant. */
type Which = "shown" | "visible" | "hidden";

/** Counts by the number of the surface. */
class FormCounts {
  private readonly counts = new Map<number, number>();

  constructor(private readonly reading: Reading) {}

  /** Adds the mentions of a name but for those in articles where it means another entity, and for hidden ones. */
  addName(node: NameNode, entity: Entity): void {
    const { state } = this.reading;
    for (const member of node.members) {
      this.addAll(member.surfaces);
      if (node.form.accepts) this.addAll(member.candidateSurfaces);
    }
    const elsewhere = new Set<number>();
    for (const [slot, other] of state.standing(node)?.exceptions ?? []) {
      if (other === entity) continue;
      elsewhere.add(slot);
      this.addArticle(node, slot, -1, "shown");
    }
    const hiding = new Set<number>();
    for (const { hidden } of node.members) hidden?.forEach((slot) => void hiding.add(slot));
    for (const slot of hiding) if (!elsewhere.has(slot)) this.addArticle(node, slot, -1, "hidden");
  }

  addArticle(node: NameNode, slot: number, sign: 1 | -1, which: Which): void {
    const { state } = this.reading;
    const article = state.articleAt(slot);
    for (let row = 0; row < (article?.mentionCount ?? 0); row++) {
      if (
        article !== undefined &&
        this.isMeant(article, row, which) &&
        state.nodeOf(article, article.chain(row)) === node
      )
        this.add(article.surface(row), sign);
    }
  }

  forms(): Form[] {
    return [...this.counts].flatMap(([surface, count]) => {
      return count === 0 ? [] : [{ surface: this.reading.state.strings.text(surface), count }];
    });
  }

  private isMeant(article: PackedArticle, row: number, which: Which): boolean {
    const { state } = this.reading;
    if (which === "visible") return state.isVisible(article, row);
    return state.isShown(article, row) && (which === "shown" || !state.isVisible(article, row));
  }

  private addAll(counts: IntCounts | undefined): void {
    counts?.forEach((surface, count) => {
      this.add(surface, count);
    });
  }

  private add(surface: number, count: number): void {
    this.counts.set(surface, (this.counts.get(surface) ?? 0) + count);
  }
}

// The one line that says who a person is: the office that the articles bear out, or nothing.

import type { Entity } from "../entities/entity";
import type { PackedArticle } from "../index/packed-article";
import { officeOf, type SeenRole } from "../names/offices";
import { compareText } from "../util/compare-text";
import { rowsWithRole } from "./mentions";
import type { Reading } from "./reading";

/** Of so many articles the roles are read, always the same ones: enough to tell the most frequent. */
const SAMPLE = 64;

/** Whom so few articles name is introduced once, however often they name him: one place is proof enough. */
const FEW = 4;

/** The office of a person; undefined for places and organisations and where no office is borne out. */
export function describe(reading: Reading, entity: Entity): string | undefined {
  if (entity.type !== "PER") return undefined;
  const { state } = reading;
  const slots = new Set<number>();
  for (const node of entity.nodes)
    for (const { roles } of node.members) {
      roles?.forEach((slot) => {
        slots.add(slot);
      });
    }
  for (const { slot } of entity.gained) slots.add(slot);
  if (slots.size === 0) return undefined;
  const seen = new Map<string, SeenRole>();
  for (const article of sample([...slots].flatMap((slot) => state.articleAt(slot) ?? []))) {
    for (const row of rowsWithRole(reading, entity, article)) {
      const role = article.role(row);
      if (role === undefined || role.text === "") continue;
      const isAfter = role.start > article.start(row);
      const key = `${isAfter} ${role.text}`;
      seen.set(key, { words: role.text, isAfter, count: (seen.get(key)?.count ?? 0) + 1 });
    }
  }
  const { person } = state.features(entity.canonical);
  const isSeldom = reading.of(entity).occurrences.articles.length <= FEW;
  return officeOf([...seen.values()], person?.sex, isSeldom ? 0 : entity.total);
}

function sample(articles: readonly PackedArticle[]): readonly PackedArticle[] {
  if (articles.length <= SAMPLE) return articles;
  return [...articles].sort((a, b) => a.hash - b.hash || compareText(a.id, b.id)).slice(0, SAMPLE);
}

// The surface forms of an entity with their counts and reasons.
import { compareText } from "../resolve/corpus/cluster";
import type { Entity } from "../resolve/corpus/entity";
import type { CorpusState } from "./corpus-state";
import { evidenceFor } from "./evidence";
import { rowsOf, usesOf } from "./mentions";
import type { PackedArticle } from "./packed-article";
import type { Form } from "./view";

/** By count descending, then surface. A form's evidence is that of its first mention. */
export function formsOf(state: CorpusState, entity: Entity): readonly Form[] {
  const forms = new Map<number, { count: number; readonly article: PackedArticle; readonly row: number }>();
  for (const article of usesOf(state, entity).articles) {
    for (const row of rowsOf(state, entity, article)) {
      const form = forms.get(article.surface(row));
      if (form === undefined) forms.set(article.surface(row), { count: 1, article, row });
      else form.count++;
    }
  }
  return [...forms]
    .map(([surface, { count, article, row }]) => ({
      surface: state.strings.text(surface),
      count,
      evidence: evidenceFor(state, entity, article, row),
    }))
    .sort((a, b) => b.count - a.count || compareText(a.surface, b.surface));
}

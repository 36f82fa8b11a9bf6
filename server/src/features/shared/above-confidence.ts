// The corpus without mentions the recogniser was not sure enough of, by the reader's own threshold.
import type { ArticleView, CorpusSnapshot, SourceSpans } from "../../core/query/snapshot";

/**
 * The same snapshot with mentions below `minimum` (0 to 1) left out of articles. Totals and counts stay those of the
 * whole corpus: the threshold is about what is painted and listed, not about what was found.
 */
export function aboveConfidence(snapshot: CorpusSnapshot, minimum: number): CorpusSnapshot {
  if (minimum <= 0) return snapshot;
  return snapshot.memo(`above ${minimum}`, () => filteredView(snapshot, minimum));
}

function filteredView(snapshot: CorpusSnapshot, minimum: number): CorpusSnapshot {
  const sure = ({ confidence }: { readonly confidence: number }) => confidence >= minimum;
  const shown = (article: ArticleView | undefined): ArticleView | undefined =>
    article && overriding(article, { mentions: article.mentions.filter(sure) });
  return overriding(snapshot, {
    article: (id) => shown(snapshot.article(id)),
    firstIn: (entity, article) => {
      const first = snapshot.mentionsIn(entity, article).find(sure);
      return first && { article, start: first.start, end: first.end };
    },
    spans: (entity) =>
      snapshot.spans(entity).flatMap((source): SourceSpans[] => {
        const spans = snapshot.mentionsIn(entity, source.article).filter(sure);
        return spans.length === 0 ? [] : [{ ...source, spans }];
      }),
    mentionsIn: (entity, article) => snapshot.mentionsIn(entity, article).filter(sure),
  });
}

/** An object that answers like `base` but for some properties. */
function overriding<T extends object>(base: T, properties: Partial<T>): T {
  const entries = Object.entries(properties).map(([key, value]) => [key, { value, enumerable: true }]);
  return Object.create(base, Object.fromEntries(entries)) as T;
}

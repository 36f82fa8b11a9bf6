// Everything a view answers, as plain data: two corpora are equal if their dumps are.
import type { CorpusSnapshot } from "../../../server/src/core/query/snapshot";

/** A whole view, without its version. */
export function dump(view: CorpusSnapshot): unknown {
  return {
    articles: view.articleIds.map((id) => {
      const article = view.article(id);
      return {
        ...article,
        mentions: article?.mentions.map((mention) => ({
          ...mention,
          evidence: view.evidence(id, mention.index),
        })),
      };
    }),
    entityCount: view.entityCount,
    entities: view.entities().map(({ id, name, type, total, articleCount, descriptor }) => ({
      ...{ id, name, type, total, articleCount, descriptor },
      counts: view.counts(id),
      forms: view.forms(id),
      formEvidence: view.formEvidence(
        id,
        view.forms(id).map(({ surface }) => surface),
      ),
      aliases: [...view.aliases(id)].sort(),
      introduction: view.introduction(id),
      companions: view.companions(id, 5),
    })),
    byType: (["PER", "LOC", "ORG"] as const).map((type) => view.entities(type).map((entity) => entity.id)),
    suggestions: view.suggestions(20),
  };
}

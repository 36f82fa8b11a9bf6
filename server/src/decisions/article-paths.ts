// A decisions file names articles by their path in its folder; the corpus has them by id, which may have the folder's name
// before that.
import type { Decision } from "../core/decisions/decision";

/** A decision of a file as the corpus has it. @param prefix what stands before the paths of the folder in ids */
export function inCorpus(decision: Decision, prefix: string): Decision {
  return withArticle(decision, prefix, (article) => prefix + article);
}

/** A decision of the corpus as the file of this folder has it. */
export function inFile(decision: Decision, prefix: string): Decision {
  return withArticle(decision, prefix, (article) =>
    article.startsWith(prefix) ? article.slice(prefix.length) : article,
  );
}

function withArticle(decision: Decision, prefix: string, change: (article: string) => string): Decision {
  if (prefix === "" || !("where" in decision) || decision.where === undefined) return decision;
  const { where } = decision;
  return { ...decision, where: { ...where, article: change(where.article) } };
}

// Evidence with its place ready to be opened and named.
import type { ArticlePart, Evidence, EvidencePlace, Reason } from "../../core/query/reasons";
import type { CorpusSnapshot } from "../../core/query/snapshot";
import type { ArticleId } from "../../core/vocabulary/types";
import { sourceLabel } from "./source-label";
import { type Target, targetOf } from "./target";

/** Why a form or a mention belongs to its entity. */
export interface Explained {
  readonly reasons: readonly Reason[];
  readonly where?: ExplainedPlace;
}

/** Where a reason is to be seen. */
export interface ExplainedPlace {
  readonly target: Target;
  readonly shows: EvidencePlace["shows"];
  readonly part: ArticlePart;
  /** The article's name, unless it is the one the reader is in. */
  readonly label?: string;
}

const LONGEST_LABEL = 40;

/** @param here the article the reader is in */
export function explained(
  snapshot: CorpusSnapshot,
  { reasons, place }: Evidence,
  here: ArticleId | undefined,
): Explained {
  const target = place && targetOf(snapshot, place);
  if (place === undefined || target === undefined) return { reasons };
  const { shows, part, article } = place;
  const label = article === here ? undefined : sourceLabel(snapshot, article, LONGEST_LABEL);
  return { reasons, where: { target, shows, part, ...(label !== undefined && { label }) } };
}

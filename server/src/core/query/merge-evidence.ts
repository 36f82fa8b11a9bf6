// Says why a name belongs to an entity that another article names: the resolution's reasons.
import type { Merge } from "../entities/cluster";
import type { Entity } from "../entities/entity";
import type { NameNode } from "../index/name-node";
import type { PackedArticle } from "../index/packed-article";
import { foldName } from "../names/fold";
import { placeOf, spaceChange } from "./article-part";
import type { Reading } from "./reading";
import type { Evidence, EvidencePlace, Reason } from "./reasons";

/** As many shared companions are told. */
const TOLD = 2;

/** Why a name is among an entity's, with the place that names it in full or explains it. */
export function mergeEvidence(
  reading: Reading,
  entity: Entity,
  node: NameNode,
  surface: string,
  { reason: how, to, bearers = 1 }: Merge,
): Evidence {
  if (how === "acronym" || how === "short") {
    const explained = explanationOf(reading, entity, node);
    if (explained !== undefined) return explained;
  }
  const isShort = how === "surname" || how === "initial";
  const name = isShort || how === "known" ? entity.name : reading.state.spelling(to);
  const space = how === "spelling" ? spaceChange(surface, name) : undefined;
  const reason: Reason = { by: "corpus", how, name, ...(space && { space }), ...(isShort && { bearers }) };
  return withIntroduction(reading, entity, reason, isShort ? "full name" : "introduction");
}

/** Why an article's short name means this bearer and no other. */
export function contextEvidence(
  reading: Reading,
  entity: Entity,
  node: NameNode,
  article: PackedArticle,
): Evidence {
  const { state } = reading;
  const own = new Set([node, ...entity.nodes].map((each) => each.contextKey));
  const company = new Map<number, string>();
  for (let chain = 0; chain < article.chainCount; chain++) {
    const key = state.keyOf(article, chain);
    if (!own.has(key)) company.set(key, state.strings.text(article.chainName(chain)));
  }
  const shared = new Set<string>();
  for (const other of reading.of(entity).occurrences.articles) {
    if (other === article) continue;
    for (const key of state.coOccurrenceOf(other).names) {
      const name = company.get(key);
      if (name !== undefined) shared.add(name);
    }
    if (shared.size >= TOLD) break;
  }
  const reason: Reason = { by: "context", name: entity.name, company: [...shared].slice(0, TOLD) };
  return withIntroduction(reading, entity, reason, "introduction");
}

/** The mention in which some article ties the short name to the full one. */
function explanationOf(reading: Reading, entity: Entity, node: NameNode): Evidence | undefined {
  const { state } = reading;
  for (const article of reading.of(entity).occurrences.articles) {
    for (let row = 0; row < article.mentionCount; row++) {
      const link = article.link(row);
      if (link?.reason !== "acronym" && link?.reason !== "short") continue;
      if (foldName(state.strings.text(article.surface(row))) !== node.form.fold) continue;
      if (state.chainEntity(article, article.chain(row)) !== entity) continue;
      const name = state.strings.text(article.surface(link.to));
      return {
        reasons: [{ by: "corpus", how: link.reason, name }],
        place: placeOf(article, row, "explanation"),
      };
    }
  }
  return undefined;
}

/** A reason with where the entity's introduction stands. */
function withIntroduction(
  reading: Reading,
  entity: Entity,
  reason: Reason,
  shows: EvidencePlace["shows"],
): Evidence {
  const found = reading.of(entity).introduction;
  if (found === undefined) return { reasons: [reason] };
  return { reasons: [reason], place: placeOf(found.article, found.row, shows) };
}

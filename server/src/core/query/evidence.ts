// Says why a mention belongs to its entity, with a place to look.

import { KIND_CODES } from "../analysis/analysis";
import type { Merge } from "../entities/cluster";
import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import type { NameNode } from "../index/name-node";
import type { PackedArticle, PackedLink } from "../index/packed-article";
import { placeOf, spaceChange } from "./article-part";
import { contextEvidence, mergeEvidence } from "./merge-evidence";
import type { Reading } from "./reading";
import type { Evidence, Reason } from "./reasons";
import { saidOfMention } from "./said";

/** Why a packed mention belongs to its entity. */
export function evidenceFor(reading: Reading, entity: Entity, article: PackedArticle, row: number): Evidence {
  const said = saidOfMention(reading.state, entity, article, row);
  const evidence = foundEvidence(reading, entity, article, row);
  return said.length === 0 ? evidence : { ...evidence, said };
}

/** What the texts say. */
function foundEvidence(reading: Reading, entity: Entity, article: PackedArticle, row: number): Evidence {
  const { state } = reading;
  const root = rootOf(state, article, row);
  const link = article.link(root);
  const chain = chainEvidence(reading, entity, article, root);
  if (link === undefined) return chain ?? { reasons: [lettersReason(state, entity, article, root)] };
  const inside = linkReason(state, article, root, link);
  if (chain !== undefined) return { ...chain, reasons: [inside, ...chain.reasons] };
  const isShort = link.reason === "surname" || link.reason === "given-name";
  return { reasons: [inside], place: placeOf(article, link.to, isShort ? "full name" : "name") };
}

/** The first mention that a mention repeats letter by letter: "Putin" of "Putin" says nothing. */
function rootOf(state: CorpusState, article: PackedArticle, row: number): number {
  let root = row;
  for (let step = 0; step < article.mentionCount; step++) {
    const link = article.link(root);
    if (link === undefined || link.reason !== "same") break;
    const [own, other] = [root, link.to].map((each) =>
      state.strings.text(article.surface(each)).toLowerCase(),
    );
    if (own !== other) break;
    root = link.to;
  }
  return root;
}

/** Why the name of the mention's chain belongs to the entity, if that takes more than the article says. */
function chainEvidence(
  reading: Reading,
  entity: Entity,
  article: PackedArticle,
  row: number,
): Evidence | undefined {
  const { state } = reading;
  const node = state.nodeOf(article, article.chain(row));
  if (!entity.nodes.includes(node)) return contextEvidence(reading, entity, node, article);
  const merge = mergeOf(entity, node);
  const surface = state.strings.text(article.surface(row));
  if (merge !== undefined) return mergeEvidence(reading, entity, node, surface, merge);
  return entity.bearers.length > 1 ? { reasons: [openReason(entity)] } : undefined;
}

/** What ties a name to the canonical one; if that was the one to join, the same seen from the other side. */
function mergeOf(entity: Entity, node: NameNode): Merge | undefined {
  const { canonical, reasons } = entity;
  if (node === canonical) return undefined;
  const own = reasons.get(node);
  const back = reasons.get(canonical);
  return own ?? (back && { ...back, to: canonical });
}

/** For the first mention of a chain that bears the entity's own name. */
function lettersReason(state: CorpusState, entity: Entity, article: PackedArticle, row: number): Reason {
  const surface = state.strings.text(article.surface(row));
  const kind = KIND_CODES[article.kindCode(row)] ?? "name";
  const { name } = entity;
  if (kind !== "name") return { by: "letters", how: kind, name };
  const how = surface === name ? "itself" : surface.includes(name) ? "contains" : "form";
  return { by: "letters", how, name };
}

/** A link inside the article. */
function linkReason(state: CorpusState, article: PackedArticle, row: number, link: PackedLink): Reason {
  const name = state.strings.text(article.surface(link.to));
  const space =
    link.reason === "spelling" ? spaceChange(state.strings.text(article.surface(row)), name) : undefined;
  return { by: "article", how: link.reason, name, ...(space && { space }) };
}

/** Three people named Müller: the reader may decide. */
function openReason({ name, type, bearers }: Entity): Reason {
  const names = bearers.map((bearer) => bearer.name).sort();
  return { by: "nothing", name, type, bearers: names };
}

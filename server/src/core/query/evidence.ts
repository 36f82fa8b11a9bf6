// Says in words why a mention belongs to its entity, with a place to look.

import { KIND_CODES } from "../analysis/analysis";
import type { Merge } from "../entities/cluster";
import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import type { NameNode } from "../index/name-node";
import type { PackedArticle } from "../index/packed-article";
import type { LinkReason } from "../link/linked";
import { contextEvidence, mergeEvidence } from "./merge-evidence";
import { paragraphOf, spellingDetail } from "./places";
import type { Reading } from "./reading";
import type { Evidence, Place } from "./snapshot";

/** Words for a link inside an article; the name it leans on follows. */
const LINK_WORDS: Record<LinkReason, string> = {
  same: "same letters as",
  inflected: "inflected form of",
  surname: "surname of",
  "given-name": "given name of",
  acronym: "acronym of",
  compound: "part of a compound with",
  derived: "adjective or inhabitant form of",
  spelling: "another spelling of",
  short: "short for",
  known: "known as another name of",
};

/** Why a packed mention belongs to its entity. */
export function evidenceFor(reading: Reading, entity: Entity, article: PackedArticle, row: number): Evidence {
  const { state } = reading;
  const root = rootOf(state, article, row);
  const link = article.link(root);
  const chain = chainEvidence(reading, entity, article, root);
  if (link === undefined) return chain ?? { text: ownEvidence(state, entity, article, root) };
  const inside = linkEvidence(state, article, root, link.to, link.reason);
  if (chain !== undefined) return { ...chain, text: `${inside.text}, ${chain.text}` };
  return { text: inside.text + inside.where, place: inside.place };
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
  return entity.bearers.length > 1 ? openEvidence(entity) : undefined;
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
function ownEvidence(state: CorpusState, entity: Entity, article: PackedArticle, row: number): string {
  const surface = state.strings.text(article.surface(row));
  const kind = KIND_CODES[article.kindCode(row)] ?? "name";
  if (kind === "derived") return `adjective or inhabitant form of ${entity.name}`;
  if (kind === "compound") return `part of a compound with ${entity.name}`;
  if (surface === entity.name) return "the name itself";
  return `${surface.includes(entity.name) ? "contains the name" : "form of"} ${entity.name}`;
}

interface LinkEvidence {
  readonly text: string;
  /** ", in paragraph 2": left out when more follows. */
  readonly where: string;
  readonly place: Place;
}

/** A link inside the article: what it leans on, and where that stands. */
function linkEvidence(
  state: CorpusState,
  article: PackedArticle,
  row: number,
  to: number,
  reason: LinkReason,
): LinkEvidence {
  const target = state.strings.text(article.surface(to));
  const detail =
    reason === "spelling" ? spellingDetail(state.strings.text(article.surface(row)), target) : "";
  const isShort = reason === "surname" || reason === "given-name";
  const where = `, ${isShort ? "named in full " : ""}in ${paragraphOf(article, article.start(to))}`;
  const place = { article: article.id, start: article.start(to), end: article.end(to) };
  return { text: detail || `${LINK_WORDS[reason]} ${target}`, where, place };
}

/** "3 people named Müller": the reader may decide. */
function openEvidence(entity: Entity): Evidence {
  const what = entity.type === "PER" ? "people" : entity.type === "LOC" ? "places" : "organisations";
  const names = entity.bearers.map((bearer) => bearer.name).sort();
  return { text: `${names.length} ${what} named ${entity.name}: ${names.slice(0, 5).join(", ")}; left open` };
}

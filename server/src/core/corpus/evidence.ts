// Says in words why a mention belongs to its entity, with a place to look.
import { KIND_CODES, type LinkReason } from "../analysis";
import type { Entity } from "../resolve/corpus/entity";
import type { MentionKind } from "../types";
import type { CorpusState } from "./corpus-state";
import { contextEvidence, mergeEvidence } from "./merge-evidence";
import type { PackedArticle } from "./packed-article";
import { paragraphOf, spellingDetail } from "./places";
import type { Evidence } from "./view";

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
export function evidenceFor(
  state: CorpusState,
  entity: Entity,
  article: PackedArticle,
  row: number,
): Evidence {
  const link = article.link(row);
  if (link !== undefined) return linkEvidence(state, article, row, link.to, link.reason);
  const node = state.nodeOf(article, article.chain(row));
  const surface = state.strings.text(article.surface(row));
  if (!entity.nodes.includes(node)) return contextEvidence(state, entity, node, article);
  const merge = entity.reasons.get(node);
  if (merge !== undefined) return mergeEvidence(state, entity, node, surface, merge);
  if (entity.bearers.length > 1) return openEvidence(entity);
  return { text: ownEvidence(surface, entity.name, KIND_CODES[article.kindCode(row)] ?? "name") };
}

/** For the first mention of a chain that bears the entity's own name. */
function ownEvidence(surface: string, name: string, kind: MentionKind): string {
  if (kind === "derived") return `adjective or inhabitant form of ${name}`;
  if (kind === "compound") return `part of a compound with ${name}`;
  if (surface === name) return "the name itself";
  return surface.includes(name) ? `contains the name ${name}` : `form of ${name}`;
}

function linkEvidence(
  state: CorpusState,
  article: PackedArticle,
  row: number,
  to: number,
  reason: LinkReason,
): Evidence {
  const target = state.strings.text(article.surface(to));
  const where = paragraphOf(article, article.start(to));
  const detail =
    reason === "spelling" ? spellingDetail(state.strings.text(article.surface(row)), target) : "";
  const named =
    reason === "surname" || reason === "given-name" ? `, named in full in ${where}` : `, in ${where}`;
  const place = { article: article.id, start: article.start(to), end: article.end(to) };
  return { text: `${detail || `${LINK_WORDS[reason]} ${target}`}${named}`, place };
}

/** "3 people named Müller": the reader may decide. */
function openEvidence(entity: Entity): Evidence {
  const what = entity.type === "PER" ? "people" : entity.type === "LOC" ? "places" : "organisations";
  const names = entity.bearers.map((bearer) => bearer.name).sort();
  return { text: `${names.length} ${what} named ${entity.name}: ${names.slice(0, 5).join(", ")}; left open` };
}

// Says in words why a mention belongs to its entity, with a place to look.
import type { LinkReason } from "../analysis";
import type { MergeReason } from "../resolve/corpus/cluster";
import type { Entity } from "../resolve/corpus/entity";
import type { NameNode } from "../resolve/corpus/name-node";
import type { CorpusState } from "./corpus-state";
import { introduce } from "./introduction";
import type { PackedArticle } from "./packed-article";
import type { Evidence, Place } from "./view";

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

/** Words for a link between names of different articles. */
const MERGE_WORDS: Record<MergeReason, string> = {
  decision: "the reader's decision: same as",
  known: "known as another name of",
  spelling: "same letters as",
  inflected: "inflected form of",
  derived: "adjective or inhabitant form of",
  company: "same company as",
  sound: "another spelling of",
  person: "same surname and given name as",
  town: "another form of",
  surname: "surname of the only or by far most named bearer,",
  initial: "initial and surname of",
  acronym: "acronym of",
  short: "short for",
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
  const merge = entity.reasons.get(node);
  if (merge !== undefined) return mergeEvidence(state, entity, merge.reason, merge.to);
  if (entity.bearers.length > 1) return openEvidence(entity);
  const spelled = state.strings.text(article.surface(row));
  if (spelled === entity.name) return { text: "the name itself" };
  return {
    text: `form of ${entity.name}`,
    ...(placeOf(state, entity) && { place: placeOf(state, entity) as Place }),
  };
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

function mergeEvidence(state: CorpusState, entity: Entity, reason: MergeReason, to: NameNode): Evidence {
  const place = placeOf(state, entity);
  const text = `${MERGE_WORDS[reason]} ${state.spelling(to)}`;
  return place === undefined ? { text } : { text: `${text}, see ${place.article}`, place };
}

/** "3 people named Müller": the reader may decide. */
function openEvidence(entity: Entity): Evidence {
  const what = entity.type === "PER" ? "people" : entity.type === "LOC" ? "places" : "organisations";
  const names = entity.bearers.map((bearer) => bearer.name).sort();
  return { text: `${names.length} ${what} named ${entity.name}: ${names.slice(0, 5).join(", ")}; left open` };
}

function spellingDetail(surface: string, target: string): string {
  if (surface.replaceAll(" ", "") === target.replaceAll(" ", "")) {
    return `same letters as ${target} ${surface.includes(" ") ? "with" : "without"} the space`;
  }
  return "";
}

function placeOf(state: CorpusState, entity: Entity): Place | undefined {
  const found = introduce(state, entity);
  if (found === undefined) return undefined;
  return {
    article: found.article.id,
    start: found.article.start(found.row),
    end: found.article.end(found.row),
  };
}

/** "the headline", "the head line" or "paragraph 2"; headlines are not counted. */
function paragraphOf(article: PackedArticle, offset: number): string {
  let paragraph = 0;
  for (const block of article.blocks) {
    if (block.kind === "paragraph") paragraph++;
    if (offset >= block.end) continue;
    return block.kind === "paragraph"
      ? `paragraph ${paragraph}`
      : block.kind === "headline"
        ? "a headline"
        : "the head";
  }
  return "the text";
}

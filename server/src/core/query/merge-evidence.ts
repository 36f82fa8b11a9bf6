// Says in words why a name belongs to an entity that another article names: the resolution's reasons.
import type { Merge, MergeReason } from "../entities/cluster";
import type { Entity } from "../entities/entity";
import type { NameNode } from "../index/name-node";
import type { PackedArticle } from "../index/packed-article";
import { foldName } from "../names/fold";
import { paragraphOf, spellingDetail } from "./places";
import type { Reading } from "./reading";
import type { Evidence } from "./snapshot";

/** Words for a link between names of different articles; the other name follows. */
const WORDS: Record<MergeReason, string> = {
  decision: "by your decision the same as",
  known: "known as another name of",
  spelling: "same letters as",
  inflected: "inflected form of",
  derived: "adjective or inhabitant form of",
  company: "same but for the legal form as",
  sound: "another spelling of",
  person: "surname and a given name in common with",
  town: "shortened from",
  surname: "surname of",
  initial: "initial and surname of",
  acronym: "acronym of",
  short: "short for",
};
/** As many shared companions are told. */
const TOLD = 2;

/** Why a name is among an entity's, with the place that names it in full or explains it. */
export function mergeEvidence(
  reading: Reading,
  entity: Entity,
  node: NameNode,
  surface: string,
  { reason, to, bearers = 1 }: Merge,
): Evidence {
  if (reason === "acronym" || reason === "short") {
    const explained = explanationOf(reading, entity, node);
    if (explained !== undefined) return explained;
  }
  const isShort = reason === "surname" || reason === "initial";
  const other = isShort || reason === "known" ? entity.name : reading.state.spelling(to);
  const text = (reason === "spelling" && spellingDetail(surface, other)) || `${WORDS[reason]} ${other}`;
  return isShort
    ? withPlace(reading, entity, `${text}, ${ranked(bearers)}`, ", named in full")
    : withPlace(reading, entity, text, "; presented");
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
  const names = [...shared].slice(0, TOLD);
  const why = names.length === 0 ? "the role or date fits best" : `also named with ${names.join(" and ")}`;
  return withPlace(reading, entity, `short for ${entity.name}: ${why}`, "; presented");
}

/** How the bearer stands among those of the same short name. */
function ranked(bearers: number): string {
  return bearers === 1 ? "the only bearer in the corpus" : `by far the most named of ${bearers} bearers`;
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
      const where = `${paragraphOf(article, article.start(row))} of ${article.id}`;
      const words = link.reason === "acronym" ? "acronym of" : "short for";
      const text = `${words} ${state.strings.text(article.surface(link.to))}, given in ${where}`;
      return { text, place: { article: article.id, start: article.start(row), end: article.end(row) } };
    }
  }
  return undefined;
}

/** Completes a sentence with where the entity's introduction stands. */
function withPlace(reading: Reading, entity: Entity, text: string, verb: string): Evidence {
  const found = reading.of(entity).introduction;
  if (found === undefined) return { text };
  const { article, row } = found;
  const where = `${paragraphOf(article, article.start(row))} of ${article.id}`;
  const place = { article: article.id, start: article.start(row), end: article.end(row) };
  return { text: `${text}${verb} in ${where}`, place };
}

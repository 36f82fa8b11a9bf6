// What the reader has said of mentions and entities, as evidence: what was decided, and what only follows from it.
import type { Decision } from "../decisions/decision";
import type { CorpusState } from "../entities/corpus-state";
import type { Entity } from "../entities/entity";
import type { PackedArticle } from "../index/packed-article";

/** A decision that bears on a mention or an entity. */
export interface SaidDecision {
  readonly decision: Decision;
  /** True if the decision speaks of this very name or place; false if it only follows from it. */
  readonly isDirect: boolean;
}

/** The decisions that made a mention what it is: those on the mention, then those on its name. */
export function saidOfMention(
  state: CorpusState,
  entity: Entity,
  article: PackedArticle,
  row: number,
): readonly SaidDecision[] {
  const said = article.said?.get(row);
  const own = said === undefined ? undefined : state.rules.bySaying.get(said.said);
  const mention = own === undefined ? [] : [{ decision: own, isDirect: said?.isDirect === true }];
  const { key } = state.nodeOf(article, article.chain(row));
  const others = saidOfEntity(state, entity).filter(({ decision }) => decision !== own);
  return [
    ...mention,
    ...others.map(({ decision }) => ({ decision, isDirect: speaksOf(state, decision, key) })),
  ];
}

/** The decisions on an entity: those that name its canonical name first, then those that name others of its names. */
export function saidOfEntity(state: CorpusState, entity: Entity): readonly SaidDecision[] {
  const found = new Map<Decision, boolean>();
  for (const node of entity.nodes) {
    for (const decision of state.rules.on(node.key))
      found.set(decision, found.get(decision) === true || node === entity.canonical);
  }
  const all = [...found].map(([decision, isDirect]) => ({ decision, isDirect }));
  return [...all.filter((each) => each.isDirect), ...all.filter((each) => !each.isDirect)];
}

function speaksOf(state: CorpusState, decision: Decision, key: string): boolean {
  return state.rules.on(key).includes(decision);
}

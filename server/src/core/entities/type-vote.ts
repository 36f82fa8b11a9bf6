// Weighs what the whole corpus says of one form: which types it really has, and whether its doubtful uses count.

import type { Constraints } from "../decisions/constraints";
import type { NameForm, NameNode } from "../index/name-node";
import { ENTITY_TYPES } from "../vocabulary/types";

/** Strong mentions, and articles with one, from which on the corpus can speak for a candidate. */
const MIN_CLEAR_MENTIONS = 4;
const MIN_CLEAR_ARTICLES = 3;
/** Share of one type in the clear uses from which on a form is unambiguous. */
const CLEAR_SHARE = 0.95;
/** Candidates may be at most this many times the clear uses. */
const MAX_DOUBT = 1;

/** A place and an organisation of one name stay two from this share and number of clear uses on. */
const TWO_THINGS_SHARE = 0.25;
const TWO_THINGS_MENTIONS = 3;
/** A person and something else of one name are one mislabelled thing only below this share and mean confidence. */
const MISLABEL_SHARE = 0.1;
const MISLABEL_CONFIDENCE = 900_000;

/**
 * Settles a form: fills `settled` and `accepts`, and what its nodes keep of it. Depends on the form's counts alone.
 * @param corpusEvidence whether candidates may be accepted at all
 * @param constraints the reader's: what they speak of is never taken for a wrong label
 */
export function settle(form: NameForm, corpusEvidence: boolean, constraints: Constraints): void {
  const used = form.nodes.filter((node) => node !== undefined && node.strong > 0) as NameNode[];
  const top = used.reduce<NameNode | undefined>(
    (best, node) => (!best || node.mass > best.mass ? node : best),
    undefined,
  );
  const total = used.reduce((sum, node) => sum + node.mass, 0);
  form.accepts = corpusEvidence && top !== undefined && isClear(form, top, total);
  form.nodes.forEach((node, code) => {
    if (node === undefined || top === undefined) form.settled[code] = node;
    else if (node.strong === 0) form.settled[code] = form.accepts ? top : node;
    else form.settled[code] = isMislabel(node, top, total) && !isSpokenOf(node, constraints) ? top : node;
  });
  for (const node of form.nodes) if (node !== undefined) settleNode(node, form);
}

function settleNode(node: NameNode, form: NameForm): void {
  const members = form.nodes.filter((_, code) => form.settled[code] === node) as NameNode[];
  node.members = members;
  node.shown = 0;
  node.weight = 0;
  for (const { strong, candidates, postings, strongArticles } of members) {
    node.shown += form.accepts ? strong + candidates : strong;
    node.weight += form.accepts ? postings.size : strongArticles;
  }
}

/** True if the reader put mentions there, or said something of the name as this type. */
function isSpokenOf(node: NameNode, constraints: Constraints): boolean {
  return node.decided > 0 || constraints.has(node.key);
}

function isClear(form: NameForm, top: NameNode, totalMass: number): boolean {
  if (top.strong < MIN_CLEAR_MENTIONS || top.strongArticles < MIN_CLEAR_ARTICLES) return false;
  if (top.mass < CLEAR_SHARE * totalMass) return false;
  const candidates = form.nodes.reduce((sum, node) => sum + (node?.candidates ?? 0), 0);
  return candidates <= MAX_DOUBT * top.strong;
}

/** True if the node's uses are more likely wrong labels of the top node's thing than a thing of their own. */
function isMislabel(node: NameNode, top: NameNode, totalMass: number): boolean {
  if (node === top) return false;
  const share = node.mass / Math.max(1, totalMass);
  if (node.type === ENTITY_TYPES[0] || top.type === ENTITY_TYPES[0]) {
    return share < MISLABEL_SHARE && node.mass < MISLABEL_CONFIDENCE * node.strong;
  }
  return share < TWO_THINGS_SHARE || node.strong < TWO_THINGS_MENTIONS;
}

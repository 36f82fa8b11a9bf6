// Links the marked mentions of a fixture and compares the chains with the entities the marks give.
import assert from "node:assert/strict";
import { type LinkedMentions, linkMentions } from "../../../server/src/core/link/link-mentions";
import { createDocument } from "../../../server/src/core/text/create-document";
import { type Mark, parseOne } from "../../support/fixture";

/** The marks of a one-file fixture, linked. A mark whose entity begins with "?" is a recogniser's candidate. */
export function link(fixture: string): { linked: LinkedMentions; marks: readonly Mark[] } {
  const { text, marks } = parseOne(fixture);
  const mentions = marks.map((mark) => ({ ...mark, confidence: mark.entity?.startsWith("?") ? 0.2 : 0.95 }));
  const linked = linkMentions(createDocument(text), {
    mentions: mentions.filter((mention) => mention.confidence > 0.5),
    candidates: mentions.filter((mention) => mention.confidence < 0.5),
  });
  return { linked, marks };
}

/** Asserts that mentions share a chain exactly if their marks share an entity, and returns what was linked. */
export function checkChains(fixture: string): LinkedMentions {
  const { linked, marks } = link(fixture);
  const expected = new Map<string, string[]>();
  marks.forEach((mark, index) => {
    const entity = (mark.entity ?? `mention ${index}`).replace("?", "");
    expected.set(entity, [...(expected.get(entity) ?? []), `${index} ${mark.surface}`]);
  });
  const found = linked.chains.map((chain) =>
    chain.mentions.map((m) => `${m} ${linked.mentions[m]?.surface}`),
  );
  assert.deepEqual(found, [...expected.values()]);
  return linked;
}

/** The names of the chains, in order of their first mention. */
export function namesOf(linked: LinkedMentions): readonly string[] {
  return linked.chains.map((chain) => chain.name);
}

/** Each link as "Putin -surname-> Wladimir Putin", without repeats. */
export function reasonsOf(linked: LinkedMentions): readonly string[] {
  const surface = (mention: number): string => linked.mentions[mention]?.surface ?? "?";
  return [...new Set(linked.links.map((l) => `${surface(l.from)} -${l.reason}-> ${surface(l.to)}`))];
}

// Names that are resolved together: groups stay small however many names share a key, and growing over the bound and
// back gives what a corpus built from scratch has.
import assert from "node:assert/strict";
import { createCorpus } from "../../../server/src/core/corpus/corpus";
import type { ArticleChange } from "../../../server/src/core/decisions/article-change";
import { CorpusState } from "../../../server/src/core/entities/corpus-state";
import { CROWD } from "../../../server/src/core/index/blocking-index";
import { analysisOf, type ChainSketch, chain } from "../corpus/analyses";
import { dump } from "../corpus/dump";

const always = () => true;

/** Articles of one chain each. */
function articles(chains: readonly ChainSketch[]): ArticleChange[] {
  return chains.map((each, at) => ({ id: `${at}`, analysis: analysisOf([each]) }));
}

function largestGroup(changes: readonly ArticleChange[]): number {
  const state = new CorpusState({});
  state.apply(changes);
  state.flush(always);
  return state.largestGroup;
}

/** A word that no other number has, and that sounds like no other. */
const word = (number: number): string =>
  `K${[...number.toString(8).padStart(3, "0")].map((digit) => "aeiou".at(Number(digit) % 5) + "bdfgklmn".charAt(Number(digit))).join("")}`;

const bearers = (count: number): ChainSketch[] =>
  Array.from({ length: count }, (_, at) => chain("PER", `${word(at)} Müller`));

const banks = (count: number): ChainSketch[] =>
  Array.from({ length: count }, (_, at) => ({
    type: "ORG",
    name: `Sparkasse ${word(at)} Bund`,
    mentions: [`Sparkasse ${word(at)} Bund`, "SKB"],
    reason: "acronym",
  }));

describe("groups of names", () => {
  it("do not meet under two initials, which fit every second name", () => {
    const changes = articles([
      chain("ORG", "Deutsche Bahn"),
      chain("ORG", "Donau Bergbau"),
      chain("ORG", "DB"),
      chain("ORG", "Dresdner Bank"),
    ]);
    assert.equal(largestGroup(changes), 1);
  });

  it("are bounded where everybody has one surname, or every bank one acronym", () => {
    assert.equal(largestGroup(articles([...bearers(CROWD - 1), chain("PER", "Müller")])), CROWD);
    assert.ok(largestGroup(articles([...bearers(3 * CROWD), chain("PER", "Müller")])) <= 2);
    assert.ok(largestGroup(articles([...banks(3 * CROWD), chain("ORG", "SKB")])) <= 2);
  });

  it("do not grow with wire copy that every paper prints", () => {
    const wire = [chain("PER", "Anna Berg", "Anna Berg", "Berg"), chain("PER", "Berg"), chain("ORG", "dpa")];
    const printed = (times: number): ArticleChange[] =>
      Array.from({ length: times }, (_, at) => ({ id: `${at}`, analysis: analysisOf(wire) }));
    assert.equal(largestGroup(printed(2)), largestGroup(printed(200)));
  });

  it("leave a crowd's surname alone and still know one person by two names", () => {
    const store = createCorpus();
    const crowd = [...bearers(2 * CROWD), chain("PER", "Anna Berta Müller"), chain("PER", "Anna Müller")];
    store.apply(articles([...crowd, chain("PER", "Müller")]));
    const found = new Map(
      store
        .snapshot()
        .entities()
        .map(({ name, total }) => [name, total]),
    );
    assert.equal(found.get("Anna Berta Müller"), 2);
    assert.equal(found.get("Müller"), 1);
  });

  it("come and go with the crowd, as if built from scratch", () => {
    const all = articles([...bearers(CROWD + 2), chain("PER", "Müller"), chain("PER", "Müller")]);
    const live = createCorpus();
    const scratch = (changes: readonly ArticleChange[]): unknown => {
      const store = createCorpus();
      store.apply(changes);
      return dump(store.snapshot());
    };
    const few = all.slice(0, CROWD - 3);
    const change = (change: ArticleChange): unknown => {
      live.apply([change]);
      return live.snapshot();
    };
    const late = all.slice(CROWD - 3, CROWD + 2);
    live.apply([...few, ...all.slice(-2)]);
    live.snapshot();
    for (const each of late) change(each);
    assert.deepEqual(dump(live.snapshot()), scratch(all));
    for (const { id } of late) change({ id, analysis: undefined });
    assert.deepEqual(dump(live.snapshot()), scratch([...few, ...all.slice(-2)]));
  });
});

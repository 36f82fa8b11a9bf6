// The reader's decisions: they always win, and those that contradict each other are reported.
import assert from "node:assert/strict";
import type { Corpus } from "../../../server/src/core/corpus/corpus";
import { createCorpus } from "../../../server/src/core/corpus/corpus";
import type { Decision, NameRef } from "../../../server/src/core/decisions/decision";
import type { EntityType } from "../../../server/src/core/vocabulary/types";
import { analysisOf, chain } from "./analyses";

const ref = (type: EntityType, name: string): NameRef => ({ type, name });
const same = (a: NameRef, b: NameRef): Decision => ({ decide: "same", a, b });
const different = (a: NameRef, b: NameRef): Decision => ({ decide: "different", a, b });

function store(): Corpus {
  const corpus = createCorpus();
  const chains = [
    chain("PER", "Anna Berg"),
    chain("PER", "Anna Tal"),
    chain("LOC", "Da Nang"),
    chain("LOC", "Danang"),
    chain("PER", "Tal"),
    chain("ORG", "Golf"),
  ];
  corpus.apply(chains.map((each, i) => ({ id: `${i}`, analysis: analysisOf([each]) })));
  return corpus;
}

const names = (corpus: Corpus): string[] =>
  corpus
    .snapshot()
    .entities()
    .map(({ name, type, total }) => `${name}/${type}=${total}`);

describe("decisions", () => {
  it("without any, the machine decides", () => {
    assert.deepEqual(names(store()), ["Anna Tal/PER=2", "Da Nang/LOC=2", "Anna Berg/PER=1", "Golf/ORG=1"]);
  });

  it("same: unites what the letters keep apart", () => {
    const corpus = store();
    assert.deepEqual(corpus.decide([same(ref("PER", "Anna Berg"), ref("PER", "Anna Tal"))]), []);
    assert.deepEqual(names(corpus), ["Anna Berg/PER=3", "Da Nang/LOC=2", "Golf/ORG=1"]);
    corpus.decide([]);
    assert.deepEqual(names(corpus), names(store()));
  });

  it("different: keeps apart what the letters unite", () => {
    const corpus = store();
    corpus.decide([
      different(ref("LOC", "Da Nang"), ref("LOC", "Danang")),
      different(ref("PER", "Tal"), ref("PER", "Anna Tal")),
    ]);
    assert.deepEqual(names(corpus), [
      "Anna Berg/PER=1",
      "Anna Tal/PER=1",
      "Da Nang/LOC=1",
      "Danang/LOC=1",
      "Golf/ORG=1",
      "Tal/PER=1",
    ]);
  });

  it("rename, retype and not a name", () => {
    const corpus = store();
    const view = corpus.snapshot();
    const id = view.entities("ORG")[0]?.id;
    corpus.decide([
      { decide: "rename", entity: ref("ORG", "Golf"), name: "Persischer Golf" },
      { decide: "retype", entity: ref("ORG", "Persischer Golf"), type: "LOC" },
      { decide: "not-a-name", surface: "Danang" },
    ]);
    assert.deepEqual(names(corpus), [
      "Anna Tal/PER=2",
      "Anna Berg/PER=1",
      "Da Nang/LOC=1",
      "Persischer Golf/LOC=1",
    ]);
    assert.equal(corpus.snapshot().entity(id ?? "")?.name, "Persischer Golf");
    assert.deepEqual(corpus.snapshot().article("3")?.mentions, []);
    assert.equal(corpus.snapshot().article("5")?.mentions[0]?.type, "LOC");
  });

  it("holds for articles that come later", () => {
    const corpus = createCorpus();
    corpus.decide([
      same(ref("PER", "Anna Berg"), ref("PER", "Anna Tal")),
      { decide: "not-a-name", surface: "Golf" },
    ]);
    const later = [chain("PER", "Anna Tal"), chain("ORG", "Golf"), chain("PER", "Anna Berg")];
    corpus.apply([{ id: "a", analysis: analysisOf(later) }]);
    assert.deepEqual(names(corpus), ["Anna Berg/PER=2"]);
  });

  it("reports contradictions and keeps to the earlier decisions", () => {
    const corpus = store();
    const [a, b, c] = [ref("PER", "Anna Berg"), ref("PER", "Anna Tal"), ref("PER", "Tal")];
    const conflicts = corpus.decide([
      same(a, b),
      same(b, c),
      different(a, c),
      { decide: "rename", entity: a, name: "A" },
      { decide: "rename", entity: b, name: "B" },
      { decide: "retype", entity: a, type: "ORG" },
      { decide: "retype", entity: c, type: "LOC" },
    ]);
    assert.deepEqual(
      conflicts.map((conflict) => conflict.decisions),
      [
        [0, 1, 2],
        [3, 4],
        [5, 6],
      ],
    );
    assert.deepEqual(names(corpus), ["A/ORG=3", "Da Nang/LOC=2", "Golf/ORG=1"]);
  });

  it("reports a tie that runs into a separation made before", () => {
    const [a, b, c] = [ref("PER", "Anna Berg"), ref("PER", "Anna Tal"), ref("PER", "Tal")];
    const conflicts = store().decide([different(a, c), same(a, b), same(b, c)]);
    assert.deepEqual(conflicts, [{ decisions: [0, 1, 2], kind: "same-and-different", void: 0 }]);
  });
});

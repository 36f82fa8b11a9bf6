// What can be asked of decisions: how much they touch, before and after, what was decided and what follows, and which of
// them find nothing.
import assert from "node:assert/strict";
import type { Decision, NameRef, Where } from "../../../server/src/core/decisions/decision";
import { soughtFor, TextSearch } from "../../../server/src/core/decisions/sightings";
import type { Effect } from "../../../server/src/core/query/effect";
import { DecidedCorpus } from "./decided-corpus";

const per = (name: string, sense?: string): NameRef => ({ type: "PER", name, ...(sense && { sense }) });

const TEXTS = `--- a
⟦Peter Müller⟧{PER} bäckt. ⟦Müller⟧{PER} steht auf. Bei lavera und in der ⟦lavera AG⟧{ORG} nicht.
--- b
⟦Peter Müller⟧{PER} regiert. ⟦Anna Berg⟧{PER} und laveras Chef. ⟦Golf⟧{LOC}.
--- c
⟦Anna Berg⟧{PER} singt. ⟦Golf⟧{LOC} und ⟦Golf⟧{LOC}.
`;

/** Before the decision is made: by looks at all texts where those must tell. */
function dryRun(corpus: DecidedCorpus, decision: Decision): Effect {
  const sought = soughtFor(decision);
  if (sought === undefined) return corpus.snapshot.effectOf(decision);
  const search = new TextSearch(sought);
  return corpus.snapshot.effectOf(decision, corpus.looks(search));
}

describe("effects of decisions", () => {
  const cases: readonly (readonly [Decision, number, readonly string[]])[] = [
    [{ decide: "not-a-name", surface: "Golf" }, 3, ["b", "c"]],
    [{ decide: "not-a-name", surface: "Golf", where: { article: "c" } }, 2, ["c"]],
    [{ decide: "name", surface: "lavera", type: "ORG" }, 2, ["a", "b"]],
    [{ decide: "same", a: per("Peter Müller"), b: per("Anna Berg") }, 5, ["a", "b", "c"]],
    [{ decide: "rename", entity: per("Anna Berg"), name: "Die Sängerin" }, 2, ["b", "c"]],
    [{ decide: "retype", entity: { type: "LOC", name: "Golf" }, type: "ORG" }, 3, ["b", "c"]],
    [
      { decide: "split", form: per("Peter Müller"), to: per("Peter Müller", "2"), where: { article: "a" } },
      2,
      ["a"],
    ],
    [{ decide: "split", form: per("Müller"), to: per("Anna Müller") }, 1, ["a"]],
    [{ decide: "rename", entity: per("Niemand"), name: "X" }, 0, []],
  ];
  for (const [decision, mentions, articles] of cases) {
    it(`are ${mentions} mentions before and after: ${decision.decide}`, () => {
      const corpus = new DecidedCorpus(TEXTS);
      assert.deepEqual(dryRun(corpus, decision), { mentions, articles });
      corpus.decide(decision);
      assert.deepEqual(corpus.snapshot.effectOf(decision), { mentions, articles });
    });
  }

  it("of one place are one, or none where it is not found, and why is told", () => {
    const corpus = new DecidedCorpus(TEXTS);
    const here: Decision = { decide: "not-a-name", surface: "Golf", where: corpus.at("c", "Golf", 1) };
    const gone: Where = {
      article: "c",
      place: { quote: "Golf", before: "ganz woanders", after: "als hier" },
    };
    const lost: Decision = { decide: "not-a-name", surface: "Golf", where: gone };
    const nowhere: Decision = { decide: "not-a-name", surface: "Golf", where: { article: "z" } };
    assert.deepEqual(dryRun(corpus, here), { mentions: 1, articles: ["c"] });
    corpus.decide(here, lost, nowhere);
    assert.deepEqual(corpus.snapshot.effectOf(here), { mentions: 1, articles: ["c"] });
    assert.deepEqual(corpus.snapshot.effectOf(lost), { mentions: 0, articles: [] });
    assert.deepEqual(
      new Set(corpus.snapshot.unfound.map(({ article, why }) => `${article} ${why}`)),
      new Set(["c gone", "z no-article"]),
    );
  });
});

describe("evidence of decisions", () => {
  it("tells what was decided from what follows", () => {
    const corpus = new DecidedCorpus(TEXTS);
    const same: Decision = { decide: "same", a: per("Peter Müller"), b: per("Anna Berg"), why: "the same" };
    const name: Decision = { decide: "name", surface: "lavera", type: "ORG" };
    corpus.decide(same, name);
    const said = (article: string, mention: number) => corpus.snapshot.evidence(article, mention)?.said;
    assert.deepEqual(said("a", 0), [{ decision: same, isDirect: true }]);
    // "Müller" is in the entity by way of "Peter Müller", but its own chain bears that name.
    assert.deepEqual(said("a", 2), [{ decision: name, isDirect: true }]);
    assert.equal(said("a", 3), undefined);
    const [id = ""] = corpus.snapshot.entities("PER").map((entity) => entity.id);
    assert.deepEqual(corpus.snapshot.decisions(id), [{ decision: same, isDirect: true }]);
  });

  it("entities say how decisions speak of them: as texts do, with the sense that was given", () => {
    const corpus = new DecidedCorpus(TEXTS);
    corpus.decide(
      { decide: "split", form: per("Peter Müller"), to: per("Peter Müller", "2"), where: { article: "a" } },
      { decide: "rename", entity: per("Anna Berg"), name: "Die Sängerin" },
      { decide: "retype", entity: { type: "LOC", name: "Golf" }, type: "ORG" },
    );
    const refs = new Map(corpus.snapshot.entities().map(({ name, ref }) => [name, ref]));
    assert.deepEqual(refs.get("Peter Müller (2)"), per("Peter Müller", "2"));
    assert.deepEqual(refs.get("Die Sängerin"), per("Anna Berg"));
    assert.deepEqual(refs.get("Golf"), { type: "LOC", name: "Golf" });
  });

  it("ids of entities that were merged, renamed or retyped lead to what they have become", () => {
    const corpus = new DecidedCorpus(TEXTS);
    corpus.decide(
      { decide: "same", a: per("Peter Müller"), b: per("Anna Berg") },
      { decide: "retype", entity: { type: "LOC", name: "Golf" }, type: "ORG" },
    );
    const found = (id: string) => corpus.snapshot.entity(id)?.total;
    assert.deepEqual(["PER:anna berg", "PER:peter mueller", "LOC:golf", "ORG:golf", "ORG:x"].map(found), [
      5,
      5,
      3,
      3,
      undefined,
    ]);
  });
});

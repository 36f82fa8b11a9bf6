// The state after any series of edits equals that of a store built from scratch, whatever the order of articles.
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Corpus } from "../../../server/src/core/corpus/corpus";
import { createCorpus } from "../../../server/src/core/corpus/corpus";
import type { ArticleChange } from "../../../server/src/core/decisions/article-change";
import type { Decision } from "../../../server/src/core/decisions/decision";
import type { CorpusSnapshot } from "../../../server/src/core/query/snapshot";
import { ENTITY_TYPES } from "../../../server/src/core/vocabulary/types";
import { analysisOf } from "./analyses";
import { dump } from "./dump";
import { articleIds, chains, NAMES } from "./random-names";

const date = fc.constantFrom("2017", "2018-05", undefined);

/** A change: a new text for an article, or its end. */
const change: fc.Arbitrary<ArticleChange> = fc
  .oneof(
    { weight: 4, arbitrary: fc.record({ id: fc.constantFrom(...articleIds), chains, date }) },
    { weight: 1, arbitrary: fc.record({ id: fc.constantFrom(...articleIds) }) },
  )
  .map((edit) => ({
    id: edit.id,
    analysis:
      "chains" in edit
        ? analysisOf(edit.chains, edit.date === undefined ? {} : { date: edit.date })
        : undefined,
  }));
const ref = fc.constantFrom(...NAMES).map(({ type, name }) => ({ type, name }));
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({ decide: fc.constant("same" as const), a: ref, b: ref }),
  fc.record({ decide: fc.constant("different" as const), a: ref, b: ref }),
  fc.record({ decide: fc.constant("rename" as const), entity: ref, name: fc.constantFrom("Eins", "Müller") }),
  fc.record({ decide: fc.constant("retype" as const), entity: ref, type: fc.constantFrom(...ENTITY_TYPES) }),
  fc.record({ decide: fc.constant("not-a-name" as const), surface: fc.constantFrom("Müller", "Golf", "IS") }),
);
/** For each batch: the decisions that hold from then on, if the reader changes them. */
const decisions = fc.array(fc.option(fc.array(decision, { maxLength: 5 })), { minLength: 8, maxLength: 8 });
const script = fc.array(fc.array(change, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });

/** How many steps of preparation there is time for after a batch, in three goes; undefined if there is none. */
const goes = fc.array(fc.option(fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 3 })), {
  minLength: 8,
  maxLength: 8,
});

/** Lets the store prepare its next view, each time for so many steps. */
function prepare(store: Corpus, steps: readonly number[]): void {
  for (const most of steps) {
    let left = most;
    store.presolve(() => left-- > 0);
  }
}

/** Each shown mention counts for exactly one entity, which exists. */
function assertConsistent(view: CorpusSnapshot): void {
  const totals = new Map<string, number>();
  for (const id of view.articleIds) {
    for (const { entity } of view.article(id)?.mentions ?? [])
      totals.set(entity, (totals.get(entity) ?? 0) + 1);
  }
  const entities = view.entities();
  assert.deepEqual(
    new Map(entities.map(({ id, total }) => [id, total])),
    new Map(entities.map(({ id }) => [id, totals.get(id)])),
  );
  assert.equal(entities.length, totals.size);
  for (const { id, total } of entities) {
    assert.equal(
      view.counts(id).reduce((sum, { count }) => sum + count, 0),
      total,
    );
    assert.equal(
      view.forms(id).reduce((sum, { count }) => sum + count, 0),
      total,
    );
  }
}

/** More by environment variable: the suite itself is to stay quick. */
const RUNS = Number(process.env.CORPUS_RUNS ?? 40);

describe("corpus store, incrementally", function () {
  this.timeout(RUNS * 2000);

  it("equals a store built from scratch while articles are only added, in any order, and looked at all the time", () => {
    const id = fc.stringMatching(/^[a-f]{1,3}$/);
    const articles = fc.uniqueArray(fc.record({ id, chains, date }), {
      selector: (each) => each.id,
      minLength: 3,
      maxLength: 20,
    });
    fc.assert(
      fc.property(articles, fc.integer({ min: 1, max: 4 }), goes, (all, size, prepared) => {
        const changes = all.map(({ id, chains, date }) => {
          return { id, analysis: analysisOf(chains, date === undefined ? {} : { date }) };
        });
        const live = createCorpus();
        for (let at = 0; at < changes.length; at += size) {
          live.apply(changes.slice(at, at + size));
          prepare(live, prepared[at % prepared.length] ?? []);
          const scratch = createCorpus();
          scratch.apply(changes.slice(0, at + size).reverse());
          assert.deepEqual(dump(live.snapshot()), dump(scratch.snapshot()));
        }
      }),
      { numRuns: RUNS },
    );
  });

  for (const corpusEvidence of [true, false]) {
    it(`equals a store built from scratch, ${corpusEvidence ? "with" : "without"} corpus evidence`, () => {
      fc.assert(
        fc.property(
          script,
          fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
          decisions,
          goes,
          (batches, looks, decided, prepared) => {
            const live = createCorpus({ corpusEvidence });
            const articles = new Map<string, ArticleChange>();
            let final: readonly Decision[] = [];
            batches.forEach((batch, at) => {
              final = decided[at] ?? final;
              if (decided[at]) live.decide(final);
              live.apply(batch);
              prepare(live, prepared[at] ?? []);
              for (const each of batch) articles.set(each.id, each);
              if (looks[at]) dump(live.snapshot());
            });
            const scratch = createCorpus({ corpusEvidence });
            scratch.decide(final);
            scratch.apply([...articles.values()].reverse());
            assert.deepEqual(dump(live.snapshot()), dump(scratch.snapshot()));
            assertConsistent(live.snapshot());
          },
        ),
        { numRuns: RUNS },
      );
    });
  }

  it("equals a corpus built from scratch while the reader changes the minimum confidence", () => {
    const minimum = fc.option(fc.constantFrom(0, 0.35, 0.6, 1));
    const minima = fc.array(minimum, { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(script, minima, decisions, (batches, asked, decided) => {
        const live = createCorpus();
        const articles = new Map<string, ArticleChange>();
        let [last, final]: [number, readonly Decision[]] = [0, []];
        batches.forEach((batch, at) => {
          last = asked[at] ?? last;
          final = decided[at] ?? final;
          if (asked[at] !== null) live.hideBelow(last);
          if (decided[at]) live.decide(final);
          live.apply(batch);
          for (const each of batch) articles.set(each.id, each);
          if (at % 2 === 0) dump(live.snapshot());
        });
        const [scratch, whole] = [createCorpus(), createCorpus()];
        for (const corpus of [scratch, whole]) {
          corpus.decide(final);
          corpus.apply([...articles.values()]);
        }
        scratch.hideBelow(last);
        assert.deepEqual(dump(live.snapshot()), dump(scratch.snapshot()));
        assertConsistent(live.snapshot());
        // Who is who does not depend on it: what is seen is what would be seen anyway, but for the mentions below.
        for (const id of articles.keys()) {
          const seen = live
            .snapshot()
            .article(id)
            ?.mentions.map(({ index: _, ...mention }) => mention);
          const all = whole
            .snapshot()
            .article(id)
            ?.mentions.map(({ index: _, ...mention }) => mention);
          assert.deepEqual(
            seen,
            all?.filter(({ confidence }) => confidence >= last),
          );
        }
      }),
      { numRuns: RUNS },
    );
  });

  it("is ready once it has prepared all, in however many goes, and shows nothing new for it", () => {
    fc.assert(
      fc.property(script, fc.integer({ min: 0, max: 5 }), (batches, most) => {
        const [prepared, plain] = [createCorpus(), createCorpus()];
        for (const batch of batches) for (const store of [prepared, plain]) store.apply(batch);
        const { version } = prepared;
        const isReady = () => {
          let left = most;
          return prepared.presolve(() => left-- > 0);
        };
        let goes = 1;
        for (; !isReady(); goes++) assert.ok(goes < 1000, "it never ends");
        assert.equal(prepared.version, version);
        assert.ok(prepared.presolve(() => assert.fail("there was something left")));
        assert.deepEqual(dump(prepared.snapshot()), dump(plain.snapshot()));
      }),
      { numRuns: RUNS },
    );
  });
});

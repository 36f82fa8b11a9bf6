// The state after any series of edits equals that of a store built from scratch, whatever the order of articles.
import assert from "node:assert/strict";
import fc from "fast-check";
import { createCorpusStore } from "../../../server/src/core/corpus/corpus-store";
import type { Decision } from "../../../server/src/core/corpus/decision";
import type { ArticleChange } from "../../../server/src/core/corpus/store";
import { ENTITY_TYPES } from "../../../server/src/core/types";
import { analysisOf, type ChainSketch } from "./analyses";
import { dump } from "./dump";

/** Names that meet, clash and trap each other: spellings, genitives, namesakes, acronyms, towns, types. */
const NAMES: readonly ChainSketch[] = [
  {
    type: "PER",
    name: "Hans Müller",
    mentions: ["Hans Müller", { surface: "Müller", role: "Minister" }],
    reason: "surname",
  },
  { type: "PER", name: "Anna Müller" },
  {
    type: "PER",
    name: "Müller",
    mentions: ["Müller", { surface: "Müller", candidate: true, confidence: 0.3 }],
  },
  { type: "PER", name: "Müllers" },
  { type: "PER", name: "H. Müller" },
  { type: "PER", name: "Hans Peter Müller" },
  { type: "PER", name: "Peter Müller" },
  { type: "PER", name: "Sergej Lawrow" },
  { type: "PER", name: "Sergei Lavrov", mentions: [{ surface: "Sergei Lavrov", role: "Außenminister" }] },
  { type: "PER", name: "Lawrow" },
  { type: "PER", name: "Peters" },
  { type: "PER", name: "Jens Peters" },
  { type: "PER", name: "Peter" },
  { type: "LOC", name: "Da Nang" },
  { type: "LOC", name: "Danang" },
  { type: "LOC", name: "Frankfurt am Main" },
  { type: "LOC", name: "Frankfurt a. M." },
  { type: "LOC", name: "Frankfurt" },
  { type: "LOC", name: "Frankfurt an der Oder" },
  { type: "LOC", name: "Golf" },
  { type: "ORG", name: "Golf" },
  { type: "ORG", name: "Golf", mentions: [{ surface: "Golf", candidate: true, confidence: 0.2 }] },
  { type: "ORG", name: "Islamischer Staat", mentions: ["Islamischer Staat", "IS"], reason: "acronym" },
  {
    type: "ORG",
    name: "Internationale Seebank",
    mentions: ["Internationale Seebank", "IS"],
    reason: "acronym",
  },
  { type: "ORG", name: "IS" },
  { type: "ORG", name: "Kranz AG" },
  { type: "ORG", name: "Kranz" },
  { type: "PER", name: "Kranz" },
  { type: "LOC", name: "Müller", mentions: [{ surface: "Müller", confidence: 0.4 }] },
];

const articleIds = ["a", "b", "c", "d", "e"];
const chains = fc.array(fc.constantFrom(...NAMES), { maxLength: 5 });
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

/** More by environment variable: the suite itself is to stay quick. */
const RUNS = Number(process.env.CORPUS_RUNS ?? 40);

describe("corpus store, incrementally", function () {
  this.timeout(RUNS * 200);
  for (const corpusEvidence of [true, false]) {
    it(`equals a store built from scratch, ${corpusEvidence ? "with" : "without"} corpus evidence`, () => {
      fc.assert(
        fc.property(
          script,
          fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
          decisions,
          (batches, looks, decided) => {
            const live = createCorpusStore({ corpusEvidence });
            const articles = new Map<string, ArticleChange>();
            let final: readonly Decision[] = [];
            batches.forEach((batch, at) => {
              final = decided[at] ?? final;
              if (decided[at]) live.decide(final);
              live.apply(batch);
              for (const each of batch) articles.set(each.id, each);
              if (looks[at]) dump(live.view());
            });
            const scratch = createCorpusStore({ corpusEvidence });
            scratch.decide(final);
            scratch.apply([...articles.values()].reverse());
            assert.deepEqual(dump(live.view()), dump(scratch.view()));
          },
        ),
        { numRuns: RUNS },
      );
    });
  }
});

// Decisions of all kinds, made and taken back in any order between edits of articles: the state equals that of a corpus
// built from scratch with the final articles and the final decisions in any order.
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Analysis } from "../../../server/src/core/analysis/analysis";
import { type Corpus, createCorpus } from "../../../server/src/core/corpus/corpus";
import { anchorOf } from "../../../server/src/core/decisions/anchor";
import type { ArticleChange } from "../../../server/src/core/decisions/article-change";
import type { Decision, NameRef, Where } from "../../../server/src/core/decisions/decision";
import { TextSearch } from "../../../server/src/core/decisions/sightings";
import { ENTITY_TYPES, type EntityType } from "../../../server/src/core/vocabulary/types";
import { analysisOf } from "./analyses";
import { dump } from "./dump";
import { articleIds, chains, NAMES } from "./random-names";
import { textOf, withoutChains } from "./texts";

/** An article with the text that it was made of. */
interface Article {
  readonly id: string;
  readonly text: string;
  readonly analysis: Analysis | undefined;
}

/** A new text for an article, of which some chains are missed, or its end. */
const edit: fc.Arbitrary<Article> = fc
  .record({
    id: fc.constantFrom(...articleIds),
    chains,
    missed: fc.nat({ max: 31 }),
    isGone: fc.nat({ max: 5 }),
  })
  .map(({ id, chains, missed, isGone }) => {
    const whole = analysisOf(chains);
    const analysis = withoutChains(whole, (chain) => (missed & (3 << chain)) === 3 << chain);
    return { id, text: textOf(whole), analysis: isGone === 0 ? undefined : analysis };
  });

/** Where a decision holds: everywhere, in an article, or at its n-th mention. */
type Spot = { readonly article: string; readonly mention?: number } | undefined;

const ref: fc.Arbitrary<NameRef> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    sense: fc.constantFrom(undefined, undefined, undefined, "2"),
  })
  .map(({ name: { type, name }, sense }) => ({ type, name, ...(sense !== undefined && { sense }) }));
const surface = fc.constantFrom(
  "Müller",
  "Golf",
  "IS",
  "Hans Müller",
  "Kranz",
  "Peter",
  "Seebank",
  "Müller Golf",
);
const type: fc.Arbitrary<EntityType> = fc.constantFrom(...ENTITY_TYPES);
const spot: fc.Arbitrary<Spot> = fc.oneof(
  fc.constant(undefined),
  fc.record({ article: fc.constantFrom(...articleIds) }),
  fc.record({ article: fc.constantFrom(...articleIds), mention: fc.nat({ max: 6 }) }),
);
const why = fc.constantFrom(undefined, undefined, "darum", "deshalb");
const wish: fc.Arbitrary<{ readonly decision: Decision; readonly spot: Spot }> = fc
  .oneof(
    { weight: 1, arbitrary: fc.record({ decide: fc.constant("same" as const), a: ref, b: ref }) },
    { weight: 1, arbitrary: fc.record({ decide: fc.constant("different" as const), a: ref, b: ref }) },
    {
      weight: 1,
      arbitrary: fc.record({ decide: fc.constant("rename" as const), entity: ref, name: surface }),
    },
    { weight: 1, arbitrary: fc.record({ decide: fc.constant("retype" as const), entity: ref, type }) },
    { weight: 2, arbitrary: fc.record({ decide: fc.constant("not-a-name" as const), surface }) },
    { weight: 2, arbitrary: fc.record({ decide: fc.constant("name" as const), surface, type }) },
    { weight: 3, arbitrary: fc.record({ decide: fc.constant("split" as const), form: ref, to: ref }) },
  )
  .chain((decision: Decision) =>
    fc.tuple(spot, why).map(([each, reason]) => ({
      decision: { ...decision, ...(reason !== undefined && { why: reason }) },
      spot: each,
    })),
  );

/** One step: edits, then perhaps other decisions, and whether texts are looked at and the corpus asked. */
const step = fc.record({
  edits: fc.array(edit, { maxLength: 3 }),
  wishes: fc.option(fc.array(wish, { maxLength: 5 })),
  looksAtOnce: fc.boolean(),
  looksLater: fc.boolean(),
  asks: fc.boolean(),
});

/** The decision at a spot of the texts there are; a mention of an article that is not there has a place nobody finds. */
function decided(
  { decision, spot }: { decision: Decision; spot: Spot },
  articles: ReadonlyMap<string, Article>,
): Decision {
  if (spot === undefined || !["not-a-name", "name", "split"].includes(decision.decide))
    return { ...decision };
  const where: Where = { article: spot.article };
  if (spot.mention === undefined) return { ...decision, where } as Decision;
  const { text = "", analysis } = articles.get(spot.article) ?? {};
  const mention = analysis?.mentions[spot.mention];
  const place = mention === undefined ? { quote: "Nix", before: "", after: "" } : anchorOf(text, mention);
  return { ...decision, where: { ...where, place } } as Decision;
}

function lookAtUnseen(corpus: Corpus, articles: ReadonlyMap<string, Article>): void {
  const search = new TextSearch(corpus.sought);
  corpus.see(corpus.unseen.map((id) => ({ id, sightings: search.look(id, articles.get(id)?.text ?? "") })));
  assert.deepEqual(corpus.unseen, []);
}

function changeOf(corpus: Corpus, { id, text, analysis }: Article, looksAtOnce: boolean): ArticleChange {
  if (analysis === undefined || !looksAtOnce) return { id, analysis };
  return { id, analysis, sightings: new TextSearch(corpus.sought).look(id, text) };
}

const RUNS = Number(process.env.CORPUS_RUNS ?? 60);

describe("decisions, incrementally", function () {
  this.timeout(RUNS * 2000);

  it("equal a corpus built from scratch, whatever their order", () => {
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 1, maxLength: 8 }),
        fc.infiniteStream(fc.nat()),
        (steps, order) => {
          const live = createCorpus();
          const articles = new Map<string, Article>();
          let final: readonly Decision[] = [];
          for (const { edits, wishes, looksAtOnce, looksLater, asks } of steps) {
            live.apply(edits.map((each) => changeOf(live, each, looksAtOnce)));
            for (const each of edits) articles.set(each.id, each);
            if (wishes !== null) {
              final = wishes.map((each) => decided(each, articles));
              live.decide(final);
            }
            if (looksLater) lookAtUnseen(live, articles);
            if (asks) dump(live.snapshot());
          }
          lookAtUnseen(live, articles);
          const scratch = createCorpus();
          const shuffled = [...final]
            .map((each) => ({ each, at: order.next().value }))
            .sort((a, b) => a.at - b.at);
          scratch.decide(shuffled.map(({ each }) => each));
          scratch.apply([...articles.values()].reverse().map((each) => changeOf(scratch, each, true)));
          assert.deepEqual(scratch.unseen, []);
          assert.deepEqual(dump(live.snapshot()), dump(scratch.snapshot()));
          const saying = live.decide(final);
          const shuffle = scratch.decide(shuffled.map(({ each }) => each));
          assert.equal(saying.length, shuffle.length);
        },
      ),
      { numRuns: RUNS },
    );
  });
});

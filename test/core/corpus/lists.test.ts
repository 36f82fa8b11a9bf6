// The quick answers of a view, made for long lists, say the same as the slow ones that build whole articles.
import assert from "node:assert/strict";
import fc from "fast-check";
import { createCorpus } from "../../../server/src/core/corpus/corpus";
import { foldName } from "../../../server/src/core/names/fold";
import { type CorpusSnapshot, MAIN_ARTICLES } from "../../../server/src/core/query/snapshot";
import { byCodeUnit } from "../../../server/src/features/shared/compare";
import { analysisOf, type ChainSketch, chain } from "./analyses";

/** Namesakes, short names that several bear, and a candidate: entities whose articles are not simply their own. */
const CHAINS: readonly ChainSketch[] = [
  chain("PER", "Hans Müller", "Hans Müller", "Müller"),
  chain("PER", "Anna Müller"),
  chain("PER", "Müller"),
  chain("PER", "Müllers"),
  chain("LOC", "Da Nang"),
  chain("LOC", "Danang", "Danang", { surface: "Danang", candidate: true, confidence: 0.3 }),
  chain("ORG", "Islamischer Staat", "Islamischer Staat", "IS"),
  chain("ORG", "IS"),
  chain("LOC", "Golf"),
  chain("ORG", "Golf"),
];

function checkEntity(view: CorpusSnapshot, id: string): void {
  const entity = view.entity(id);
  const counts = view.counts(id);
  const slow = counts.map(({ article }) => ({ article, mentions: view.mentionsIn(id, article) }));
  assert.deepEqual(
    slow.map(({ article, mentions }) => ({ article, count: mentions.length })),
    counts,
  );
  assert.equal(entity?.articleCount, counts.length);
  assert.equal(
    entity?.total,
    counts.reduce((sum, { count }) => sum + count, 0),
  );
  const most = [...counts].sort((a, b) => b.count - a.count).slice(0, MAIN_ARTICLES);
  assert.deepEqual(view.mainCounts(id), most);
  assert.deepEqual(view.counts(id, 2), counts.slice(0, 2));
  for (const { article, count } of counts) assert.equal(view.countIn(id, article), count);
  assert.deepEqual(
    view.spans(id).map(({ article, spans }) => ({ article, spans })),
    slow.map(({ article, mentions }) => ({
      article,
      spans: mentions.map(({ start, end }) => ({ start, end })),
    })),
  );
  const written = new Set(view.aliases(id));
  for (const { article, mentions } of slow) {
    assert.ok(mentions.every(({ surface, candidate }) => candidate || written.has(surface)));
    const [first] = mentions;
    assert.deepEqual(view.firstIn(id, article), first && { article, start: first.start, end: first.end });
    const place = view.introductionIn(id, article);
    assert.ok(mentions.some(({ start, end }) => start === place?.start && end === place.end));
  }
}

/** The introduction by its definition: full name before role before an early place; then the date, the id, the place. */
function checkIntroduction(view: CorpusSnapshot, id: string): void {
  const name = foldName(view.entity(id)?.name ?? "");
  const all = view.articleIds.flatMap((article) => {
    const date = view.head(article)?.meta.date ?? "~";
    return view.mentionsIn(id, article).map(({ start, end, surface, role }) => {
      const score = (foldName(surface) === name ? 4 : 0) + (role ? 2 : 0) + (start < 800 ? 1 : 0);
      return { article, date, start, end, score };
    });
  });
  const [best] = all.sort(
    (a, b) =>
      b.score - a.score ||
      byCodeUnit(a.date, b.date) ||
      byCodeUnit(a.article, b.article) ||
      a.start - b.start,
  );
  assert.deepEqual(
    view.introduction(id),
    best && { article: best.article, start: best.start, end: best.end },
  );
}

describe("quick lists of a view", () => {
  it("agree with what the articles show, for every entity in every corpus", () => {
    const article = fc.array(fc.constantFrom(...CHAINS), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 6 }), (articles) => {
        const store = createCorpus();
        store.apply(articles.map((chains, i) => ({ id: `${i}.txt`, analysis: analysisOf(chains) })));
        const view = store.snapshot();
        for (const { id } of view.entities()) checkEntity(view, id);
        for (const id of view.articleIds) {
          const { length, words, meta, lineStarts } = view.article(id) ?? {};
          const head = view.head(id);
          assert.deepEqual(
            [head?.length, head?.words, head?.meta, head?.lineStarts],
            [length, words, meta, lineStarts],
          );
        }
      }),
    );
  });
  it("introduce every entity where it is presented best, whatever the order of the articles", () => {
    const sketch = fc.constantFrom(
      ...CHAINS,
      chain("PER", "Hans Müller", "Müller", { surface: "Hans Müller", role: "Minister" }),
      chain("PER", "Müller", { surface: "Müller", role: "Trainer" }),
      // The full name stands far behind; the full name is a candidate in a chain of another name.
      chain("PER", "Anna Müller", "Müller".padEnd(800, "x"), "Anna Müller"),
      chain("LOC", "Danang", "Danang", { surface: "Da Nang", candidate: true, confidence: 0.6 }),
    );
    const article = fc.record(
      {
        chains: fc.array(sketch, { minLength: 1, maxLength: 5 }),
        date: fc.constantFrom("2017", "2017-11-10", "2018"),
      },
      { requiredKeys: ["chains"] },
    );
    fc.assert(
      fc.property(fc.array(article, { minLength: 1, maxLength: 8 }), (articles) => {
        const store = createCorpus();
        const changes = articles.map(({ chains, date }, i) => {
          return { id: `${i}.txt`, analysis: analysisOf(chains, date === undefined ? {} : { date }) };
        });
        store.apply(changes.slice(2));
        store.apply(changes.slice(0, 2));
        const view = store.snapshot();
        for (const { id } of view.entities()) checkIntroduction(view, id);
      }),
    );
  });
  it("know nothing of what is not there", () => {
    const view = createCorpus().snapshot();
    assert.equal(view.head("a"), undefined);
    assert.equal(view.firstIn("x", "a"), undefined);
    assert.deepEqual([view.spans("x"), view.counts("x"), view.aliases("x")], [[], [], []]);
    assert.deepEqual([view.mainCounts("x"), view.countIn("x", "a")], [[], 0]);
  });
});

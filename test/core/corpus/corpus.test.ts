// The corpus: what snapshots answer for small corpora, and that they answer for one state only.
import assert from "node:assert/strict";
import { createCorpus } from "../../../server/src/core/corpus/corpus";
import type { CorpusSnapshot } from "../../../server/src/core/query/snapshot";
import { Stale } from "../../../server/src/core/query/stale";
import { analysisOf, type ChainSketch, chain } from "./analyses";

function corpus(articles: Record<string, readonly ChainSketch[]>): CorpusSnapshot {
  const store = createCorpus();
  store.apply(Object.entries(articles).map(([id, chains]) => ({ id, analysis: analysisOf(chains) })));
  return store.snapshot();
}

/** "name/type: article=count ..." for each entity, in list order. */
function listing(view: CorpusSnapshot): string[] {
  return view.entities().map((entity) => {
    const counts = view.counts(entity.id).map(({ article, count }) => `${article}=${count}`);
    assert.equal(entity.articleCount, counts.length);
    return `${entity.name}/${entity.type}: ${counts.join(" ")}`;
  });
}

describe("corpus", () => {
  it("is empty at first", () => {
    const view = createCorpus().snapshot();
    assert.deepEqual([view.entityCount, view.entities(), view.articleIds], [0, [], []]);
    assert.equal(view.article("a"), undefined);
    assert.deepEqual(view.counts("PER:x"), []);
  });

  it("has the version of the next view", () => {
    const store = createCorpus();
    const versions = [store.version];
    store.apply([{ id: "a.txt", analysis: analysisOf([chain("PER", "Angela Merkel")]) }]);
    versions.push(store.version);
    assert.deepEqual([store.snapshot().version, store.version], [versions[1], versions[1]]);
    assert.notEqual(versions[0], versions[1]);
  });

  it("takes a date from the file name where the article gives none", () => {
    const store = createCorpus();
    const analysis = analysisOf([chain("LOC", "Lissabon")]);
    const dated = analysisOf([chain("LOC", "Porto")], { date: "1999" });
    store.apply([
      { id: "presse/2019-03-07_reise.txt", analysis },
      { id: "presse/20210405-rede.md", analysis: dated },
      { id: "presse/rede-12.txt", analysis },
    ]);
    const dates = store.snapshot().articleIds.map((id) => store.snapshot().head(id)?.meta.date);
    assert.deepEqual(dates, ["2019-03-07", "1999", undefined]);
  });

  it("answers from one state: a snapshot that is asked later throws", () => {
    const corpus = createCorpus();
    corpus.apply([{ id: "a", analysis: analysisOf([chain("PER", "Angela Merkel"), chain("LOC", "Rom")]) }]);
    const old = corpus.snapshot();
    assert.equal(old, corpus.snapshot());
    const [merkel, rom] = old.entities();
    const article = old.article("a");
    corpus.apply([{ id: "b", analysis: analysisOf([chain("PER", "Merkel")]) }]);
    const questions: (() => unknown)[] = [
      () => old.articleIds,
      () => old.entityCount,
      () => old.entities(),
      () => old.entity(merkel?.id ?? ""),
      () => old.article("a"),
      () => old.head("a"),
      () => old.counts("PER:x"),
      () => old.evidence("a", 0),
      () => old.companions("PER:x", 1),
      () => old.suggestions(1),
      () => old.memo("x", () => 1),
      () => merkel?.articleCount,
      () => rom?.descriptor,
    ];
    for (const question of questions) assert.throws(question, Stale, String(question));
    assert.equal(article?.mentions.length, 2);
    assert.equal(merkel?.total, 1);
    const now = corpus.snapshot();
    assert.deepEqual(listing(now), ["Angela Merkel/PER: a=1 b=1", "Rom/LOC: a=1"]);
    assert.throws(() => merkel?.articleCount, Stale);
    assert.equal(rom?.articleCount, 1);
  });

  it("keeps what was worked out as long as the snapshot, or the entity, stays", () => {
    const corpus = createCorpus();
    corpus.apply([{ id: "a", analysis: analysisOf([chain("PER", "Angela Merkel"), chain("LOC", "Rom")]) }]);
    let made = 0;
    const make = () => ++made;
    const ask = () => {
      const now = corpus.snapshot();
      const ids = ["PER:angela merkel", "LOC:rom"];
      return [now.memo("k", make), ...ids.map((id) => now.memoOf(id, "k", make))];
    };
    assert.deepEqual(
      [ask(), ask()],
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
    );
    corpus.apply([{ id: "b", analysis: analysisOf([chain("PER", "Merkel")]) }]);
    assert.deepEqual(ask(), [4, 5, 3]);
  });

  it("gives a bare surname to the only bearer in the corpus", () => {
    const view = corpus({
      "a.txt": [chain("PER", "Angela Merkel", "Angela Merkel", "Merkel")],
      "b.txt": [chain("PER", "Merkel")],
    });
    assert.deepEqual(listing(view), ["Angela Merkel/PER: a.txt=2 b.txt=1"]);
  });

  it("leaves a bare surname of several bearers open and says so", () => {
    const view = corpus({
      "a.txt": [chain("PER", "Hans Müller")],
      "b.txt": [chain("PER", "Anna Müller")],
      "c.txt": [chain("PER", "Müller")],
    });
    assert.deepEqual(listing(view), [
      "Anna Müller/PER: b.txt=1",
      "Hans Müller/PER: a.txt=1",
      "Müller/PER: c.txt=1",
    ]);
    assert.deepEqual(view.evidence("c.txt", 0)?.reasons, [
      { by: "nothing", name: "Müller", type: "PER", bearers: ["Anna Müller", "Hans Müller"] },
    ]);
  });

  it("meets spellings, genitives and acronyms across articles", () => {
    const view = corpus({
      "a.txt": [chain("LOC", "Da Nang"), chain("LOC", "Syrien"), chain("PER", "Sergej Lawrow")],
      "b.txt": [chain("LOC", "Danang"), chain("LOC", "Syriens"), chain("PER", "Sergei Lavrov")],
      "c.txt": [
        { type: "ORG", name: "Islamischer Staat", mentions: ["Islamischer Staat", "IS"], reason: "acronym" },
      ],
      "d.txt": [chain("ORG", "IS")],
    });
    assert.deepEqual(listing(view), [
      "Islamischer Staat/ORG: c.txt=2 d.txt=1",
      "Da Nang/LOC: a.txt=1 b.txt=1",
      "Sergei Lavrov/PER: a.txt=1 b.txt=1",
      "Syrien/LOC: a.txt=1 b.txt=1",
    ]);
  });

  it("forgets what is gone", () => {
    const store = createCorpus();
    store.apply([{ id: "a", analysis: analysisOf([chain("PER", "Angela Merkel")]) }]);
    store.apply([{ id: "b", analysis: analysisOf([chain("PER", "Merkel")]) }]);
    store.apply([{ id: "a", analysis: undefined }]);
    assert.deepEqual(listing(store.snapshot()), ["Merkel/PER: b=1"]);
    store.apply([{ id: "b", analysis: undefined }]);
    assert.equal(store.snapshot().entityCount, 0);
  });

  it("reads an article's date from its file's name when the text gives none", () => {
    const store = createCorpus();
    const [bare, dated] = [analysisOf([]), analysisOf([], { date: "2001", title: "Gipfel" })];
    store.apply([
      { id: "zeit/2017-11-11_gipfel.txt", analysis: bare },
      { id: "zeit/20171112.txt", analysis: dated },
      { id: "zeit/gipfel.txt", analysis: bare },
    ]);
    const view = store.snapshot();
    assert.deepEqual(
      view.articleIds.map((id) => view.head(id)?.meta),
      [{ date: "2017-11-11" }, { date: "2001", title: "Gipfel" }, {}],
    );
  });
});

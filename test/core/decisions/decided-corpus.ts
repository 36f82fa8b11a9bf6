// A corpus of marked texts on which decisions are tried: what the marks say is what a recogniser found.
import { analyseDocument } from "../../../server/src/core/analysis/analyse";
import { type Corpus, createCorpus } from "../../../server/src/core/corpus/corpus";
import { anchorOf } from "../../../server/src/core/decisions/anchor";
import type { ArticleLook } from "../../../server/src/core/decisions/article-change";
import type { Decision, DecisionConflict, Where } from "../../../server/src/core/decisions/decision";
import { TextSearch } from "../../../server/src/core/decisions/sightings";
import type { CorpusSnapshot } from "../../../server/src/core/query/snapshot";
import { createDocument } from "../../../server/src/core/text/create-document";
import { parseFixture } from "../../support/fixture";

/** Marked articles and the decisions on them. */
export class DecidedCorpus {
  readonly corpus: Corpus = createCorpus({ corpusEvidence: false });
  private readonly texts = new Map<string, string>();

  constructor(fixture: string) {
    for (const { name, text, marks } of parseFixture(fixture)) {
      const mentions = marks.map(({ start, end, type, kind }) => ({ start, end, type, kind, confidence: 1 }));
      this.texts.set(name, text);
      const analysis = analyseDocument(createDocument(text), { mentions, candidates: [] });
      this.corpus.apply([{ id: name, analysis }]);
    }
  }

  /** Replaces the decisions, and looks at the texts that they make it necessary to look at. */
  decide(...decisions: readonly Decision[]): readonly DecisionConflict[] {
    const conflicts = this.corpus.decide(decisions);
    this.look();
    return conflicts;
  }

  private look(): void {
    const search = new TextSearch(this.corpus.sought);
    const look = (id: string) => ({ id, sightings: search.look(id, this.texts.get(id) ?? "") });
    this.corpus.see(this.corpus.unseen.map(look));
  }

  /** Looks at all texts. */
  looks(search: TextSearch): readonly ArticleLook[] {
    return [...this.texts].map(([id, text]) => ({ id, sightings: search.look(id, text) }));
  }

  /** The n-th place (from 0) at which an article has these letters. */
  at(article: string, quote: string, nth = 0): Where {
    const text = this.texts.get(article) ?? "";
    let start = text.indexOf(quote);
    for (let i = 0; i < nth; i++) start = text.indexOf(quote, start + 1);
    return { article, place: anchorOf(text, { start, end: start + quote.length }) };
  }

  get snapshot(): CorpusSnapshot {
    return this.corpus.snapshot();
  }

  /** All entities: "Gabriele Müller/PER=3". */
  get entities(): readonly string[] {
    return this.snapshot.entities().map(({ name, type, total }) => `${name}/${type}=${total}`);
  }

  /** The mentions of an article: "Müller > PER:gabriele mueller". */
  mentions(article: string): readonly string[] {
    const found = this.snapshot.article(article)?.mentions ?? [];
    return found.map(({ surface, entity }) => `${surface} > ${entity}`);
  }
}

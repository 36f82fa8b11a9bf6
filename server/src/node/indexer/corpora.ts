// The corpus of the folders, and beside it one for each open document that lies in none of them.

import { type Corpus, createCorpus } from "../../core/corpus/corpus";
import type { ArticleChange } from "../../core/decisions/article-change";
import type { ArticleId } from "../../core/vocabulary/types";
import { isAlone } from "../disk/folders";

/** Each article is in exactly one of them. */
export class Corpora {
  private readonly alone = new Map<ArticleId, Corpus>();
  private hidden = 0;

  constructor(readonly main: Corpus) {}

  /** The corpus that an article is in. */
  of(id: ArticleId): Corpus {
    return this.alone.get(id) ?? this.main;
  }

  /** Brings changes into the corpora that they concern; each takes its own at once. */
  apply(changes: readonly ArticleChange[]): void {
    this.main.apply(changes.filter(({ id }) => !isAlone(id)));
    for (const change of changes) if (isAlone(change.id)) this.applyAlone(change);
  }

  /** Hides mentions below a confidence from readers, in each. */
  hideBelow(confidence: number): void {
    this.hidden = confidence;
    for (const corpus of [this.main, ...this.alone.values()]) corpus.hideBelow(confidence);
  }

  private applyAlone(change: ArticleChange): void {
    const corpus = this.alone.get(change.id) ?? createCorpus();
    corpus.hideBelow(this.hidden);
    corpus.apply([change]);
    if (change.analysis) this.alone.set(change.id, corpus);
    else this.alone.delete(change.id);
  }
}

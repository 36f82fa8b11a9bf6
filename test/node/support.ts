// What tests of the node layer share: a store that only remembers, an analyser that needs no model, folders to write in.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { CorpusFolder } from "../../server/src/common/protocol";
import type { Analysis } from "../../server/src/core/analysis/analysis";
import type { AnyAnalysis } from "../../server/src/core/analysis/packed-analysis";
import type { Corpus } from "../../server/src/core/corpus/corpus";
import type { ArticleChange } from "../../server/src/core/decisions/article-change";
import type { AnalysedMention } from "../../server/src/core/link/linked";
import type { CorpusSnapshot } from "../../server/src/core/query/snapshot";
import { pathToUri } from "../../server/src/node/disk/uris";
import type { ImmediateAnalyser } from "../../server/src/node/executor/executor";
import type { Indexer } from "../../server/src/ports/indexer";
import { unpacked } from "../support/unpacked";

/** An analysis that names every capitalised word a person. */
export function fakeAnalysis(text: string): Analysis {
  const mentions: AnalysedMention[] = [...text.matchAll(/\p{Lu}\p{L}+/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    type: "PER",
    kind: "name",
    confidence: 0.9,
    surface: match[0],
    candidate: false,
    sentence: 0,
  }));
  return {
    length: text.length,
    words: text.split(/\s+/).filter(Boolean).length,
    language: "de",
    meta: {},
    blocks: [],
    lineStarts: Uint32Array.of(0),
    sentences: Uint32Array.of(0, text.length),
    mentions,
    chains: mentions.map((mention, index) => ({ type: "PER", mentions: [index], name: mention.surface })),
    links: [],
  };
}

/** An analyser over fakeAnalysis that counts how often it ran. */
export function fakeEngine(key = "fake@1"): ImmediateAnalyser & { runs: number } {
  const analyser = {
    key,
    runs: 0,
    analyse(text: string) {
      analyser.runs++;
      return fakeAnalysis(text);
    },
  };
  return analyser;
}

/** A store that remembers the names of each article and resolves nothing. */
export class MemoryStore implements Corpus {
  readonly articles = new Map<string, string>();
  version = 0;
  readonly sought = { number: 0, names: [], places: [] };
  readonly unseen = [];

  snapshot(): CorpusSnapshot {
    const { version } = this;
    const articleIds = [...this.articles.keys()].sort();
    return { version, articleIds, entityCount: 0 } as unknown as CorpusSnapshot;
  }

  presolve(_hasTime: () => boolean): boolean {
    return true;
  }

  apply(changes: readonly ArticleChange[]): void {
    this.version++;
    for (const { id, analysis } of changes) {
      if (analysis) this.articles.set(id, namesOf(analysis));
      else this.articles.delete(id);
    }
  }

  hideBelow(): void {}

  decide() {
    return [];
  }

  see(): void {}

  contents(): Record<string, string> {
    return Object.fromEntries([...this.articles].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** What MemoryStore remembers of a text. */
export function namesOf(analysis: AnyAnalysis): string {
  return `${analysis.length}:${unpacked(analysis)
    .mentions.map(({ surface }) => surface)
    .join(" ")}`;
}

/** A folder of its own for one test. */
export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), "corpus-lens-test-"));

  /** Writes files by relative path and returns the folder. */
  write(files: Record<string, string | Uint8Array>): this {
    for (const [name, content] of Object.entries(files)) {
      const path = join(this.path, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    return this;
  }

  uri(name = ""): string {
    return pathToUri(join(this.path, name));
  }

  corpus(name = ""): CorpusFolder {
    return { uri: this.uri(name), include: ["**/*.{txt,md}"], exclude: [] };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}

/** Resolves once the indexer has nothing left to do. */
export function idle(indexer: Indexer): Promise<void> {
  return until(indexer, () => indexer.status().phase === "idle");
}

/** Resolves once a condition holds after some change of the indexer's status or store. */
export function until(indexer: Indexer, holds: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!holds()) return;
      status.dispose();
      change.dispose();
      resolve();
    };
    const status = indexer.onStatus(check);
    const change = indexer.onChange(check);
    check();
  });
}

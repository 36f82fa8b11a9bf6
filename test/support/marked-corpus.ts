// A real corpus of a marked fixture: mentions are given by the marks, everything after that is what the program makes of
// them. Features are so tested apart from the recogniser and over the store they run on.
import assert from "node:assert/strict";
import { analyseDocument } from "../../server/src/core/analysis/analyse";
import { type Corpus, createCorpus } from "../../server/src/core/corpus/corpus";
import type { ArticleView } from "../../server/src/core/query/snapshot";
import { createDocument } from "../../server/src/core/text/create-document";
import type { EntityId } from "../../server/src/core/vocabulary/types";
import type { Context, FeatureSettings } from "../../server/src/features/shared/context";
import { type FixtureFile, parseFixture } from "./fixture";

/** A fixture as features see it. */
export interface MarkedCorpus {
  readonly corpus: Corpus;
  readonly context: Context;
  /** The article with the first cursor, else the first. */
  readonly article: ArticleView;
  /** The first cursor's place, else 0. */
  readonly offset: number;
  readonly text: (id: string) => string;
  /** The entity that the marks call so. */
  readonly entity: (mark: string) => EntityId;
}

/** How a corpus differs from the usual one. */
export interface MarkedOptions {
  readonly settings?: Partial<FeatureSettings>;
  /** Mentions below it are hidden; the marks are compared before that. */
  readonly minimumConfidence?: number;
}

/**
 * Builds a corpus.
 * @throws AssertionError when the corpus does not tell entities apart as the marks do: such a fixture would test another
 * thing than it says
 */
export function markedCorpus(
  fixture: string,
  { settings = {}, minimumConfidence = 0 }: MarkedOptions = {},
): MarkedCorpus {
  const files = parseFixture(fixture);
  const corpus = createCorpus({ corpusEvidence: false });
  corpus.apply(files.map((file) => ({ id: file.name, analysis: analysisOf(file) })));
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const ids = entitiesByMark(corpus, files);
  corpus.hideBelow(minimumConfidence);
  const snapshot = corpus.snapshot();
  const cursor = files.find(({ cursors }) => cursors.length > 0) ?? files[0];
  const article = snapshot.article(cursor?.name ?? "");
  if (cursor === undefined || article === undefined) throw new Error("fixture without files");
  return {
    corpus,
    context: {
      snapshot,
      texts: { text: async (id) => texts.get(id) },
      settings: { lensesPerParagraph: 5, ...settings },
      token: { isCancelled: false, hasTime: () => true, pause: async () => {} },
    },
    article,
    offset: cursor.cursors[0] ?? 0,
    text: (id) => texts.get(id) ?? "",
    entity: (mark) => ids.get(mark) ?? assert.fail(`no mark says ${mark}`),
  };
}

function analysisOf({ text, marks }: FixtureFile) {
  const mentions = marks.map(({ start, end, type, kind, confidence }) => {
    return { start, end, type, kind, confidence };
  });
  return analyseDocument(createDocument(text), { mentions, candidates: [] });
}

/** The entity behind each mark's word (else its letters), one for one. */
function entitiesByMark(corpus: Corpus, files: readonly FixtureFile[]): ReadonlyMap<string, EntityId> {
  const snapshot = corpus.snapshot();
  const entityAt = (file: string, start: number) =>
    snapshot.article(file)?.mentions.find((mention) => mention.start === start)?.entity;
  const byMark = new Map<string, EntityId>();
  const marks = new Map<EntityId, string>();
  for (const { name, marks: all } of files) {
    for (const { start, surface, entity = surface } of all) {
      const id = entityAt(name, start) ?? assert.fail(`${name}: ${surface} is no mention`);
      assert.equal(byMark.get(entity) ?? id, id, `${name}: ${surface} is ${id}, elsewhere marked ${entity}`);
      assert.equal(marks.get(id) ?? entity, entity, `${name}: ${surface} is ${id}, marked as two`);
      byMark.set(entity, id);
      marks.set(id, entity);
    }
  }
  return byMark;
}

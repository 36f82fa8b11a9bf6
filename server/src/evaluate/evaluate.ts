// Runs recognition and resolution over gold articles and scores both: what `corpus-lens evaluate` reports.
import { analyseDocument } from "../core/analysis/analyse";
import { createCorpus } from "../core/corpus/corpus";
import type { CorpusSnapshot, ResolvedMention } from "../core/query/snapshot";
import type { ImmediateRecogniser, Recognition } from "../core/recognise/recogniser";
import { createDocument } from "../core/text/create-document";
import type { TextDocument } from "../core/text/document";
import { documentFromTokens } from "../core/text/document-from-tokens";
import { MENTION_KINDS, type Mention, type MentionKind } from "../core/vocabulary/types";
import { baselineKey } from "./baseline";
import { type Calibration, Calibrator } from "./calibration";
import { bcubed, ceafe, lea, type Pair } from "./coreference";
import type { GoldArticle } from "./gold";
import { languagesOf } from "./language-of-gold";
import {
  type Matching,
  MentionScorer,
  type MentionScores,
  matchMentions,
  matchSpans,
} from "./mention-scores";
import { ratio, type Score } from "./scores";

/** Scores of the entities behind matched mentions. */
export interface EntityScores {
  readonly bcubed: Score;
  readonly ceafe: Score;
  readonly lea: Score;
  readonly baseline: { readonly bcubed: Score };
}

/** What one evaluation found; parts that the gold does not have are absent. */
export interface Evaluation {
  readonly mentions: MentionScores;
  readonly entities?: EntityScores;
  /** How far confidences can be believed; absent with gold mentions. */
  readonly calibration?: Calibration;
  /** Tokens analysed a second, reading and scoring left out. */
  readonly tokensPerSecond: number;
}

export interface EvaluateOptions {
  readonly recogniser: ImmediateRecogniser;
  /** Resolve the gold spans in place of recognised ones. */
  readonly goldMentions: boolean;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
  /** Let the corpus settle doubtful mentions; default true. */
  readonly corpusEvidence?: boolean;
}

/**
 * Evaluates files of gold articles; each file is a corpus of its own (entities are compared inside a file), and
 * the scores are over all of them together.
 */
export function evaluate(files: readonly (readonly GoldArticle[])[], options: EvaluateOptions): Evaluation {
  const scorer = new MentionScorer();
  const calibrator = new Calibrator();
  const pairs: Pair[] = [];
  const baseline: Pair[] = [];
  let tokens = 0;
  let milliseconds = 0;
  files.forEach((articles, file) => {
    const started = options.now();
    const run = indexGold(articles, options);
    milliseconds += options.now() - started;
    tokens += run.tokens;
    const kinds = markedKinds(articles);
    articles.forEach((article, index) => {
      const predicted = run.view.article(articleId(index))?.mentions ?? [];
      const matching = matchMentions(article.mentions, predicted);
      scorer.add(article, predicted, matching, kinds);
      calibrator.add(predicted, matching, kinds);
      const known = options.goldMentions ? matchSpans(article.mentions, predicted) : matching;
      for (const { gold, predicted: id, surface } of entityPairs(article, predicted, known)) {
        pairs.push({ gold: `${file} ${gold}`, predicted: `${file} ${id}` });
        baseline.push({ gold: `${file} ${gold}`, predicted: `${file} ${baselineKey(surface)}` });
      }
    });
  });
  const entities = {
    bcubed: bcubed(pairs),
    ceafe: ceafe(pairs),
    lea: lea(pairs),
    baseline: { bcubed: bcubed(baseline) },
  };
  return {
    mentions: scorer.scores(),
    ...(pairs.length > 0 ? { entities } : {}),
    ...(options.goldMentions ? {} : { calibration: calibrator.result() }),
    tokensPerSecond: Math.round(ratio(tokens, milliseconds / 1000)),
  };
}

/** Article ids that sort in the order of the file. */
function articleId(index: number): string {
  return `${String(index).padStart(8, "0")}.txt`;
}

function indexGold(
  articles: readonly GoldArticle[],
  options: EvaluateOptions,
): { view: CorpusSnapshot; tokens: number } {
  const store = createCorpus({
    corpusEvidence: options.goldMentions ? false : (options.corpusEvidence ?? true),
  });
  let tokens = 0;
  const languages = languagesOf(articles);
  const changes = articles.map((article, index) => {
    const document = articleDocument(article, languages[index]);
    tokens += document.tokenCount;
    const recognition = options.goldMentions
      ? answers(article, document)
      : options.recogniser.recognise(document);
    const analysis = analyseDocument(document, recognition);
    const dated =
      article.date === undefined ? analysis : { ...analysis, meta: { ...analysis.meta, date: article.date } };
    return { id: articleId(index), analysis: dated };
  });
  store.apply(changes);
  return { view: store.snapshot(), tokens };
}

function articleDocument(article: GoldArticle, language: string | undefined): TextDocument {
  return article.tokens === undefined
    ? createDocument(article.text)
    : documentFromTokens(article.tokens, language);
}

/** The gold mentions of an article as if a recogniser had found them. */
function answers(article: GoldArticle, { reading }: TextDocument): Recognition {
  const mentions: Mention[] = article.mentions.map(({ start, end, type, kind }) => ({
    start: reading.offsetOf(start),
    end: reading.endOf(end),
    type,
    kind,
    confidence: 1,
  }));
  return { mentions, candidates: [] };
}

function markedKinds(articles: readonly GoldArticle[]): ReadonlySet<MentionKind> {
  const marked = new Set(articles.flatMap((article) => article.mentions.map((mention) => mention.kind)));
  return new Set(MENTION_KINDS.filter((kind) => marked.has(kind)));
}

function entityPairs(article: GoldArticle, predicted: readonly ResolvedMention[], matching: Matching) {
  const result: { gold: string; predicted: string; surface: string }[] = [];
  for (const [goldIndex, index] of matching) {
    const gold = article.mentions[goldIndex];
    const found = predicted[index];
    if (gold?.entity === undefined || found === undefined) continue;
    result.push({
      gold: gold.entity,
      predicted: found.entity,
      surface: article.text.slice(gold.start, gold.end),
    });
  }
  return result;
}

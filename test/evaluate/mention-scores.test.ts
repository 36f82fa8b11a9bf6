// Strict mention scores and the reading of both gold formats.
import assert from "node:assert/strict";
import { MENTION_KINDS } from "../../server/src/core/vocabulary/types";
import { Calibrator } from "../../server/src/evaluate/calibration";
import { type GoldArticle, GoldError, parseGold } from "../../server/src/evaluate/gold";
import { MentionScorer, matchMentions } from "../../server/src/evaluate/mention-scores";
import { parseOne } from "../support/fixture";

const KINDS = new Set(MENTION_KINDS);

/** Scores the marks of one fixture against those of another on the same text. */
function check(gold: GoldArticle, predicted: string) {
  const found = parseOne(predicted);
  assert.equal(found.text, gold.text);
  const mentions = found.marks.map((mark) => ({ ...mark, confidence: 1 }));
  const scorer = new MentionScorer();
  scorer.add(gold, mentions, matchMentions(gold.mentions, mentions), KINDS);
  return scorer.scores();
}

function one(line: object): GoldArticle {
  const [article] = parseGold(JSON.stringify(line));
  assert.ok(article);
  return article;
}

describe("mention scores", () => {
  const tokens = ["Der", "US-Präsident", "Ada", "Lang", "traf", "russische", "Leute"];
  const tags = ["O", "B-LOCpart", "B-PER", "I-PER", "O", "B-LOCderiv", "O"];
  const tagged = one({ id: "1", tokens, tags });

  it("counts the name part of a compound as right inside its token", () => {
    const scores = check(
      tagged,
      "Der ⟦US⟧{LOC compound}-Präsident ⟦Ada Lang⟧{PER} traf ⟦russische⟧{LOC derived} Leute",
    );
    for (const score of Object.values(scores)) assert.equal(score.f1, 1);
    assert.equal(scores.everyKind?.support, 3);
  });

  it("is strict on spans, types and kinds of names", () => {
    const scores = check(tagged, "⟦Der⟧{ORG} US-Präsident ⟦Ada⟧{PER} Lang traf ⟦russische⟧{LOC} Leute");
    assert.deepEqual(scores.PER, { precision: 0, recall: 0, f1: 0, support: 1 });
    assert.deepEqual(scores.all, { precision: 0, recall: 0, f1: 0, support: 1 });
    assert.deepEqual(scores.compound, { precision: 0, recall: 0, f1: 0, support: 1 });
  });

  it("takes further right types", () => {
    const mentions = [{ start: 0, end: 5, type: "ORG", kind: "name", also: ["LOC"] }];
    const scores = check(one({ id: "1", text: "Kreml schweigt", mentions }), "⟦Kreml⟧{LOC} schweigt");
    assert.deepEqual(scores.ORG, { precision: 1, recall: 1, f1: 1, support: 1 });
    assert.equal(scores.LOC, undefined);
  });

  it("names the bad line of a gold file", () => {
    const bad = [
      '{"id":"1","text":"x","mentions":[{"start":0,"end":9,"type":"PER"}]}',
      "{",
      '{"id":"1","tokens":["a"],"tags":[]}',
    ];
    for (const line of bad)
      assert.throws(() => parseGold(`{"id":"0","text":"","mentions":[]}\n${line}`), /^GoldError|line 2: /u);
    assert.throws(() => parseGold("\n"), GoldError);
  });

  it("reads a byte order mark, BIOES tags and other names of types, and leaves other types out", () => {
    const others: string[] = [];
    const tokens = ["Ada", "Lang", "in", "Kiel", "Nord", "bei", "Apple", "Watch", "Ulm"];
    const tags = ["B-PER", "E-PER", "O", "B-LOC", "I-LOC", "O", "B-MISC", "E-MISC", "S-GPE"];
    const running = {
      id: "2",
      text: "Ada kam",
      mentions: [
        { start: 0, end: 3, type: "PERSON" },
        { start: 4, end: 7, type: "VERB" },
      ],
    };
    const gold = parseGold(
      `\ufeff${JSON.stringify({ id: "1", tokens, tags })}\n${JSON.stringify(running)}`,
      (type) => others.push(type),
    );
    const found = gold.map(({ text, mentions }) =>
      mentions.map(({ start, end, type }) => `${type} ${text.slice(start, end)}`),
    );
    assert.deepEqual(found, [["PER Ada Lang", "LOC Kiel Nord", "LOC Ulm"], ["PER Ada"]]);
    assert.deepEqual(others, ["MISC", "VERB"]);
  });

  it("tables confidence against truth", () => {
    const calibrator = new Calibrator();
    const mention = { start: 0, end: 1, type: "PER", kind: "name" } as const;
    calibrator.add(
      [
        { ...mention, confidence: 0.95 },
        { ...mention, confidence: 0.55 },
      ],
      new Map([[0, 0]]),
      KINDS,
    );
    const result = calibrator.result();
    assert.deepEqual(
      result.bins.map(({ from, count, right }) => [from, count, right]),
      [
        [0.5, 1, 0],
        [0.9, 1, 1],
      ],
    );
    assert.ok(Math.abs(result.expectedError - (0.05 + 0.55) / 2) < 1e-9);
  });
});

// What the teacher is asked and what it answers: variants of sentences, and labels that leave doubt open.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { LABEL_COUNT, LABELS, labelIndex } from "../../server/src/core/recognise/tagging/labels";
import { Augmenter } from "../../server/training/distilled/augment";
import { readTaught, sentenceLine } from "../../server/training/distilled/taught-labels";
import type { WordPools } from "../../server/training/distilled/word-pools";
import { seededRandom } from "../../server/training/random";

const POOLS: WordPools = {
  words: {
    PER: ["Odo"],
    LOC: ["Trier"],
    ORG: ["Velox"],
    OTH: ["Faust"],
    derived: ["Trierer"],
    adjective: ["friesische"],
    noun: ["Wanderung"],
  },
  byEnding: new Map([
    ["adjective che", ["friesische"]],
    ["noun ung", ["Wanderung"]],
  ]),
};

/** Tokens and labels of "Anna/B-PER Weber/I-PER reist". */
function labelled(text: string) {
  const parts = text.split(" ").map((token) => token.split("/"));
  return {
    tokens: parts.map(([token = ""]) => token),
    labels: parts.map(([, label = "O"]) => labelIndex(label)),
  };
}

describe("variants of sentences", () => {
  const always = new Augmenter(POOLS, () => 0.11);

  it("replace names, derived forms, compounds and nouns by others of their kind", () => {
    const vary = (text: string) => always.vary(labelled(text)).join(" ");
    assert.equal(vary("Gestern traf Anna/B-PER Maria/I-PER ihn"), "Gestern traf Odo Odo ihn");
    assert.equal(vary("in Bonns/B-LOC Nähe"), "in Triers Nähe");
    assert.equal(vary("Ford/B-ORG und die/B-ORG ard/I-ORG"), "Velox und die ard");
    assert.equal(vary("die russische/LOCderiv Zeitung"), "die friesische Wanderung");
    assert.equal(vary("der Kölner/LOCderiv Dom"), "der Trierer Dom");
    assert.equal(vary("SPD-Spitze/ORGpart Zeitung"), "Velox-Spitze Wanderung");
    assert.equal(vary("Zeitung liest man"), "Zeitung liest man");
  });

  it("have as many words as before, each not empty", () => {
    const label = fc.integer({ min: 0, max: LABEL_COUNT - 1 });
    const word = fc.tuple(fc.string({ minLength: 1 }), label);
    fc.assert(
      fc.property(fc.array(word), fc.nat(), (words, seed) => {
        const augmenter = new Augmenter(POOLS, seededRandom(seed));
        const varied = augmenter.vary({
          tokens: words.map(([token]) => token),
          labels: words.map(([, found]) => found),
        });
        assert.equal(varied.length, words.length);
        assert.ok(varied.every((token) => token !== ""));
      }),
    );
  });
});

describe("the teacher's labels", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "taught-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const sentences = [
    ["Anna", "Weber", "reist"],
    ["Die", "SPD-Spitze"],
  ];

  function labelsFile(codes: readonly string[]): string {
    const digest = createHash("sha256").update(sentences.map(sentenceLine).join("")).digest("hex");
    const path = join(folder, "labels.txt.gz");
    writeFileSync(path, gzipSync(`${digest} B-PER I-PER O B-ORG ORGpart I-ORG\n${codes.join("\n")}\n`));
    return path;
  }

  /** Names of the labels that each token of each document may have. */
  function allowedNames(path: string): string[][] {
    return readTaught(path, sentences).map(({ allowed }) =>
      Array.from(allowed, (bits) =>
        LABELS.filter((_, y) => (bits >>> y) & 1)
          .map(({ name }) => name)
          .join(" "),
      ),
    );
  }

  it("leave open what it doubts", () => {
    assert.deepEqual(allowedNames(labelsFile(["ABaC", "CEd"])), [
      ["B-PER", "B-PER I-PER", "O"],
      ["O", "B-ORG ORGpart"],
    ]);
  });

  it("begin a name where it cannot go on", () => {
    assert.deepEqual(allowedNames(labelsFile(["CBB", "FF"])), [
      ["O", "B-PER", "I-PER"],
      ["B-ORG", "I-ORG"],
    ]);
  });

  it("are refused when they were made for other sentences", () => {
    const path = labelsFile(["ABC", "CE"]);
    assert.throws(() => readTaught(path, [["Anna"]]), /labels of other sentences/);
  });
});

// The hover card: its records, and how they read as plain text and as Markdown.
import assert from "node:assert/strict";
import type { Status } from "../../server/src/common/protocol";
import { hover } from "../../server/src/features/hover";
import { type CardStyle, readableDate, renderCard } from "../../server/src/lsp/hover-markdown";
import { MARKDOWN, PLAIN } from "../../server/src/lsp/markup";
import { markedCorpus } from "../support/marked-corpus";
import { cursorAt, NEWS } from "./corpus";

const IDLE: Status = { phase: "idle", done: 3, total: 3, entities: 5, articles: 3, problems: 0 };

/** Asks at the cursor, which stands before `words`, and compares the whole card. */
async function check(
  words: string,
  expected: string | undefined,
  style: Partial<CardStyle> = {},
  fixture = NEWS,
): Promise<void> {
  const { context, article, offset } = markedCorpus(cursorAt(fixture, words));
  const card = await hover(context, article, offset);
  const link: CardStyle["link"] = ({ article: { id }, start }) => `file:///${id}#${start}`;
  const rendered =
    card && renderCard(card, { markup: PLAIN, link, countsLink: undefined, status: IDLE, ...style });
  assert.equal(rendered, expected);
}

describe("hover card", () => {
  it("says who it is, where it is presented and counted, and why", () =>
    check(
      "Putin⟧{PER putin} kommt",
      `Wladimir Putin · person
“Putin”: surname of Wladimir Putin, the only bearer in the corpus, named in full in paragraph 1 of a.txt (show)

  Donald Trump traf Wladimir Putin in Danang. — Treffen am Rande, 11 November 2017

3 mentions in 2 sources

- 1 in b (this article)
- 2 in Treffen am Rande, 11 November 2017

Written Putin (2), Wladimir Putin (1)
Often with Donald Trump (2), Danang (1)`,
    ));

  it("links to places in Markdown and lets no text become markup", () =>
    check(
      "A_B",
      `**A_B\\* \\[x\\]** · organisation  
“A_B\\* \\[x\\]”: the name itself

> Die **A_B\\* \\[x\\]** &lt;b&gt; kam. — [a](<file:///a.txt#4>)

[1 mention](<command:x>) in [a](<file:///a.txt#4>) _(this article)_`,
      { markup: MARKDOWN, countsLink: "command:x" },
      "Die ⟦A_B* [x]⟧{ORG} <b> kam.",
    ));

  it("keeps what looks like a list or a heading plain", () => {
    const plain = ["- a", "#b", "12. c", "3 d", "e - f"].map(MARKDOWN.text);
    assert.deepEqual(plain, ["\\- a", "\\#b", "12\\. c", "3 d", "e - f"]);
  });

  it("says so while the corpus is not complete", async () => {
    const status: Status = { ...IDLE, phase: "indexing", done: 1234, total: 25371 };
    await check(
      "X",
      `X · person
“X”: the name itself

  X. — a

1 mention in a (this article)

Still indexing: 1,234 of 25,371 articles known so far`,
      { status },
      "⟦X⟧{PER}.",
    );
  });

  it("sums up sources beyond the first few", async () => {
    const others = Array.from({ length: 8 }, (_, i) => `--- ${i}.txt\n⟦X⟧{PER x} und ⟦X⟧{PER x}.\n`);
    const { context, article } = markedCorpus(`--- a.txt\n⟦X⟧{PER x}.\n${others.join("")}`);
    const card = await hover(context, article, 0);
    assert.equal(card?.moreSources, 3);
    assert.deepEqual(
      card?.sources.map(({ label, count }) => `${label} ${count}`),
      ["a 1", "0 2", "1 2", "2 2", "3 2", "4 2"],
    );
  });

  it("is absent beside names", () => check("Regierung", undefined));
});

describe("dates on cards", () => {
  it("read as precisely as they are known", () => {
    assert.deepEqual(["2017", "2017-11", "2017-11-01", "2017-13", "gestern"].map(readableDate), [
      "2017",
      "November 2017",
      "1 November 2017",
      "2017-13",
      "gestern",
    ]);
  });
});

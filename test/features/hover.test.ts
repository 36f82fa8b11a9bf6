// The hover card: its records, and how they read as plain text and as Markdown, in both languages of the interface.
import assert from "node:assert/strict";
import type { Status } from "../../server/src/common/protocol";
import { hover } from "../../server/src/features/hover";
import { type CardStyle, renderCard } from "../../server/src/lsp/hover-markdown";
import { MARKDOWN, PLAIN } from "../../server/src/lsp/markup";
import { german } from "../../server/src/lsp/words/de";
import { english } from "../../server/src/lsp/words/en";
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
  const usual: CardStyle = {
    markup: PLAIN,
    words: english("en"),
    link: ({ article: { id }, start }) => `file:///${id}#${start}`,
    countsLink: undefined,
    status: IDLE,
  };
  assert.equal(card && renderCard(card, { ...usual, ...style }), expected);
}

describe("hover card", () => {
  it("says who it is, why, where it is presented and counted, and with whom", () =>
    check(
      "Putin⟧{PER putin} kommt",
      `Wladimir Putin · person
“Putin”: surname of Wladimir Putin, the only bearer in the corpus, named in full in paragraph 1 of Treffen am Rande (show)

  Donald Trump traf Wladimir Putin in Danang. — Treffen am Rande, 11 November 2017

3 mentions in 2 sources

- 1 in b (this article)
- 2 in Treffen am Rande, 11 November 2017

Written Putin (2), Wladimir Putin (1)
Often in a sentence with Donald Trump (2), Danang (1)`,
    ));

  it("says it in German", () =>
    check(
      "Putin⟧{PER putin} kommt",
      `Wladimir Putin · Person
“Putin”: Nachname von Wladimir Putin, im Korpus heißt sonst niemand so, mit vollem Namen in Absatz 1 von „Treffen am Rande“ (zeigen)

  Donald Trump traf Wladimir Putin in Danang. — Treffen am Rande, 11. November 2017

3 Nennungen in 2 Quellen

- 1 in b (dieser Artikel)
- 2 in Treffen am Rande, 11. November 2017

Geschrieben Putin (2), Wladimir Putin (1)
Oft in einem Satz mit Donald Trump (2), Danang (1)`,
      { words: german("de") },
    ));

  it("links to places in Markdown and lets no text become markup", () =>
    check(
      "A_B",
      `**A_B\\* \\[x\\]** · organisation

> Die **A_B\\* \\[x\\]** &lt;b&gt; kam. — [a](<file:///a.txt#4>)

[1 mention](<command:x>): [a](<file:///a.txt#4>) _(this article)_`,
      { markup: MARKDOWN, countsLink: "command:x" },
      "Die ⟦A_B* [x]⟧{ORG} <b> kam.",
    ));

  it("leads to all sources and to the companions", () => {
    const others = ["b", "c", "d"].map((name) => `--- ${name}.txt\n⟦Rom⟧{LOC rom}.\n`).join("");
    return check(
      "Rom",
      `**Rom** · place

> **Rom** liebt Anna Berg. — [a](<file:///a.txt#0>)

**4 mentions in 4 sources**

- 1 in [a](<file:///a.txt#0>) _(this article)_
- 1 in [b](<file:///b.txt#0>)
- 1 in [c](<file:///c.txt#0>)
- [all 4 sources](<command:x>)

**Often in a sentence with** [Anna Berg](<file:///a.txt#10>) (1)`,
      { markup: MARKDOWN, countsLink: "command:x" },
      `⟦Rom⟧{LOC rom} liebt ⟦Anna Berg⟧{PER}.\n${others}`,
    );
  });

  it("keeps what looks like a list or a heading plain", () => {
    const plain = ["- a", "#b", "12. c", "3 d", "e - f"].map(MARKDOWN.text);
    assert.deepEqual(plain, ["\\- a", "\\#b", "12\\. c", "3 d", "e - f"]);
  });

  it("says so while the corpus is not complete", () =>
    check(
      "X",
      `X · person

  X. — a

1 mention: a (this article)

Still indexing: 1,234 of 25,371 articles known so far`,
      { status: { ...IDLE, phase: "indexing", done: 1234, total: 25371 } },
      "⟦X⟧{PER}.",
    ));

  it("names this source, then those with most mentions", async () => {
    const others = Array.from({ length: 8 }, (_, i) => `--- ${i}.txt\n⟦X⟧{PER x} und ⟦X⟧{PER x}.\n`);
    const { context, article } = markedCorpus(`--- a.txt\n⟦X⟧{PER x}.\n${others.join("")}`);
    const card = await hover(context, article, 0);
    assert.equal(card?.moreSources, 6);
    assert.deepEqual(
      card?.sources.map(({ label, count }) => `${label} ${count}`),
      ["a 1", "0 2", "1 2"],
    );
  });

  it("is absent beside names", () => check("Regierung", undefined));
});

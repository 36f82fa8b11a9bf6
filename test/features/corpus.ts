// The small corpus that feature tests share, and the helpers that turn results into readable text.
import type { Span } from "../../server/src/core/vocabulary/types";
import type { MarkedCorpus } from "../support/marked-corpus";

/** Three articles about four things; "‸" is put in by each test. */
export const NEWS = `--- a.txt
---
date: 2017-11-11
title: Treffen am Rande
---

⟦Donald Trump⟧{PER trump} traf ⟦Wladimir Putin⟧{PER putin} in ⟦Danang⟧{LOC danang}. ⟦Putin⟧{PER putin} lobte ⟦Trump⟧{PER trump}.

Kein Wort zu ⟦Syrien⟧{LOC syrien}

Im ⟦Syrien⟧{LOC compound syrien}-Krieg schweigt ⟦Trump⟧{PER trump}.
--- b.txt
⟦Syriens⟧{LOC syrien} Regierung und die ⟦syrische⟧{LOC derived syrien} Armee. ⟦Putin⟧{PER putin} kommt.
--- c.txt
Der ⟦IS⟧{ORG is} in ⟦Syrien⟧{LOC syrien}.
`;

/** The fixture with the cursor before the first occurrence of `words`. */
export function cursorAt(fixture: string, words: string): string {
  const at = fixture.indexOf(words);
  if (at < 0) throw new Error(`no ${words} in the fixture`);
  return `${fixture.slice(0, at)}‸${fixture.slice(at)}`;
}

/** A span as "a.txt:12 Trump". */
export function shown(corpus: MarkedCorpus, article: string, { start, end }: Span): string {
  return `${article}:${start} ${corpus.text(article).slice(start, end)}`;
}

// Packed analyses as objects again, to be compared.

import type { Analysis } from "../../server/src/core/analysis/analysis";
import type { AnyAnalysis } from "../../server/src/core/analysis/packed-analysis";
import { PackedArticle } from "../../server/src/core/index/packed-article";
import type { Chain, Link } from "../../server/src/core/link/linked";
import { Interner } from "../../server/src/core/util/interner";
import { ENTITY_TYPES } from "../../server/src/core/vocabulary/types";

/** What the corpus would know of an article with this analysis. */
export function unpacked(analysis: AnyAnalysis): Analysis {
  const strings = new Interner();
  const article = new PackedArticle(0, "", analysis, strings);
  const { length, words, language, meta, blocks, lineStarts, sentences } = article;
  const type = (code: number) => ENTITY_TYPES[code] ?? "PER";
  const rows = Array.from({ length: article.mentionCount }, (_, row) => row);
  const links = rows.flatMap((from): Link[] => {
    const link = article.link(from);
    return link === undefined ? [] : [{ from, ...link }];
  });
  const chains = Array.from({ length: article.chainCount }, (_, chain): Chain => {
    return {
      type: type(article.chainTypeCode(chain)),
      mentions: rows.filter((row) => article.chain(row) === chain),
      name: strings.text(article.chainName(chain)),
    };
  });
  const mentions = rows.map((row) => article.mention(row, type(article.typeCode(row))));
  return structuredClone({
    length,
    words,
    language,
    meta,
    blocks,
    lineStarts,
    sentences,
    mentions,
    chains,
    links,
  });
}

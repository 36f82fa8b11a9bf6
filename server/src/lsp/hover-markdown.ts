// The hover card as Markdown or plain text: a few short blocks, those worth most first, for hovers are cut at the bottom.

import type { Status } from "../common/protocol";
import type { ArticleMeta } from "../core/vocabulary/types";
import type { Card, CardIntroduction, CardSource } from "../features/hover";
import type { Target } from "../features/shared/target";
import type { Markup } from "./markup";
import type { Words } from "./words/words";

/** What the card needs beyond its records. */
export interface CardStyle {
  readonly markup: Markup;
  readonly words: Words;
  /** The link that opens a place. */
  link(place: Target): string;
  /** The link that shows all counts of the entity, where the client has one. */
  readonly countsLink: string | undefined;
  readonly status: Status;
}

/** The card; blocks are separated by blank lines, and few. */
export function renderCard(card: Card, style: CardStyle): string {
  const { markup } = style;
  return [
    markup.lines(present([heading(card, style), evidence(card, style)])),
    card.introduction && introduction(card.introduction, style),
    sources(card, style),
    markup.lines(present([names(card, style), companions(card, style), progress(style)])),
  ]
    .filter((block) => block !== undefined && block !== "")
    .join("\n\n");
}

function present(parts: readonly (string | undefined)[]): string[] {
  return parts.filter((part) => part !== undefined);
}

function heading({ entity }: Card, { markup, words }: CardStyle): string {
  const parts = [markup.bold(entity.name), markup.text(words.type(entity.type))];
  if (entity.descriptor !== undefined) parts.push(markup.text(entity.descriptor));
  return parts.join(" · ");
}

function evidence({ mention, evidence }: Card, { markup, words, link }: CardStyle): string | undefined {
  if (evidence === undefined) return undefined;
  const { where } = evidence;
  const show = where === undefined ? "" : ` (${markup.link(words.card.show, link(where.target))})`;
  return `${markup.text(`“${mention.surface}”: ${words.evidence(evidence)}`)}${show}`;
}

function introduction({ place, excerpt, label, meta }: CardIntroduction, style: CardStyle): string {
  const { markup } = style;
  const [start, end] = excerpt.highlight;
  const before = markup.text(excerpt.text.slice(0, start));
  const after = markup.text(excerpt.text.slice(end));
  const sentence = `${before}${markup.bold(excerpt.text.slice(start, end))}${after}`;
  return markup.quote(`${sentence} ${markup.text("—")} ${source(label, meta, place, style)}`);
}

/** A source as a link, with publisher and date. */
function source(label: string, meta: ArticleMeta, place: Target, style: CardStyle): string {
  const { markup, words, link } = style;
  const { title, source: publisher, date } = meta;
  const more = [publisher, date && words.date(date)].filter((part) => part !== undefined && part !== "");
  // What the label had no room for, and which file it is.
  const hint = title === undefined ? undefined : `${title} (${place.article.id})`;
  return [markup.link(label, link(place), hint), ...more.map((part) => markup.text(part ?? ""))].join(", ");
}

function sources(card: Card, style: CardStyle): string {
  const { markup, words, countsLink } = style;
  const { total, articleCount } = card.entity;
  const dress = (text: string) =>
    countsLink === undefined ? markup.text(text) : markup.link(text, countsLink);
  const [only] = card.sources;
  if (articleCount === 1 && only !== undefined) {
    return `${dress(words.mentions(total))}: ${sourceName(only, style)}`;
  }
  const lines = card.sources.map((one) => {
    return `${markup.text(words.card.inSource(words.count(one.count)))} ${sourceName(one, style)}`;
  });
  if (card.moreSources > 0) lines.push(dress(words.card.allSources(articleCount)));
  return `${markup.bold(words.card.total(total, articleCount))}\n\n${markup.list(lines)}`;
}

function sourceName({ label, meta, first, here }: CardSource, style: CardStyle): string {
  const name = source(label, meta, first, style);
  return here ? `${name} ${style.markup.quiet(`(${style.words.card.thisArticle})`)}` : name;
}

function names({ entity, forms, moreForms }: Card, { markup, words }: CardStyle): string | undefined {
  if (forms.length === 0 || (forms.length === 1 && forms[0]?.surface === entity.name)) return undefined;
  const list = forms.map(({ surface, count }) => markup.text(`${surface} (${words.count(count)})`));
  if (moreForms > 0) list.push(markup.text(words.card.moreForms(moreForms)));
  return `${markup.bold(words.card.written)} ${list.join(", ")}`;
}

function companions({ companions }: Card, { markup, words, link }: CardStyle): string | undefined {
  const { shared, list } = companions;
  if (list.length === 0) return undefined;
  const named = list.map(({ name, count, place }) => {
    const linked = place === undefined ? markup.text(name) : markup.link(name, link(place));
    return `${linked} ${markup.text(`(${words.count(count)})`)}`;
  });
  return `${markup.bold(words.card.companions(shared))} ${named.join(", ")}`;
}

function progress({ markup, words, status }: CardStyle): string | undefined {
  const text = words.card.indexing(status);
  return text === undefined ? undefined : markup.quiet(markup.text(text));
}

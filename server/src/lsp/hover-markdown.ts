// The hover card in words: a few short blocks, each of which a reader takes in at a glance.

import type { Status } from "../common/protocol";
import type { ArticleMeta } from "../core/vocabulary/types";
import type { Card, CardIntroduction, CardSource } from "../features/hover";
import type { Target } from "../features/shared/target";
import { counted, formatCount, TYPE_NOUNS } from "../features/shared/words";
import type { Markup } from "./markup";

/** What the card needs beyond its records. */
export interface CardStyle {
  readonly markup: Markup;
  /** The link that opens a place. */
  link(place: Target): string;
  /** The link that shows all counts of the entity, where the client has one. */
  readonly countsLink: string | undefined;
  readonly status: Status;
}

/** The card as Markdown or plain text; blocks are separated by blank lines, and few: hovers are low. */
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

function heading({ entity }: Card, { markup }: CardStyle): string {
  const parts = [markup.bold(entity.name), markup.text(TYPE_NOUNS[entity.type][0])];
  if (entity.descriptor !== undefined) parts.push(markup.text(entity.descriptor));
  return parts.join(" · ");
}

function introduction({ place, excerpt, label, meta }: CardIntroduction, style: CardStyle): string {
  const { markup } = style;
  const [start, end] = excerpt.highlight;
  const before = markup.text(excerpt.text.slice(0, start));
  const after = markup.text(excerpt.text.slice(end));
  const sentence = `${before}${markup.bold(excerpt.text.slice(start, end))}${after}`;
  return markup.quote(`${sentence} ${markup.text("—")} ${source(label, meta, place, style)}`);
}

/** A source as a link, by its title where it has one, with publisher and date. */
function source(label: string, meta: ArticleMeta, place: Target, { markup, link }: CardStyle): string {
  const { title, source: publisher, date } = meta;
  const linked =
    title === undefined
      ? markup.link(label, link(place))
      : markup.link(shortened(title), link(place), `${title} (${label})`);
  const more = [publisher, date && readableDate(date)].filter((part) => part !== undefined && part !== "");
  return [linked, ...more.map((part) => markup.text(part ?? ""))].join(", ");
}

const LONGEST_TITLE = 60;

/** A title cut at a word. */
function shortened(title: string): string {
  if (title.length <= LONGEST_TITLE) return title;
  const rough = title.slice(0, LONGEST_TITLE).replace(/[\uD800-\uDBFF]$/, "");
  return `${rough.slice(0, Math.max(20, rough.lastIndexOf(" ")))}…`;
}

function sources(card: Card, style: CardStyle): string {
  const { markup, countsLink } = style;
  const { total, articleCount } = card.entity;
  const dress = (words: string) =>
    countsLink === undefined ? markup.bold(words) : markup.link(words, countsLink);
  const [only] = card.sources;
  if (articleCount === 1 && only !== undefined) {
    return `${dress(counted(total, "mention"))} ${markup.text("in")} ${sourceName(only, style)}`;
  }
  const lines = card.sources.map((one) => `${formatCount(one.count)} in ${sourceName(one, style)}`);
  if (card.moreSources > 0) lines.push(markup.text(moreSources(card)));
  const head = `${counted(total, "mention")} in ${counted(articleCount, "source")}`;
  return `${dress(head)}\n\n${markup.list(lines)}`;
}

function sourceName({ label, meta, first, here }: CardSource, style: CardStyle): string {
  const name = source(label, meta, first, style);
  return here ? `${name} ${style.markup.quiet("(this article)")}` : name;
}

function moreSources({ entity, sources, moreSources }: Card): string {
  const shown = sources.reduce((sum, { count }) => sum + count, 0);
  return `${formatCount(entity.total - shown)} in ${counted(moreSources, "more source")}`;
}

function names({ entity, forms, moreForms }: Card, { markup }: CardStyle): string | undefined {
  if (forms.length === 0 || (forms.length === 1 && forms[0]?.surface === entity.name)) return undefined;
  const list = forms.map(({ surface, count }) => markup.text(`${surface} (${formatCount(count)})`));
  if (moreForms > 0) list.push(markup.text(`${formatCount(moreForms)} more`));
  return `${markup.bold("Written")} ${list.join(", ")}`;
}

function companions({ companions }: Card, { markup }: CardStyle): string | undefined {
  if (companions.length === 0) return undefined;
  const list = companions.map(({ entity, count }) => markup.text(`${entity.name} (${formatCount(count)})`));
  return `${markup.bold("Often with")} ${list.join(", ")}`;
}

function evidence({ mention, evidence }: Card, { markup, link }: CardStyle): string | undefined {
  if (evidence === undefined) return undefined;
  const where = evidence.place === undefined ? "" : ` (${markup.link("show", link(evidence.place))})`;
  return `${markup.text(`“${mention.surface}”: ${evidence.text}`)}${where}`;
}

function progress({ markup, status }: CardStyle): string | undefined {
  if (status.phase === "idle") return undefined;
  const doing = status.phase === "paused" ? "Indexing is paused" : "Still indexing";
  const known = `${formatCount(status.done)} of ${counted(status.total, "article")} known so far`;
  return markup.quiet(markup.text(status.done < status.total ? `${doing}: ${known}` : `${doing} …`));
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "2017-11-11" as "11 November 2017", "2017-11" as "November 2017"; anything else as it is. */
export function readableDate(date: string): string {
  const [, year, month, , day] = /^(\d{4})-(\d{2})(-(\d{2}))?$/u.exec(date) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

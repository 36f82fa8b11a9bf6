// The table that `corpus-lens entities` prints: entity, type, forms, one column a source, total.
import type { Colors } from "picocolors/types";
import type { EntityType } from "../core/vocabulary/types";
import type { EntityRecord } from "./entities";
import { type Column, cutTo, layTable } from "./table";

/** Above this many sources, one column each would leave no room for what is counted. */
const MOST_SOURCE_COLUMNS = 5;
const SHORT_NAME = 9;

const TYPE_COLOURS: Record<EntityType, "cyan" | "green" | "magenta"> = {
  PER: "cyan",
  LOC: "green",
  ORG: "magenta",
};

/** What a table is printed on. */
export interface Paper {
  /** Columns. */
  readonly width: number;
  readonly colours: Colors;
}

/** Renders records for people, in lines of at most the paper's width; ends with a line end. */
export function renderEntities(
  records: readonly EntityRecord[],
  sources: readonly string[],
  { width, colours }: Paper,
): string {
  const summary = `${count(sources.length, "article")}, ${count(records.length, "entity", "entities")}, ${count(
    records.reduce((sum, { total }) => sum + total, 0),
    "mention",
  )}`;
  if (records.length === 0) return `${summary}\n`;
  const few = sources.length <= MOST_SOURCE_COLUMNS;
  const lines = few
    ? tableBySource(records, sources, { width, colours })
    : tableOfMany(records, { width, colours });
  const legend = few ? shortNames(sources).map((short, i) => [short, sources[i] ?? ""] as const) : [];
  const explained = legend
    .filter(([short, full]) => short !== full)
    .map(([a, b]) => colours.dim(`${a} = ${b}`));
  const [head = "", ...body] = lines;
  return `${[...explained, ...(explained.length ? [""] : []), colours.bold(head), ...body, "", summary].join("\n")}\n`;
}

function count(number: number, one: string, many = `${one}s`): string {
  // By hand: setting up a locale takes longer than indexing a small corpus.
  const grouped = String(number).replace(/(?<=\d)(?=(\d{3})+$)/g, ",");
  return `${grouped} ${number === 1 ? one : many}`;
}

function tableBySource(
  records: readonly EntityRecord[],
  sources: readonly string[],
  { width, colours }: Paper,
): string[] {
  const columns: Column[] = [
    ...leading(records, colours),
    ...shortNames(sources).map((title): Column => ({ title, align: "right", paint: dimZero(colours) })),
    { title: "total", align: "right", paint: colours.bold },
  ];
  const rows = records.map((record) => [
    ...named(record),
    ...sources.map((source) => String(record.sources[source] ?? 0)),
    String(record.total),
  ]);
  return layTable(columns, rows, width);
}

function tableOfMany(records: readonly EntityRecord[], { width, colours }: Paper): string[] {
  const columns: Column[] = [
    ...leading(records, colours),
    { title: "most in", align: "left", least: 12, paint: colours.dim },
    { title: "articles", align: "right" },
    { title: "total", align: "right", paint: colours.bold },
  ];
  const rows = records.map((record) => [
    ...named(record),
    mostIn(record),
    String(Object.keys(record.sources).length),
    String(record.total),
  ]);
  return layTable(columns, rows, width);
}

function leading(records: readonly EntityRecord[], colours: Colors): Column[] {
  const paintType = (cell: string, row: number) => colours[TYPE_COLOURS[records[row]?.type ?? "PER"]](cell);
  return [
    { title: "entity", align: "left", least: 18, paint: colours.bold },
    { title: "type", align: "left", paint: paintType },
    { title: "forms", align: "left", least: 14, paint: colours.dim },
  ];
}

function named(record: EntityRecord): string[] {
  const forms = Object.entries(record.forms).map(([surface, times]) => `${oneLine(surface)} ${times}`);
  return [oneLine(record.name), record.type, forms.join(", ")];
}

/** The source with the most mentions: "002_4f0c.txt 9". */
function mostIn({ sources }: EntityRecord): string {
  const [first, ...rest] = Object.entries(sources);
  const best = rest.reduce((most, next) => (next[1] > most[1] ? next : most), first ?? ["", 0]);
  return `${best[1]} in ${cutTo(best[0], 20)}`;
}

function dimZero(colours: Colors): (cell: string) => string {
  return (cell) => (cell.trim() === "0" ? colours.dim(cell) : cell);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** Names that fit a column head: without folder and extension, cut in the middle where they stay distinct. */
function shortNames(sources: readonly string[]): string[] {
  const bare = sources.map((source) => source.replace(/^.*\//, "").replace(/\.[^.]+$/, ""));
  const short = bare.map((name) => cutTo(name, SHORT_NAME));
  return short.map((name, i) =>
    short.indexOf(name) === i ? name : `${cutTo(name, SHORT_NAME - 3)}#${i + 1}`,
  );
}

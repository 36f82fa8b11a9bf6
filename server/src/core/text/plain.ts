// Lays plain text out in blocks: which lines are paragraphs, which are parts of one, and which are headlines, items of a
// list, cells of a table, fields of a mail's head or quoted.
import type { Language } from "../language/language";
import type { Block, BlockKind } from "../vocabulary/types";
import { CHAR_DIGIT, CHAR_SPACE, charClass, hasLetter } from "./characters";
import type { Layout } from "./layout";
import {
  endsSentence,
  goesOnInLower,
  innerStop,
  isFull,
  lastSign,
  mustGoOn,
  opensSentence,
  WIDER,
  widthOf,
} from "./line-ends";
import { type Line, linesOf, trimmed } from "./line-list";
import { isSignatureMark, mailHead } from "./mail";
import type { Edit } from "./reading";
import { cellsOf } from "./rows";

/** Longest headline in UTF-16 code units. */
const HEADLINE_LENGTH = 140;
/** The blocks of plain text from `from` on, what stands before is metadata; and the marks of quotation to be left out. */
export function layOutPlain(text: string, lineStarts: Uint32Array, from: number, language: Language): Layout {
  const lines = linesOf(text, lineStarts, from);
  const layout = new PlainLayout(text, widthOf(text, lines, language), language);
  for (let start = 0; start < lines.length; ) {
    let end = start + 1;
    while (end < lines.length && isNext(text, lines[end - 1] as Line, lines[end] as Line, language)) end++;
    layout.addGroup(lines.slice(start, end));
    start = end;
  }
  return layout;
}

/** Whether a line stands directly below the one before it, or a page's end in mid-sentence is all between them. */
function isNext(text: string, line: Line, next: Line, language: Language): boolean {
  if (next.depth !== line.depth) return false;
  return next.follows || (next.newPage && mustGoOn(text, line, next, language));
}

class PlainLayout implements Layout {
  readonly blocks: Block[] = [];
  readonly edits: Edit[] = [];
  /** Signs that may part cells, and whether anything may. */
  private readonly signs: readonly string[];
  private readonly hasGaps: boolean;
  /** The lines of the block that may go on. */
  private open: Line[] = [];
  /** What the open block is; undefined: a paragraph or headline. */
  private kind: BlockKind | undefined;
  private inSignature = false;

  constructor(
    private readonly text: string,
    private readonly width: number | undefined,
    private readonly language: Language,
  ) {
    this.signs = [";", "|"].filter((sign) => text.includes(sign));
    this.hasGaps = this.signs.length > 0 || text.includes("\t") || text.includes("   ");
  }

  /** Lines that stand directly below each other. */
  addGroup(group: readonly Line[]): void {
    const { text } = this;
    const width = widthOf(text, group, this.language) ?? this.width;
    const fields = mailHead(text, group);
    const rows = this.hasGaps ? cellsOf(text, group, this.signs) : [];
    const items = listItems(text, group, this.language);
    this.inSignature &&= (group[0]?.depth ?? 0) === 0;
    group.forEach((line, i) => {
      const field = fields[i];
      const row = field === undefined ? rows[i] : [field];
      if (isSignatureMark(text, line)) this.inSignature = true;
      if (row !== undefined) this.addRow(row);
      else if (this.inSignature) this.addRow(isSignatureMark(text, line) ? [] : [line]);
      else if (!this.addHeading(line)) this.addLine(line, items[i], width);
    });
    this.close();
  }

  private addRow(cells: readonly { start: number; end: number }[]): void {
    this.close();
    for (const { start, end } of cells) if (start < end) this.blocks.push({ kind: "cell", start, end });
  }

  /** "## Title" without its marks; false when the line is none. */
  private addHeading(line: Line): boolean {
    const { text } = this;
    let at = line.start;
    while (at < line.end && at - line.start < 7 && text.charCodeAt(at) === 0x23) at++;
    const level = at - line.start;
    if (level === 0 || level > 6 || charClass(text.charCodeAt(at)) !== CHAR_SPACE) return false;
    const title = trimmed(text, at, line.end);
    if (title === undefined) return false;
    this.close();
    this.blocks.push({ kind: "headline", level, start: title.start, end: title.end });
    return true;
  }

  private addLine(line: Line, item: number | undefined, width: number | undefined): void {
    const before = this.open.at(-1);
    if (item === undefined && before !== undefined && this.goesOn(before, line, width)) {
      if (line.depth > 0) this.edits.push({ start: line.from, end: line.start, text: "" });
      this.open.push(line);
      return;
    }
    this.close();
    this.open = [item === undefined ? line : { ...line, start: item }];
    this.kind = line.depth > 0 ? "quote" : item === undefined ? undefined : "item";
  }

  private goesOn(line: Line, next: Line, width: number | undefined): boolean {
    const { text } = this;
    if (mustGoOn(text, line, next, this.language)) return true;
    const isItem = this.kind === "item";
    const indent = next.start - next.from;
    // lines below an item that stand in its column
    if (isItem && indent > (this.open[0]?.from === line.from ? 1 : 0) && indent >= line.start - line.from - 1)
      return true;
    if (width !== undefined && goesOnInLower(text, line, next, this.language)) return true;
    if (width === undefined || line.end - line.from > width * WIDER || !isFull(text, line, next, width))
      return false;
    if (endsSentence(text, line, this.language)) return indent <= line.start - line.from + 1;
    const mayBeHeadline = this.open.length === 1 && innerStop(text, line, this.language) < 0;
    return !mayBeHeadline || !opensSentence(text, next, this.language);
  }

  private close(): void {
    const [first] = this.open;
    const last = this.open.at(-1);
    if (first !== undefined && last !== undefined) {
      const { start } = first;
      const isTitle = this.kind === undefined && first === last && isHeadline(this.text, first);
      this.blocks.push({ kind: this.kind ?? (isTitle ? "headline" : "paragraph"), start, end: last.end });
    }
    this.open = [];
  }
}

const BULLET = /^(?:[-*•‣▪–—+]|\[[ xX]?\])[ \t]+(?:\[[ xX]?\][ \t]+)?(?=\S)/u;
const NUMBER = /^(?:\((\d{1,3})\)|(\d{1,3})[.)])[ \t]+(?=\S)/u;

/** For each line that begins an item of a list where the item's text starts; numbers stay, for they may be of a name. */
function listItems(text: string, group: readonly Line[], language: Language): (number | undefined)[] {
  const heads = group.map(({ start, end }) => text.slice(start, Math.min(end, start + 12)));
  const bullets = heads.map((head) => BULLET.exec(head)?.[0].length);
  const numbers = heads.map((head) => {
    const found = NUMBER.exec(head);
    return found === null ? undefined : Number(found[1] ?? found[2]);
  });
  const many = bullets.filter((each) => each !== undefined).length > 1;
  return group.map((line, i) => {
    const before = group[i - 1];
    const isNew =
      before === undefined || endsSentence(text, before, language) || bullets[i - 1] !== undefined;
    const bullet = bullets[i];
    if (bullet !== undefined) return isNew || many ? line.start + bullet : undefined;
    const number = numbers[i];
    if (number === undefined) return undefined;
    return numbers.includes(number + 1) || numbers.includes(number - 1) ? line.start : undefined;
  });
}

/** A short line without the stop of a sentence; a question or exclamation may be one when shorter still. */
function isHeadline(text: string, line: Line): boolean {
  const length = line.end - line.start;
  if (length > HEADLINE_LENGTH) return false;
  const sign = text[lastSign(text, line.end)] as string;
  if (".…:;,".includes(sign)) return false;
  if ("!?".includes(sign) && (length > 80 || hasStopInside(text, line))) return false;
  if ("-*•–".includes(text[line.start] as string) || !hasLetter(text, line.start, line.end)) return false;
  return charClass(text.charCodeAt(line.start)) !== CHAR_DIGIT || length > 5
    ? !isAddressOnly(text, line)
    : false;
}

function hasStopInside(text: string, line: Line): boolean {
  const stop = text.indexOf(". ", line.start);
  return stop >= 0 && stop < line.end - 1;
}

function isAddressOnly(text: string, { start, end }: Line): boolean {
  return /^<?(?:\w+:\/\/|www\.|mailto:|[\w.+-]+@)\S+$/i.test(text.slice(start, end));
}

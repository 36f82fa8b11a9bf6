// Lays HTML out in blocks: what a reader of the page sees as its text. Tags inside words and sentences are left out, scripts,
// menus and code are not read, and where a page says which part is its article, only that is.
import type { Language } from "../language/language";
import type { Block, BlockKind } from "../vocabulary/types";
import type { Layout } from "./layout";
import { goesOnInLower, mustGoOn } from "./line-ends";
import { trimmed } from "./line-list";
import type { Edit } from "./reading";

/** The parser takes a while to load: only when there is HTML. */
const htmlparser = () => require("htmlparser2") as typeof import("htmlparser2");

const words = (text: string) => new Set(text.split(" "));
/** Elements with nothing to read in them. */
const SKIPPED = words(
  "script style noscript template svg math iframe object canvas select button form nav footer aside menu code pre kbd samp textarea",
);
/** Elements that do not part what stands before and after them. */
const INLINE = words(
  "a abbr acronym b bdi bdo big cite data dfn em font i img ins del label mark nobr q s small span strike strong sub sup time tt u var wbr o:p",
);
const KINDS: Readonly<Record<string, BlockKind>> = {
  li: "item",
  dt: "item",
  dd: "item",
  td: "cell",
  th: "cell",
  blockquote: "quote",
};
/** The share of a page's letters that its article must have to be all that is read. */
const MAIN_SHARE = 0.2;

/** The blocks of the HTML in [from, to); undefined when it cannot be read. Never throws. */
export function layOutHtml(text: string, from: number, to: number, language: Language): Layout | undefined {
  try {
    return new HtmlLayout(text, from, language).read(to);
  } catch {
    return undefined;
  }
}

class HtmlLayout {
  private readonly blocks: (Block & { readonly isMain: boolean })[] = [];
  private readonly edits: Edit[] = [];
  private readonly meta: { title?: string; author?: string; date?: string; language?: string } = {};
  /** How many skipped elements are open, and how many that hold the article. */
  private skipped = 0;
  private main = 0;
  private kinds: string[] = [];
  private inTitle = false;
  /** Pieces of text of the block that is open, and whether a line break stands before each. */
  private pieces: { start: number; end: number; breaks: boolean }[] = [];
  private breaks = false;

  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly language: Language,
  ) {}

  read(to: number): Layout {
    const { Parser } = htmlparser();
    const parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(name, attributes),
        onclosetag: (name) => this.close(name),
        ontext: () => this.addText(parser.startIndex + this.from, parser.endIndex + 1 + this.from),
      },
      { decodeEntities: false },
    );
    parser.write(this.text.slice(this.from, to));
    parser.end();
    this.flush();
    return { blocks: this.mainBlocks(), edits: this.edits, meta: this.meta };
  }

  /** The blocks of the article, when the page marks one that is no mere teaser; else all. */
  private mainBlocks(): Block[] {
    const size = (blocks: readonly Block[]) => blocks.reduce((sum, { start, end }) => sum + end - start, 0);
    const main = this.blocks.filter(({ isMain }) => isMain);
    const chosen = size(main) > size(this.blocks) * MAIN_SHARE ? main : this.blocks;
    return chosen.map(({ isMain: _, ...block }) => block);
  }

  private open(name: string, attributes: { [name: string]: string }): void {
    if (name === "html" && attributes.lang) this.meta.language = attributes.lang.toLowerCase();
    if (name === "meta") this.addMeta(attributes);
    if (name === "br") this.breaks = true;
    else if (name === "title") this.inTitle = true;
    else if (!INLINE.has(name)) this.flush();
    if (SKIPPED.has(name)) this.skipped++;
    if (name === "article" || name === "main") this.main++;
    if (KINDS[name] !== undefined || /^h[1-6]$/.test(name)) this.kinds.push(name);
  }

  private close(name: string): void {
    if (name === "title") this.inTitle = false;
    else if (name !== "br" && !INLINE.has(name)) this.flush();
    if (SKIPPED.has(name) && this.skipped > 0) this.skipped--;
    if ((name === "article" || name === "main") && this.main > 0) this.main--;
    if (this.kinds.at(-1) === name) this.kinds.pop();
  }

  private addMeta({ name, property, content }: { [name: string]: string }): void {
    const key = (name ?? property ?? "").toLowerCase();
    if (!content) return;
    if (key === "author" || key === "article:author") this.meta.author ??= content;
    if (key === "og:title") this.meta.title ??= content;
    const date = /^(?:date|dc\.date|article:published_time|datepublished|pubdate)$/.test(key)
      ? /^\d{4}(?:-\d\d){0,2}/.exec(content)
      : null;
    if (date !== null) this.meta.date ??= date[0];
  }

  private addText(start: number, end: number): void {
    if (this.inTitle) this.meta.title ??= this.text.slice(start, end).replace(/\s+/gu, " ").trim();
    if (this.skipped > 0 || this.inTitle || start >= end) return;
    this.pieces.push({ start, end, breaks: this.breaks });
    this.breaks = false;
  }

  /** Ends the open block: its pieces are read without what stands between them. */
  private flush(): void {
    const { pieces } = this;
    this.pieces = [];
    this.breaks = false;
    for (let first = 0; first < pieces.length; ) {
      let last = first + 1;
      while (last < pieces.length && !this.parts(pieces[last - 1], pieces[last])) last++;
      this.addBlock(pieces.slice(first, last));
      first = last;
    }
  }

  /** True when a line break before `next` ends what stands before it. */
  private parts(piece: Piece | undefined, next: Piece | undefined): boolean {
    if (piece === undefined || !next?.breaks) return false;
    const [line, below] = [lineOf(this.text, piece), lineOf(this.text, next)];
    if (line === undefined || below === undefined) return true;
    return (
      !mustGoOn(this.text, line, below, this.language) &&
      !goesOnInLower(this.text, line, below, this.language)
    );
  }

  private addBlock(pieces: readonly Piece[]): void {
    const start = pieces[0]?.start ?? 0;
    const end = pieces.at(-1)?.end ?? start;
    const span = trimmed(this.text, start, end);
    if (span === undefined || !pieces.some((piece) => trimmed(this.text, piece.start, piece.end))) return;
    const kind = this.kinds.at(-1) ?? "";
    const level = /^h([1-6])$/.exec(kind)?.[1];
    const place = { ...span, isMain: this.main > 0 };
    if (level !== undefined) this.blocks.push({ kind: "headline", level: Number(level), ...place });
    else this.blocks.push({ kind: KINDS[kind] ?? "paragraph", ...place });
    pieces.slice(1).forEach((piece, i) => {
      const gap = { start: Math.max(span.start, pieces[i]?.end ?? 0), end: Math.min(span.end, piece.start) };
      if (gap.end > gap.start) this.edits.push({ ...gap, text: piece.breaks ? "\n" : "" });
    });
  }
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly breaks: boolean;
}

function lineOf(text: string, { start, end }: Piece) {
  const span = trimmed(text, start, end);
  return span && { ...span, from: span.start, depth: 0, newPage: false, follows: true };
}

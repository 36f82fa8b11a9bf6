// Lays Markdown out in blocks: paragraphs, headings with their levels, items, cells and quotations as a parser sees them, with
// all marks to be left out of what is read. CommonMark, GitHub's tables and task lists, wiki links, footnotes.
import type { SyntaxNode, SyntaxNodeRef } from "@lezer/common";
import type { Language } from "../language/language";
import type { Block, BlockKind, Span } from "../vocabulary/types";
import { layOutHtml } from "./html";
import type { Layout } from "./layout";
import { trimmed } from "./line-list";
import { withoutOverlaps } from "./no-prose";
import { type Edit, NO_PROSE } from "./reading";
import { maskTemplates } from "./templates";

/** The parser takes a while to load: only when there is Markdown. */
const lezer = () => require("@lezer/markdown") as typeof import("@lezer/markdown");

/** Longer lines and deeper nesting are no writing of people, and would take the parser more than linear time. */
const LONGEST_LINE = 20_000;
const DEEPEST = /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)])[ \t]?){60}/m;

/** The blocks of Markdown from `from` on; undefined when it had better be read as plain text. Never throws. */
export function layOutMarkdown(text: string, from: number, language: Language): Layout | undefined {
  if (DEEPEST.test(text) || hasLongLine(text)) return undefined;
  try {
    const layout = new MarkdownLayout(text, maskTemplates(text), from, language);
    return layout.read();
  } catch {
    return undefined;
  }
}

function hasLongLine(text: string): boolean {
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf("\n", at);
    if ((end < 0 ? text.length : end) - at > LONGEST_LINE) return true;
    at = end < 0 ? text.length : end + 1;
  }
  return false;
}

let parser: ReturnType<typeof createParser> | undefined;

function createParser() {
  const { parser: commonMark, Table, TaskList, Strikethrough, Autolink } = lezer();
  return commonMark.configure([Table, TaskList, Strikethrough, Autolink, WIKI_LINK]);
}

/** "[[Target|Alias]]", also with an exclamation mark before it. */
const WIKI_LINK = {
  defineNodes: ["WikiLink"],
  parseInline: [
    {
      name: "WikiLink",
      before: "Link",
      parse(cx: import("@lezer/markdown").InlineContext, next: number, pos: number): number {
        if (next !== 91 && next !== 33) return -1;
        const match = /^!?\[\[[^[\]\n]{1,300}\]\]/.exec(cx.slice(pos, Math.min(cx.end, pos + 310)));
        return match === null ? -1 : cx.addElement(cx.elt("WikiLink", pos, pos + match[0].length));
      },
    },
  ],
};

const LEAVES: Readonly<Record<string, BlockKind>> = {
  Paragraph: "paragraph",
  Task: "item",
  TableCell: "cell",
};
const CODE = new Set([
  "FencedCode",
  "CodeBlock",
  "CommentBlock",
  "ProcessingInstructionBlock",
  "LinkReference",
]);
/** Marks that are simply not read. */
const MARKS = new Set([
  "EmphasisMark",
  "StrikethroughMark",
  "HeaderMark",
  "QuoteMark",
  "TaskMarker",
  "Comment",
  "ProcessingInstruction",
]);

class MarkdownLayout {
  private readonly blocks: Block[] = [];
  private readonly edits: Edit[] = [];
  /** Labels of link definitions, in lower case. */
  private readonly labels = new Set<string>();

  constructor(
    private readonly text: string,
    /** The text with templates blotted out, unit for unit. */
    private readonly masked: string,
    private readonly from: number,
    private readonly language: Language,
  ) {}

  read(): Layout {
    parser ??= createParser();
    const tree = parser.parse(this.masked.slice(this.from));
    tree.iterate({
      enter: (node) => {
        if (node.name === "LinkLabel" && node.node.parent?.name === "LinkReference")
          this.labels.add(this.letters(node).slice(1, -1).toLowerCase());
      },
    });
    tree.iterate({ enter: (node) => this.enter(node) });
    return { blocks: this.blocks, edits: withoutOverlaps(this.edits) };
  }

  /** Returns false where what is inside needs no look. */
  private enter(node: SyntaxNodeRef): boolean {
    const level = /^(?:ATX|Setext)Heading(\d)$/.exec(node.name)?.[1];
    if (level !== undefined) this.addLeaf(node.node, "headline", Number(level));
    else if (LEAVES[node.name] !== undefined) this.addLeaf(node.node, this.kindOf(node.node));
    else if (node.name === "HTMLBlock") this.addHtml(node.from + this.from, node.to + this.from);
    else if (CODE.has(node.name)) this.addCode(node.node);
    else return true;
    return false;
  }

  private kindOf(node: SyntaxNode): BlockKind {
    const own = LEAVES[node.name] ?? "paragraph";
    for (let up = node.parent; up !== null && own === "paragraph"; up = up.parent) {
      if (up.name === "Blockquote") return "quote";
      if (up.name === "ListItem") return up.getChild("Paragraph")?.from === node.from ? "item" : "paragraph";
    }
    return own;
  }

  private addCode(node: SyntaxNode): void {
    const label = node.getChild("LinkLabel");
    // the parser takes a footnote of one word for the definition of a link
    if (label !== null && this.letters(label).startsWith("[^")) {
      const start = label.to + this.from + 1;
      this.push("paragraph", start, node.to + this.from);
    } else this.push("code", node.from + this.from, node.to + this.from);
  }

  private push(kind: BlockKind, from: number, to: number, level?: number): void {
    const span = trimmed(this.text, from, to);
    if (span !== undefined) this.blocks.push({ kind, ...span, ...(level !== undefined && { level }) });
  }

  /** A block of prose: its span without the marks around it, and the marks inside. */
  private addLeaf(node: SyntaxNode, kind: BlockKind, level?: number): void {
    let start = node.from + this.from;
    let end = node.to + this.from;
    for (const mark of node.getChildren("HeaderMark")) {
      if (mark.from === node.from) start = mark.to + this.from;
      else end = Math.min(end, mark.from + this.from);
    }
    const task = node.getChild("TaskMarker");
    if (task !== null) start = Math.max(start, task.to + this.from);
    const span = trimmed(this.text, start, end);
    if (span === undefined) return;
    const from = this.edits.length;
    node.cursor().iterate((inner) => this.addMarks(inner.node));
    const lines = kind === "paragraph" || kind === "quote" ? listLines(this.text, span.start, span.end) : [];
    if (!this.addMasked(span.start, span.end)) this.push("code", span.start, span.end);
    else if (lines.length > 0) for (const line of lines) this.push("item", line.start, line.end);
    else for (const part of noteParts(this.text, span)) this.push(kind, part.start, part.end, level);
    // what stands outside the block needs no edit
    const inside = this.edits.splice(from).filter((edit) => edit.start >= span.start && edit.end <= span.end);
    this.edits.push(...inside);
  }

  private addMarks(node: SyntaxNode): void {
    const start = node.from + this.from;
    const end = node.to + this.from;
    const { name } = node;
    if (MARKS.has(name)) this.leave(start, end, "");
    else if (name === "Escape") this.leave(start, start + 1, "");
    else if (name === "HardBreak") this.leave(start, end, "\n");
    else if (name === "HTMLTag")
      this.leave(start, end, /^<\/?(?:br|p|div|hr|td|li)/i.test(this.text.slice(start, end)) ? " " : "");
    else if (name === "InlineCode" || name === "Autolink") this.leave(start, end, NO_PROSE);
    else if (name === "URL" && node.parent?.name !== "Link" && node.parent?.name !== "Image")
      this.leave(start, end, NO_PROSE);
    else if (name === "Link" || name === "Image") this.addLink(node);
    else if (name === "WikiLink") this.addWikiLink(start, end);
  }

  /** The text of a link is read, its target and title are not; brackets that refer to nothing are brackets. */
  private addLink(node: SyntaxNode): void {
    const [open, close] = node.getChildren("LinkMark");
    if (open === undefined || close === undefined) return;
    const label = this.text.slice(open.to + this.from, close.from + this.from);
    const isWhole = close.to === node.to;
    if (label.startsWith("^")) this.leave(node.from + this.from, node.to + this.from, "");
    else if (isWhole && node.name === "Link" && !this.labels.has(label.toLowerCase())) return;
    else {
      this.leave(open.from + this.from, open.to + this.from, "");
      this.leave(close.from + this.from, node.to + this.from, "");
    }
  }

  /** "[[people/Angela Merkel#Life|her]]": the alias or else the last part of the target is read. */
  private addWikiLink(start: number, end: number): void {
    const isImage = this.text[start] === "!" && /\.\w{2,5}(?:\||\])/.test(this.text.slice(start, end));
    if (isImage) {
      this.leave(start, end, "");
      return;
    }
    const inner = this.text.indexOf("[[", start) + 2;
    const target = this.text.slice(inner, end - 2);
    const bar = target.indexOf("|");
    const hash = target.indexOf("#");
    const from = bar >= 0 ? bar + 1 : target.lastIndexOf("/", hash < 0 ? undefined : hash) + 1;
    const to = bar >= 0 || hash < 0 ? target.length : hash;
    this.leave(start, inner + from, "");
    this.leave(inner + Math.max(from, to), end, "");
  }

  /** Leaves templates out that were blotted out before parsing; false when there is nothing else in the block. */
  private addMasked(start: number, end: number): boolean {
    if (this.masked === this.text) return true;
    const part = this.masked.slice(start, end);
    for (const { index, 0: run } of part.matchAll(/\ufffc+/g)) {
      if (this.text[start + index] !== NO_PROSE)
        this.leave(start + index, start + index + run.length, NO_PROSE);
    }
    return /[^\s\ufffc]/.test(part);
  }

  private addHtml(start: number, end: number): void {
    const layout = layOutHtml(this.text, start, end, this.language);
    if (layout === undefined) this.push("code", start, end);
    this.blocks.push(...(layout?.blocks ?? []));
    this.edits.push(...(layout?.edits ?? []));
  }

  private leave(start: number, end: number, text: string): void {
    if (end > start) this.edits.push({ start, end, text });
  }

  private letters({ from, to }: { readonly from: number; readonly to: number }): string {
    return this.text.slice(from + this.from, to + this.from);
  }
}

/** The lines of a paragraph that is a list in disguise: a name a line, and nothing that is a sentence. */
function listLines(text: string, start: number, end: number): { start: number; end: number }[] {
  if (!text.slice(start, end).includes("\n")) return [];
  const lines: { start: number; end: number }[] = [];
  for (let at = start; at < end; ) {
    const stop = text.indexOf("\n", at);
    const lineEnd = stop < 0 || stop > end ? end : stop;
    const line = trimmed(text, at, lineEnd);
    if (line === undefined || !/^\p{Lu}[^.!?,;:\\]*$/u.test(text.slice(line.start, line.end))) return [];
    if (text.slice(line.start, line.end).split(" ").length > 4 || / {2}$/.test(text.slice(at, lineEnd)))
      return [];
    lines.push(line);
    at = lineEnd + 1;
  }
  return lines.length > 2 ? lines : [];
}

/** The start of a footnote; the parser knows none and takes several for one paragraph. */
const NOTE = /(?:^|[\r\n])[ \t]*\[\^[^\]\s]{1,60}\]:/gu;

/** A paragraph without the marks of the footnotes in it, each a part by itself. */
function noteParts(text: string, { start, end }: Span): Span[] {
  const part = text.slice(start, end);
  if (!part.includes("[^")) return [{ start, end }];
  const parts: Span[] = [];
  let from = start;
  for (const { index, 0: mark } of part.matchAll(NOTE)) {
    parts.push({ start: from, end: start + index });
    from = start + index + mark.length;
  }
  return [...parts, { start: from, end }];
}

// A text with links, put together piece by piece: lines of a read-only document and where its links lead.
import type { Range } from "../../../server/src/common/protocol";

/** Where a link leads: to a place in an article, or to the page of another entity. */
export type LinkTarget =
  | { readonly kind: "place"; readonly uri: string; readonly range: Range }
  | { readonly kind: "entity"; readonly entity: string };

/** A link by its offsets in the text (UTF-16, end-exclusive). */
export interface PageLink {
  readonly start: number;
  readonly end: number;
  readonly target: LinkTarget;
}

/** A piece of a line: letters, or letters that lead somewhere. */
export type Piece = string | { readonly text: string; readonly target: LinkTarget };

/** The text so far, and its links. */
export class PageText {
  private readonly parts: string[] = [];
  private readonly found: PageLink[] = [];
  private length = 0;

  get text(): string {
    return this.parts.join("");
  }

  get links(): readonly PageLink[] {
    return this.found;
  }

  /** A heading with an empty line before it, unless it is the first line. */
  heading(level: 1 | 2, text: string): void {
    if (this.length > 0) this.line();
    this.line(`${"#".repeat(level)} ${text}`);
    this.line();
  }

  /** A line; without pieces an empty one. Pieces never break it. */
  line(...pieces: readonly Piece[]): void {
    for (const piece of pieces) this.add(piece);
    this.append("\n");
  }

  private add(piece: Piece): void {
    const text = (typeof piece === "string" ? piece : piece.text).replace(/\s+/g, " ");
    const start = this.length;
    this.append(text);
    if (typeof piece !== "string") this.found.push({ start, end: this.length, target: piece.target });
  }

  private append(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}

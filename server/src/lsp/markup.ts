// The little markup a card needs, once as Markdown and once as plain text for clients without it.

/** Ways to dress text. Arguments are plain text unless said otherwise. */
export interface Markup {
  readonly kind: "markdown" | "plaintext";
  text(plain: string): string;
  bold(plain: string): string;
  /** Takes markup. */
  quiet(markup: string): string;
  link(plain: string, target: string, title?: string): string;
  /** A quotation of one line of markup. */
  quote(markup: string): string;
  /** A list of lines of markup. */
  list(markups: readonly string[]): string;
}

/** Every ASCII punctuation character may be escaped in Markdown, so none of them can mean anything. */
function escaped(plain: string): string {
  return plain
    .replace(/\s+/gu, " ")
    .replace(/[\\`*_{}[\]()<>#+\-.!|~&$^:"']/gu, (character) =>
      character === "<"
        ? "&lt;"
        : character === ">"
          ? "&gt;"
          : character === "&"
            ? "&amp;"
            : `\\${character}`,
    );
}

/** CommonMark with nothing beyond it. */
export const MARKDOWN: Markup = {
  kind: "markdown",
  text: escaped,
  bold: (plain) => `**${escaped(plain.trim())}**`,
  quiet: (markup) => `_${markup}_`,
  link: (plain, target, title) =>
    `[${escaped(plain)}](<${target}>${title === undefined ? "" : ` "${escaped(title)}"`})`,
  quote: (markup) => `> ${markup}`,
  list: (markups) => markups.map((markup) => `- ${markup}`).join("\n"),
};

/** The words alone; links keep their words. */
export const PLAIN: Markup = {
  kind: "plaintext",
  text: (plain) => plain,
  bold: (plain) => plain,
  quiet: (markup) => markup,
  link: (plain) => plain,
  quote: (markup) => `  ${markup}`,
  list: (markups) => markups.map((markup) => `- ${markup}`).join("\n"),
};

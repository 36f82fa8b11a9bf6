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
  /** Lines of markup under each other, without space between. */
  lines(markups: readonly string[]): string;
  /** A list of lines of markup. */
  list(markups: readonly string[]): string;
}

/** Escapes what could mean something in Markdown, and no more: some editors show the source as it is. */
function escaped(plain: string): string {
  return plain
    .replace(/\s+/gu, " ")
    .replace(/[\\`*[\]~|$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/^(\s*)([-+#]|\d+(?=[.)]))/u, (_, space, mark) =>
      /\d/u.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

/** For link titles, which stand in double quotes. */
function quoted(plain: string): string {
  return escaped(plain).replaceAll('"', "&quot;");
}

/** CommonMark with nothing beyond it. */
export const MARKDOWN: Markup = {
  kind: "markdown",
  text: escaped,
  bold: (plain) => `**${escaped(plain.trim())}**`,
  quiet: (markup) => `_${markup}_`,
  link: (plain, target, title) =>
    `[${escaped(plain)}](<${target}>${title === undefined ? "" : ` "${quoted(title)}"`})`,
  quote: (markup) => `> ${markup}`,
  lines: (markups) => markups.join("  \n"),
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
  lines: (markups) => markups.join("\n"),
  list: (markups) => markups.map((markup) => `- ${markup}`).join("\n"),
};

// Which rules of writing a file follows, by its name or, where the name does not say, by what stands in it.

/** How a text is marked up. */
export type TextFormat = "plain" | "markdown" | "html";

const BY_ENDING: Readonly<Record<string, TextFormat>> = {
  md: "markdown",
  markdown: "markdown",
  mdown: "markdown",
  mkd: "markdown",
  mdx: "markdown",
  qmd: "markdown",
  rmd: "markdown",
  html: "html",
  htm: "html",
  xhtml: "html",
};

/** The format that the ending of a file's name or path says. */
export function formatOf(path: string): TextFormat {
  const ending = /\.([a-z]{2,8})$/i.exec(path)?.[1]?.toLowerCase() ?? "";
  return BY_ENDING[ending] ?? "plain";
}

/** So much of a text is looked at to see whether it is HTML, and so many tags of prose must be in it. */
const LOOKED_AT = 4000;
const LEAST_TAGS = 3;

/** The format of a text whose file says it is `named`: a plain file that holds a web page is one. */
export function actualFormat(text: string, named: TextFormat): TextFormat {
  if (named !== "plain" || !text.includes("</")) return named;
  const sample = text.slice(0, LOOKED_AT);
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/i.test(sample)) return "html";
  const tags = sample.match(
    /<\/(?:p|div|span|a|b|i|em|strong|li|ul|h[1-6]|td|blockquote)>|<(?:br|p)\s*\/?>/gi,
  );
  return (tags?.length ?? 0) >= LEAST_TAGS ? "html" : "plain";
}

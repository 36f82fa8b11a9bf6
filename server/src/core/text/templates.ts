// Stretches that programs fill in: shortcodes of Hugo, tags of Liquid, formulas, comments of note tools. They are blotted out
// before Markdown is parsed, for they are no part of it.
import { NO_PROSE } from "./reading";

/** Longest template, in UTF-16 code units; of those with an end of their own ten times as long. */
const LENGTH = 600;
const TEMPLATES = new RegExp(
  [
    String.raw`\{%-?\s*(raw|highlight|comment|verbatim)\b[^%]{0,200}%\}[\s\S]{0,${10 * LENGTH}}?\{%-?\s*end\1\s*-?%\}`,
    String.raw`\{\{[\s\S]{0,${LENGTH}}?\}\}`,
    String.raw`\{%[\s\S]{0,${LENGTH}}?%\}`,
    String.raw`\{[:#.][^{}\n]{0,200}\}`,
    String.raw`\$\$[\s\S]{1,${LENGTH}}?\$\$`,
    String.raw`%%[\s\S]{1,${LENGTH}}?%%`,
    String.raw`<!--[\s\S]{0,${10 * LENGTH}}?-->`,
  ].join("|"),
  "g",
);

/** The text with each template replaced by as many signs of no prose; line ends stay. */
export function maskTemplates(text: string): string {
  if (!/\{[{%:#.]|\$\$|%%|<!--/.test(text)) return text;
  return text.replace(TEMPLATES, (template) => template.replace(/[^\r\n]/g, NO_PROSE));
}

// Sorts the recogniser's errors into kinds and lists the most frequent with examples, as Markdown.
import type { ImmediateRecogniser } from "../src/core/recognise/recogniser";
import { CHAR_UPPER, charClass } from "../src/core/text/characters";
import type { Mention } from "../src/core/vocabulary/types";
import { type GoldDocument, type GoldMention, goldMentions, isRight } from "./sentences";

const MOST_KINDS = 50;
const EXAMPLES = 3;

interface ErrorKind {
  count: number;
  readonly examples: string[];
}

/** A Markdown table of the most frequent kinds of errors. `seen` holds the forms of names in the training data. */
export function errorTable(
  documents: readonly GoldDocument[],
  recogniser: ImmediateRecogniser,
  seen: ReadonlySet<string>,
): string {
  const kinds = new Map<string, ErrorKind>();
  for (const gold of documents) {
    const wanted = goldMentions(gold);
    const { mentions } = recogniser.recognise(gold.document);
    for (const [kind, example] of errorsOf(gold.document.text, wanted, mentions, seen)) {
      const entry = kinds.get(kind) ?? { count: 0, examples: [] };
      entry.count++;
      if (entry.examples.length < EXAMPLES) entry.examples.push(example);
      kinds.set(kind, entry);
    }
  }
  const rows = [...kinds]
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1))
    .slice(0, MOST_KINDS);
  return [
    "# Errors on GermEval dev",
    "",
    "Written by `npm run train`: the 50 most frequent kinds of errors of the shipped model, by count, with up to three examples each. The name in question is bold.",
    "",
    "| count | error | examples |",
    "| ---: | --- | --- |",
    ...rows.map(([kind, { count, examples }]) => `| ${count} | ${kind} | ${examples.join("; ")} |`),
    "",
  ].join("\n");
}

/** Each error once: its kind and the words. */
function errorsOf(
  text: string,
  wanted: readonly GoldMention[],
  found: readonly Mention[],
  seen: ReadonlySet<string>,
): [string, string][] {
  const errors: [string, string][] = [];
  const explained = new Set<Mention>();
  for (const gold of wanted) {
    if (found.some((mention) => isRight(mention, [gold]))) continue;
    const near = found.filter((mention) => mention.start < gold.end && gold.start < mention.end);
    for (const mention of near) explained.add(mention);
    errors.push([missedKind(text, gold, near[0], seen), quote(text, gold.start, gold.end)]);
  }
  for (const mention of found) {
    if (explained.has(mention) || isRight(mention, wanted)) continue;
    const where = text.slice(mention.start, mention.end);
    errors.push([
      `nothing, taken for ${mention.type} ${mention.kind}, ${traits(where, seen)}`,
      quote(text, mention.start, mention.end),
    ]);
  }
  return errors;
}

function missedKind(
  text: string,
  gold: GoldMention,
  near: Mention | undefined,
  seen: ReadonlySet<string>,
): string {
  const what = `${gold.type} ${gold.kind}`;
  if (near === undefined) return `${what}, missed, ${traits(text.slice(gold.start, gold.end), seen)}`;
  if (near.start === gold.start && near.end === gold.end)
    return `${what}, taken for ${near.type} ${near.kind}`;
  if (near.kind !== gold.kind) return `${what}, taken for ${near.type} ${near.kind} of other extent`;
  const extent = near.end - near.start > gold.end - gold.start ? "too long" : "too short";
  return near.type === gold.type
    ? `${what}, found ${extent}`
    : `${what}, found as ${near.type} and ${extent}`;
}

function traits(form: string, seen: ReadonlySet<string>): string {
  const words = form.split(" ").length;
  const known = seen.has(form) ? "seen in training" : "new";
  const first = charClass(form.charCodeAt(0)) === CHAR_UPPER ? "" : ", not capitalised";
  return `${words === 1 ? "one word" : "several words"}, ${known}${first}`;
}

function quote(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 25), start).replace(/^\S*\s/u, "");
  const after = text.slice(end, end + 20).replace(/\s\S*$/u, "");
  return `${before}**${text.slice(start, end)}**${after}`.replace(/[|\n]/gu, " ");
}

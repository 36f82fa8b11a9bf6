// The commands with their arguments and options, and what each of them runs; its code is loaded only then.
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { version } from "../../../package.json";
import { DEFAULT_INCLUDE } from "../common/protocol";
import { TIERS, type Tier } from "../core/recognise/recogniser";
import { BAD_INPUT, complain } from "./output";

/** Runs the command line; sets the exit code and never rejects. */
export async function runProgram(argv: readonly string[]): Promise<void> {
  try {
    await createProgram().parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : BAD_INPUT;
    else complain(error instanceof Error ? error.message : String(error));
  }
}

/** The commands with their arguments and options. */
export function createProgram(): Command {
  const program = new Command("corpus-lens")
    .description("Who, where and which organisation a folder of articles talks about.")
    .version(version)
    .exitOverride();
  overCorpus(program, "entities", "table of the entities of a folder, with their count in each article")
    .addOption(recogniser())
    .option("--json", "an array of {id, name, type, forms, sources, total}")
    .option("--query <query>", "only those for which it holds, such as: person in:2017 with:Syrien -in:002*")
    .option("--limit <n>", "only the n most frequent", wholeNumber)
    .action(async (input, options) => (await import("./run-entities")).runEntities(input, options));
  overCorpus(program, "annotate", "articles with their mentions, one JSON line each", "<input...>")
    .addOption(recogniser())
    .option("--no-text", "leave the text out")
    .addHelpText("after", "\nAn input is a folder, a file, or - for one article from standard input.")
    .action(async (input, options) => (await import("./run-annotate")).runAnnotate(input, options));
  program
    .command("evaluate")
    .description("compare with gold annotations: precision, recall, F1, and how well entities are resolved")
    .argument("<gold...>", "JSON lines, pre-tokenised or running text")
    .addOption(recogniser())
    .option("--json", "one object with all figures")
    .option("--gold-mentions", "resolve the gold mentions instead of recognised ones")
    .option("--one-corpus", "resolve the articles of all files together: their gold entities are the same")
    .action(async (input, options) => (await import("./run-evaluate")).runEvaluate(input, options));
  overCorpus(program, "export", "write a folder's articles, entities, mentions and evidence as a database")
    .requiredOption("--sqlite <file>", "SQLite file to write")
    .option("--force", "replace the file if it is there")
    .action(async (input, options) => (await import("./run-export")).runExport(input, options));
  addDecisions(program);
  program
    .command("serve")
    .description("language server on standard input and output, for any editor")
    .requiredOption("--stdio", "speak over standard input and output")
    .action(async () => (await import("./run-serve")).runServe());
  return program;
}

/** Which recogniser reads. */
function recogniser(): Option {
  return new Option("--recogniser <name>", "reads fast, or precise: better and a hundred times slower")
    .choices(TIERS)
    .default("fast" satisfies Tier);
}

/** The commands that write and check what the reader decided. */
function addDecisions(program: Command): void {
  overCorpus(program, "decide", "write a decision into .corpus-lens/decisions.yaml, and say what it touches")
    .argument("<kind>", "not-a-name, name, same, different, split, rename or retype")
    .argument("<words...>", "its names: SURFACE; TYPE SURFACE; NAME NAME...; NAME NAME; NAME NEW; NAME TYPE")
    .option("--in <article>", "only in this article; names are meant as it has them")
    .option("--at <words>", "only at this place: some words around it, the place itself in ⟦brackets⟧")
    .option("--why <text>", "the reason, in your own words")
    .option("--dry-run", "say what it would touch and write nothing")
    .action(async (folder, kind, words, options) =>
      (await import("./run-decide")).runDecide(folder, kind, words, options),
    );
  const decisions = program.command("decisions").description("what was decided about a folder of articles");
  overCorpus(decisions, "list", "all decisions, each with what it touches")
    .option("--json", "an array of the decisions with line, mentions and articles")
    .action(async (folder, options) => (await import("./run-decisions")).runList(folder, options));
  overCorpus(
    decisions,
    "check",
    "what is wrong with them, contradicts, or has no effect: exit code 1",
  ).action(async (folder, options) => (await import("./run-decisions")).runCheck(folder, options));
}

function overCorpus(program: Command, name: string, description: string, input = "<folder>"): Command {
  return program
    .command(name)
    .description(description)
    .argument(input, "folder of articles")
    .option("--include <glob...>", "files that are articles", [...DEFAULT_INCLUDE])
    .option("--exclude <glob...>", "files that are not", [])
    .option("--encoding <name>", "encoding of all files, such as windows1252; told file by file if not given")
    .option(
      "--language <tag>",
      "language of articles that do not name theirs; auto tells it article by article",
      "auto",
    );
}

/** The value of an option that is a number of things. */
function wholeNumber(value: string): number {
  if (!/^\d{1,15}$/.test(value)) throw new InvalidArgumentError("It must be a whole number, 0 or more.");
  return Number(value);
}

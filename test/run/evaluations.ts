// Evaluates the bundled program on marked corpora and holds each figure against its bound in bounds.json.
// node out/test/run/evaluations.js [DATA]: DATA is the folder with the large corpora (bounds.json names files in it);
// without it only the gold that lies in the project is used.
// A bound is a goal that is reached; where a goal is not yet (organisations: 0.70), it is what must not get worse.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { root } from "../vscode/editor/places";
import runs from "./bounds.json";
import { checkWrapping } from "./wrapping";

/** One evaluation: arguments of `corpus-lens evaluate` and the least value of figures, named by their path in its JSON. */
interface Evaluation {
  name: string;
  /** The gold files, below the project or below DATA; several are one corpus. */
  gold: string | string[];
  arguments: string[];
  /** Every so manieth line of the file alone, where the whole would take minutes. */
  every?: number;
  bounds: Record<string, number>;
}

function main(): void {
  const data = process.argv[2] === undefined ? undefined : resolve(process.argv[2]);
  let passed = 0;
  let failed = 0;
  for (const evaluation of runs as unknown as Evaluation[]) {
    const gold = [evaluation.gold].flat().map((name) => find(name, data));
    if (!gold.every((path) => path !== undefined)) {
      if (data !== undefined) console.log(`  ${evaluation.name}: no ${evaluation.gold} in ${data}`);
      continue;
    }
    console.log(evaluation.name);
    const figures = evaluate(
      gold.map((path) => sample(path, evaluation.every ?? 1)),
      evaluation.arguments,
    );
    for (const [path, bound] of Object.entries(evaluation.bounds)) {
      const value = figure(figures, path);
      const good = value !== undefined && value >= bound;
      if (good) passed += 1;
      else failed += 1;
      console.log(`  ${good ? "✓" : "✗"} ${path.padEnd(40)} ${show(value)}  (at least ${show(bound)})`);
    }
  }
  if (data !== undefined) {
    console.log("news wrapped at several widths, against the same news as it stands");
    const holds = checkWrapping(data);
    if (holds === true) passed += 1;
    if (holds === false) failed += 1;
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** The file, or one with a share of its lines. */
function sample(gold: string, every: number): string {
  if (every === 1) return gold;
  const lines = readFileSync(gold, "utf8").trimEnd().split("\n");
  const path = join(root, "out", `every-${every}-${basename(gold)}`);
  writeFileSync(path, lines.filter((_, i) => i % every === 0).join("\n"));
  return path;
}

/** Where a gold file lies, if it does. */
function find(name: string, data: string | undefined): string | undefined {
  const places = [root, data].flatMap((folder) => (folder === undefined ? [] : join(folder, name)));
  return places.find((path) => existsSync(path));
}

/** The program's JSON; undefined, after its own message, when it fails. */
function evaluate(gold: readonly string[], args: string[]): unknown {
  const program = [join(root, "dist/cli.js"), "evaluate", ...gold, ...args, "--json"];
  const { status, stdout } = spawnSync(process.execPath, program, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

/** The number at a path such as `mentions.all.f1`. */
function figure(value: unknown, path: string): number | undefined {
  let inner = value;
  for (const key of path.split(".")) inner = (inner as Record<string, unknown> | undefined)?.[key];
  return typeof inner === "number" ? inner : undefined;
}

function show(value: number | undefined): string {
  if (value === undefined) return "missing";
  return value > 1 ? Math.round(value).toLocaleString("en") : (100 * value).toFixed(1);
}

main();

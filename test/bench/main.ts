// The benchmark: `npm run bench -- DATA_FOLDER [--short] [--precise off]`. Drives the real server over stdio on the speeches as
// files, prints a table of figures, and exits with 1 if a bound is missed.
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { pathToUri } from "../../server/src/node/disk/uris";
import { longText, readNews, readSpeeches, type Speech, sample, writeSpeeches } from "./corpora";
import { groupFigures } from "./groups";
import { findSpots, requestLatencies, treeLatency, typingLatency } from "./latency";
import { recogniserSpeed } from "./recogniser";
import { Session } from "./session";
import { type Figure, holds, percentile, renderFigures, timed } from "./statistics";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    short: { type: "boolean", default: false },
    server: { type: "string", default: "dist/server.js" },
    precise: { type: "string", default: "open" },
  },
});
const [data] = positionals;
if (data === undefined) throw new Error("usage: npm run bench -- DATA_FOLDER [--short]");
const server = resolve(values.server);
/** Which articles the server reads closely; as for readers unless said otherwise. */
const precise = values.precise === "off" || values.precise === "all" ? values.precise : "open";
const work = mkdtempSync(join(tmpdir(), "corpus-lens-bench-"));
const figures: Figure[] = [];

/** The short form runs beside other work: only what does not depend on the clock is bounded. */
function note(...all: readonly Figure[]): void {
  const timeless = ({ unit }: Figure) => ["×", "MB", "names"].includes(unit);
  const found = all.map((figure) => (values.short && !timeless(figure) ? unbounded(figure) : figure));
  for (const figure of found)
    process.stderr.write(`${figure.name}: ${figure.value.toFixed(1)} ${figure.unit}\n`);
  figures.push(...found);
}

function unbounded({ name, value, unit }: Figure): Figure {
  return { name, value, unit };
}

function firstFiles(folder: string, count: number): string[] {
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".txt"),
  );
  return all
    .sort()
    .slice(0, count)
    .map((name) => pathToUri(join(folder, name)));
}

/** From the start of the process to the first answer about an open article. */
async function smallCorpus(): Promise<void> {
  const folder = resolve("seeds");
  const times: number[] = [];
  for (let round = 0; round < 3; round++) {
    const session = await Session.start({ server, folder, precise });
    const [uri = ""] = firstFiles(folder, 1);
    await session.open(uri, "Donald Trump traf Wladimir Putin in Danang.");
    await session.request("textDocument/codeLens", { textDocument: { uri } });
    times.push(performance.now() - session.started);
    await session.end();
  }
  note({ name: "seeds: start to first answer", value: Math.min(...times), unit: "ms", bound: 350 });
}

/** What one size of corpus takes. */
interface Growth {
  readonly articles: number;
  /** Processor time, which other work on the machine disturbs less than the clock. */
  readonly seconds: number;
  readonly megabytes: number;
}

/** Indexes speeches of one size from nothing; hovers all the while. */
async function coldIndex(speeches: readonly Speech[], folder: string, storage: string): Promise<Growth> {
  const words = writeSpeeches(speeches, folder);
  const [uri = ""] = firstFiles(folder, 1);
  const session = await Session.start({ server, folder, storage, precise });
  await session.open(uri, speeches[0]?.text ?? "");
  const idle = session.idle(speeches.length);
  const hovers = await hoverUntil(session, idle, uri);
  const seconds = (performance.now() - session.started) / 1000;
  const { peak } = session.memory();
  const processor = session.processorSeconds();
  const status = await session.until(({ phase }) => phase === "idle");
  const label = `${speeches.length.toLocaleString("en")} articles`;
  const whole = speeches.length > 20_000;
  note(
    { name: `${label}: cold index`, value: seconds, unit: "s", ...(whole && { bound: 120 }) },
    { name: `${label}: words a second`, value: words / seconds, unit: "" },
    { name: `${label}: processor time`, value: processor, unit: "s" },
    { name: `${label}: entities`, value: status.entities, unit: "" },
    { name: `${label}: peak memory`, value: peak, unit: "MB", ...(whole && { bound: 900 }) },
    { name: `${label}: hover while indexing p95`, value: percentile(hovers, 0.95), unit: "ms", bound: 50 },
  );
  await session.end();
  return { articles: speeches.length, seconds: processor, megabytes: peak };
}

/** Hovers over an open document all the while, until the corpus is there again. */
async function hoverAgain(speeches: readonly Speech[], folder: string, storage: string): Promise<Figure> {
  const [uri = ""] = firstFiles(folder, 1);
  const session = await Session.start({ server, folder, storage, precise });
  await session.open(uri, speeches[0]?.text ?? "");
  const hovers = await hoverUntil(session, session.idle(speeches.length), uri);
  await session.end();
  return { name: "hover while opened again p95", value: percentile(hovers, 0.95), unit: "ms", bound: 400 };
}

/** What hovers over the first mention of an open document took, one every 50 ms, until something is done. */
async function hoverUntil(session: Session, end: Promise<unknown>, uri: string): Promise<number[]> {
  const [spot] = await findSpots(session, [uri]);
  const position = spot?.position ?? { line: 0, character: 0 };
  let isDone = false;
  const done = end.then(() => {
    isDone = true;
  });
  const times: number[] = [];
  while (!isDone) {
    times.push(await timed(() => session.request("textDocument/hover", { textDocument: { uri }, position })));
    await Promise.race([done, new Promise((next) => setTimeout(next, 50))]);
  }
  return times;
}

/** Starts again with nothing changed, and asks all there is to ask. */
async function warmStart(speeches: readonly Speech[], folder: string, storage: string): Promise<number> {
  const session = await Session.start({ server, folder, storage, precise });
  const status = await session.idle(speeches.length);
  const seconds = (performance.now() - session.started) / 1000;
  const whole = speeches.length > 20_000;
  if (status.articles !== speeches.length) throw new Error(`${status.articles} articles after a warm start`);
  note({ name: "warm start", value: seconds, unit: "s", ...(whole && { bound: 3.5 }) });
  const spots = await findSpots(session, firstFiles(folder, values.short ? 10 : 30));
  note(...(await requestLatencies(session, spots)), await treeLatency(session));
  const long = pathToUri(join(folder, "001", "long.txt"));
  note(...(await typingLatency(session, long, longText(speeches, 2000))));
  // Memory is steady when nothing has been asked for a while: nobody says when that is.
  await new Promise((later) => setTimeout(later, 8000));
  const { now } = session.memory();
  note({ name: "steady memory", value: now, unit: "MB", ...(whole && { bound: 600 }) });
  await session.end();
  note(await hoverAgain(speeches, folder, storage));
  return now;
}

function growthFigures(steps: readonly Growth[]): Figure[] {
  const [first, ...rest] = steps;
  if (!first) return [];
  return rest.flatMap((step) => {
    const times = (what: "seconds" | "megabytes") =>
      step[what] / step.articles / (first[what] / first.articles);
    const sizes = `${step.articles.toLocaleString("en")} against ${first.articles.toLocaleString("en")} articles`;
    return [
      { name: `processor time an article, ${sizes}`, value: times("seconds"), unit: "×", bound: 1.15 },
      { name: `memory an article, ${sizes}`, value: times("megabytes"), unit: "×", bound: 1.15 },
    ];
  });
}

async function run(folder: string): Promise<void> {
  const speeches = await readSpeeches(folder);
  note(...recogniserSpeed(sample(speeches, values.short ? 200 : 3000), readNews(folder)));
  note(...groupFigures(sample(speeches, values.short ? 200 : 3000)));
  await smallCorpus();
  const sizes = values.short ? [250, 1000] : [1000, 5000, speeches.length];
  const growth: Growth[] = [];
  for (const size of sizes) {
    const [corpus, storage] = [join(work, `corpus-${size}`), join(work, `storage-${size}`)];
    const chosen = sample(speeches, size);
    growth.push(await coldIndex(chosen, corpus, storage));
    if (size === sizes.at(-1)) await warmStart(chosen, corpus, storage);
  }
  note(...growthFigures(growth));
  process.stdout.write(`${renderFigures(figures)}\n`);
  process.exitCode = figures.every(holds) ? 0 : 1;
}

void run(data).finally(() => rmSync(work, { recursive: true, force: true }));

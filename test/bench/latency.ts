// Latencies of requests, asked one after the other at places spread over the corpus.
import { readFileSync } from "node:fs";
import { ArticleRequest, EntitiesRequest, type Position } from "../../server/src/common/protocol";
import { uriToPath } from "../../server/src/node/disk/uris";
import type { Session } from "./session";
import { type Figure, percentile, timed } from "./statistics";

/** A mention to ask about. */
export interface Spot {
  readonly uri: string;
  readonly position: Position;
}

/** The first mention of every entity in some articles. */
export async function findSpots(session: Session, uris: readonly string[]): Promise<Spot[]> {
  const spots: Spot[] = [];
  for (const uri of uris) {
    const article = await session.ask(ArticleRequest, { uri });
    for (const { range } of article?.entities ?? []) spots.push({ uri, position: range.start });
  }
  return spots;
}

/** Asks for the card, the introduction, the mentions and so on at each spot, and for symbols by name. */
export async function requestLatencies(session: Session, spots: readonly Spot[]): Promise<Figure[]> {
  const at = (spot: Spot) => ({ textDocument: { uri: spot.uri }, position: spot.position });
  const referencesAt = (spot: Spot) => ({ ...at(spot), context: { includeDeclaration: true } });
  const words = spots.map(wordAt);
  return [
    ...(await figures(session, "hover", 10, "textDocument/hover", spots.map(at))),
    ...(await figures(session, "definition", 10, "textDocument/definition", spots.map(at))),
    ...(await figures(session, "highlight", 10, "textDocument/documentHighlight", spots.map(at))),
    ...(await figures(session, "references", 80, "textDocument/references", spots.map(referencesAt))),
    ...(await figures(
      session,
      "workspace symbols",
      30,
      "workspace/symbol",
      words.map((query) => ({ query })),
    )),
  ];
}

async function figures(
  session: Session,
  name: string,
  bound: number,
  method: string,
  params: readonly unknown[],
): Promise<Figure[]> {
  // As in an editor that was open for a moment: code is warm, data is not.
  for (const each of params.slice(0, 20)) await session.request(method, each);
  const times: number[] = [];
  for (const each of params) times.push(await timed(() => session.request(method, each)));
  return [
    { name: `${name} p50`, value: percentile(times, 0.5), unit: "ms" },
    { name: `${name} p95`, value: percentile(times, 0.95), unit: "ms", bound },
  ];
}

/** The first letters of the word at a spot, as one types them into a symbol search. */
function wordAt({ uri, position }: Spot): string {
  const line = readFileSync(uriToPath(uri) ?? "", "utf8").split(/\r\n|\r|\n/)[position.line] ?? "";
  return line.slice(position.character, position.character + 5).trim();
}

/** The first pages of the trees, as the sidebar asks for them. */
export async function treeLatency(session: Session): Promise<Figure> {
  const times: number[] = [];
  for (const sort of ["count", "name"] as const) {
    for (const type of ["PER", "LOC", "ORG"] as const) {
      for (let round = 0; round < 5; round++) {
        times.push(await timed(() => session.ask(EntitiesRequest, { type, sort, offset: 0, limit: 200 })));
      }
    }
  }
  return { name: "tree roots, slowest", value: Math.max(...times), unit: "ms", bound: 60 };
}

/** Types into a long article; from the keystroke to the lenses that know of it. */
export async function typingLatency(session: Session, uri: string, text: string): Promise<Figure[]> {
  await session.open(uri, text);
  const typed = "Am Montag traf Angela Merkel in Berlin auf Emmanuel Macron. ";
  const times: number[] = [];
  for (let i = 0; i < typed.length; i++) {
    const position = { line: 0, character: i };
    times.push(
      await timed(async () => {
        await session.change(uri, { range: { start: position, end: position }, text: typed[i] ?? "" });
        await session.request("textDocument/codeLens", { textDocument: { uri } });
      }),
    );
  }
  await session.close(uri);
  return [
    { name: "keystroke to fresh lens p50", value: percentile(times, 0.5), unit: "ms" },
    { name: "keystroke to fresh lens p95", value: percentile(times, 0.95), unit: "ms", bound: 60 },
  ];
}

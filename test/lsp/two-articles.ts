// Two articles that name the same people and places, and short ways to ask a server about them.
import assert from "node:assert/strict";
import type { CodeLens, Location } from "vscode-languageserver/node";
import { type ClientOptions, endServers, find, TestClient, words } from "./client";

export const BERLIN = `Treffen in Berlin

Bundeskanzlerin Angela Merkel hat am Montag in Berlin den französischen Präsidenten Emmanuel Macron empfangen. Merkel und Macron sprachen lange.

Reise nach Paris

Am Dienstag will Merkel nach Paris reisen.
`;
export const PARIS = `In Paris wird Angela Merkel erwartet. "Merkel kommt gern", sagte Emmanuel Macron am Sonntag in Paris.
`;
export const FILES = { "berlin.txt": BERLIN, "paris.txt": PARIS };

/** Starts a server on the two articles. */
export function startOnTwo(options: ClientOptions = {}): Promise<TestClient> {
  return TestClient.start(FILES, options);
}

/** A server for all tests of the suite; it must end well after them. */
export function oneServer(use: (client: TestClient) => void): void {
  let client: TestClient;
  before(async () => {
    client = await startOnTwo();
    use(client);
  });
  after(async () => {
    try {
      assert.equal(await client.stop(), 0);
    } finally {
      endServers();
    }
  });
}

/** A new server for each test of the suite; each must end well. */
export function newServers(use: (client: TestClient) => void): void {
  let client: TestClient;
  beforeEach(async () => {
    client = await startOnTwo();
    use(client);
  });
  afterEach(async () => assert.equal(await client.stop(), 0));
  after(endServers);
}

/** Asks about the first occurrence of some words in one of the two. */
export function askAt<R>(
  client: TestClient,
  method: string,
  name: keyof typeof FILES,
  what: string,
  more: object = {},
): Promise<R> {
  return client.request<R>(method, name, find(FILES[name], what), more);
}

/** A location in one of the two as "file:line words". */
export function place(client: TestClient, { uri, range }: Pick<Location, "uri" | "range">): string {
  const name = Object.keys(FILES).find((file) => client.uri(file) === uri);
  const text = FILES[name as keyof typeof FILES];
  return `${name}:${range.start.line} ${words(text, range)}`;
}

/** Lenses as "line title". */
export function titles(lenses: CodeLens[] | null): string[] | undefined {
  return lenses?.map(({ range, command }) => `${range.start.line} ${command?.title}`);
}

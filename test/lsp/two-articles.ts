// Two articles that name the same people and places, and short ways to ask a server about them.
import type { CodeLens, Location } from "vscode-languageserver/node";
import { type ClientOptions, find, TestClient, words } from "./client";

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

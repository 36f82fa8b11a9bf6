// The load test: a thousand edits of documents and files, with requests beside them all the time, against the real
// server. In the end it must answer like a server that was started on the final articles.
// CORPUS_LENS_EDITS sets the number of edits (200 by default), CORPUS_LENS_SEED the choices.
import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { TestFolder } from "../node/support";
import { allAnswers } from "./answers";
import { article, sentence } from "./news";
import { Chance } from "./random";
import { Session } from "./session";

const EDITS = Number(process.env.CORPUS_LENS_EDITS ?? 200);
const SEED = Number(process.env.CORPUS_LENS_SEED ?? 1);
const ARTICLES = 40;
const REQUESTS_A_SECOND = 20;
const EDITS_A_SECOND = 40;

/** The place, or the one before it if it lies within an emoji: editors do not cut these, and files cannot hold halves. */
function wholeCharacters(text: string, place: number): number {
  return /^[\udc00-\udfff]/.test(text.slice(place)) ? place - 1 : place;
}

/** The corpus as it should be: texts on disk, and the open documents that beat them. */
class Desk {
  readonly disk = new Map<string, string>();
  readonly open = new Map<string, string>();

  constructor(
    readonly folder: string,
    private readonly session: Session,
    private readonly chance: Chance,
    private readonly uri: (name: string) => string,
  ) {}

  names(): string[] {
    return [...new Set([...this.disk.keys(), ...this.open.keys()])].sort();
  }

  text(name: string): string {
    return this.open.get(name) ?? this.disk.get(name) ?? "";
  }

  save(name: string, text: string): void {
    mkdirSync(dirname(join(this.folder, name)), { recursive: true });
    writeFileSync(join(this.folder, name), text);
    const type = this.disk.has(name) ? 2 : 1;
    this.disk.set(name, text);
    void this.session.filesChanged([{ uri: this.uri(name), type }]);
  }

  /** Does one thing that a reader, a writer or another program may do. */
  async step(): Promise<void> {
    const name = this.chance.pick(this.names());
    const dice = this.chance.below(20);
    if (dice < 12) await this.type(this.open.size > 0 ? this.chance.pick([...this.open.keys()]) : name);
    else if (dice < 14) await this.openDocument(name);
    else if (dice < 16) await this.closeDocument();
    else if (dice < 17) this.save(name, article(this.chance));
    else if (dice < 18) this.save(`new/${this.chance.below(1000)}.txt`, article(this.chance));
    else if (dice < 19) this.rename(name);
    else this.delete(name);
  }

  /** Types, deletes or pastes at a random place of a document. */
  private async type(name: string): Promise<void> {
    await this.openDocument(name);
    const lines = this.text(name).split(/(?<=\r\n|\n)/);
    const line = this.chance.below(lines.length);
    const before = lines[line] ?? "";
    const length = before.replace(/[\r\n]+$/, "").length;
    const start = wholeCharacters(before, this.chance.below(length + 1));
    const end = wholeCharacters(before, Math.min(length, start + this.chance.pick([0, 0, 0, 1, 8])));
    const text = this.chance.pick([sentence(this.chance), "x", "M", " ", "Ä😀", "\n\n", "Angela Merkel "]);
    const range = { start: { line, character: start }, end: { line, character: end } };
    await this.session.change(this.uri(name), { text, range });
    lines[line] = before.slice(0, start) + text + before.slice(end);
    this.open.set(name, lines.join(""));
  }

  private async openDocument(name: string): Promise<void> {
    if (this.open.has(name)) return;
    this.open.set(name, this.text(name));
    await this.session.open(this.uri(name), this.text(name));
  }

  /** Closes a document; with its changes saved, or given up. */
  private async closeDocument(): Promise<void> {
    if (this.open.size < 3) return;
    const name = this.chance.pick([...this.open.keys()]);
    if (this.chance.below(2) === 0) this.save(name, this.text(name));
    this.open.delete(name);
    await this.session.close(this.uri(name));
  }

  private rename(name: string): void {
    const text = this.disk.get(name);
    const next = `renamed ${this.chance.below(1000)}.txt`;
    if (text === undefined || this.disk.has(next)) return;
    renameSync(join(this.folder, name), join(this.folder, next));
    this.disk.delete(name);
    this.disk.set(next, text);
    void this.session.filesChanged([
      { uri: this.uri(name), type: 3 },
      { uri: this.uri(next), type: 1 },
    ]);
  }

  private delete(name: string): void {
    if (this.names().length < ARTICLES / 2) return;
    rmSync(join(this.folder, name), { force: true });
    this.disk.delete(name);
    void this.session.filesChanged([{ uri: this.uri(name), type: 3 }]);
  }
}

/** Asks all sorts of things all the time; no answer may be an error. Returns how many there were. */
async function askAround(
  session: Session,
  desk: Desk,
  chance: Chance,
  ended: () => boolean,
): Promise<number> {
  const pending: Promise<unknown>[] = [];
  while (!ended()) {
    const textDocument = { uri: `${pathOf(desk)}/${encodeURIComponent(chance.pick(desk.names()))}` };
    const at = { textDocument, position: { line: chance.below(8), character: chance.below(60) } };
    const [method, params] = chance.pick<[string, object]>([
      ["textDocument/hover", at],
      ["textDocument/definition", at],
      ["textDocument/references", { ...at, context: { includeDeclaration: true } }],
      ["textDocument/documentHighlight", at],
      ["textDocument/codeLens", { textDocument }],
      ["textDocument/documentSymbol", { textDocument }],
      ["textDocument/semanticTokens/full", { textDocument }],
      ["workspace/symbol", { query: chance.pick(["Mer", "be", "u", ""]) }],
      ["corpusLens/entities", { sort: "count", offset: 0, limit: 100 }],
      ["corpusLens/article", textDocument],
    ]);
    pending.push(session.request(method, params));
    await new Promise((later) => setTimeout(later, 1000 / REQUESTS_A_SECOND));
  }
  return (await Promise.all(pending)).length;
}

const pathOf = (desk: Desk) => `file://${desk.folder}`;

describe("load", () => {
  it(`answers like new after ${EDITS} edits with requests beside them (seed ${SEED})`, async function () {
    this.timeout(120_000 + EDITS * 200);
    const [folder, other] = [new TestFolder(), new TestFolder()];
    const server = resolve("dist/server.js");
    const session = await Session.start({ server, folder: folder.path, storage: `${other.path}/cache` });
    const chance = new Chance(SEED);
    const desk = new Desk(folder.path, session, chance, (name) => folder.uri(name));
    try {
      for (let i = 0; i < ARTICLES; i++) desk.save(`${i % 4}/${i}.txt`, article(chance));
      let ended = false;
      const asking = askAround(session, desk, new Chance(SEED + 1), () => ended);
      for (let i = 0; i < EDITS; i++) {
        await desk.step();
        await new Promise((later) => setTimeout(later, 1000 / EDITS_A_SECOND));
      }
      ended = true;
      assert.ok((await asking) > 0);

      const names = desk.names();
      for (const name of names) other.write({ [`corpus/${name}`]: desk.text(name) });
      const oracle = await Session.start({ server, folder: join(other.path, "corpus") });
      try {
        await oracle.idle(names.length);
        await session.until(({ phase, articles }) => phase === "idle" && articles === names.length);
        const expected = await allAnswers(oracle, join(other.path, "corpus"), names);
        const answers = await allAnswers(session, folder.path, names);
        assert.ok(expected.size > names.length * 4);
        for (const [question, answer] of expected) assert.deepEqual(answers.get(question), answer, question);
        assert.deepEqual([...answers.keys()], [...expected.keys()]);
      } finally {
        await oracle.end();
      }
    } finally {
      await session.end();
      folder.remove();
      other.remove();
    }
  });
});

// Fixtures as text with marks that cannot occur in articles: `⟦Angela Merkel⟧{PER merkel}` marks a span (type,
// then optionally a kind, a confidence, an entity), `‸` a cursor, and a line `--- name` starts a file.
import {
  ENTITY_TYPES,
  type EntityType,
  MENTION_KINDS,
  type MentionKind,
  type Span,
} from "../../server/src/core/vocabulary/types";

/** A marked span: offsets are UTF-16 code units of the text without marks, end-exclusive. */
export interface Mark extends Span {
  readonly surface: string;
  readonly type: EntityType;
  readonly kind: MentionKind;
  /** 1 unless the mark says another ("0.5"). */
  readonly confidence: number;
  readonly entity?: string;
}

/** One file of a fixture with its marks taken out. */
export interface FixtureFile {
  readonly name: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Offsets of the cursors, in text order. */
  readonly cursors: readonly number[];
}

const MARK = /⟦|⟧\{([^}]*)\}|⟧|‸/gu;

/**
 * Parses a fixture. Text before the first `--- name` line is the file "a.txt".
 * @throws Error on an unmatched or unknown mark, so that a broken fixture cannot pass for an empty one.
 */
export function parseFixture(fixture: string): FixtureFile[] {
  const parts = fixture.split(/^--- (.+)\n/mu);
  const files: FixtureFile[] = parts[0] === "" ? [] : [parseFile("a.txt", parts[0] ?? "")];
  for (let i = 1; i < parts.length; i += 2) {
    files.push(parseFile(parts[i] ?? "", (parts[i + 1] ?? "").replace(/\n$/u, "")));
  }
  return files;
}

/** Parses a fixture of exactly one file. */
export function parseOne(fixture: string): FixtureFile {
  const [file, ...more] = parseFixture(fixture);
  if (file === undefined || more.length > 0) throw new Error("fixture: expected one file");
  return file;
}

function parseFile(name: string, marked: string): FixtureFile {
  const marks: Mark[] = [];
  const cursors: number[] = [];
  const open: number[] = [];
  let text = "";
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === "⟦") open.push(text.length);
    else if (match[0] === "‸") cursors.push(text.length);
    else {
      const start = open.pop();
      if (start === undefined || match[1] === undefined)
        throw new Error(`fixture ${name}: unmatched ${match[0]}`);
      marks.push({ start, end: text.length, surface: text.slice(start), ...parseLabel(name, match[1]) });
    }
  }
  if (open.length > 0) throw new Error(`fixture ${name}: ⟦ without ⟧`);
  text += marked.slice(from);
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return { name, text, marks, cursors };
}

function parseLabel(name: string, label: string): Pick<Mark, "type" | "kind" | "confidence" | "entity"> {
  const words = label.split(/\s+/u).filter((word) => word !== "");
  const type = ENTITY_TYPES.find((candidate) => candidate === words[0]);
  if (type === undefined) throw new Error(`fixture ${name}: unknown type in {${label}}`);
  const kind = MENTION_KINDS.find((candidate) => candidate === words[1]);
  const rest = words.slice(kind === undefined ? 1 : 2);
  const confidence = /^0\.\d+$/u.test(rest[0] ?? "") ? Number(rest.shift()) : 1;
  if (rest.length > 1) throw new Error(`fixture ${name}: too many words in {${label}}`);
  return { type, kind: kind ?? "name", confidence, ...(rest[0] === undefined ? {} : { entity: rest[0] }) };
}

/** Writes spans back into a text as marks: the readable form of a result, for whole-set assertions. */
export function renderMarks(
  text: string,
  marks: readonly Pick<Mark, "start" | "end" | "type" | "kind" | "entity">[],
): string {
  let result = "";
  let from = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const label = [mark.type, mark.kind === "name" ? "" : mark.kind, mark.entity ?? ""].filter(
      (word) => word !== "",
    );
    result += `${text.slice(from, mark.start)}⟦${text.slice(mark.start, mark.end)}⟧{${label.join(" ")}}`;
    from = mark.end;
  }
  return result + text.slice(from);
}

// A long list of locations that writes its own JSON: as ten thousand objects with four more in each it would take
// three times as long, and keep the collector of garbage busy after that.
import type { Location, Message, ResponseMessage } from "vscode-languageserver";
import type { SourceSpans } from "../core/corpus/view";
import type { Span } from "../core/types";
import { JsonBytes } from "./json-bytes";
import { clampTo, type Lines, lineAt, rangeOf } from "./positions";

/** Room to begin with for each location: as long as most are with short paths. */
const BYTES_EACH = 140;

const COMMA = Buffer.from(",");
const CHARACTER = Buffer.from(',"character":');
const END = Buffer.from('},"end":{"line":');
const CLOSE = Buffer.from("}}}");

/** The places of some sources in their order. `JSON.stringify` makes the same of it. */
export class LocationList {
  /** Number of locations. */
  readonly length: number;
  private written: Uint8Array | undefined;

  constructor(
    private readonly sources: readonly SourceSpans[],
    private readonly uriOf: (article: string) => string,
  ) {
    this.length = sources.reduce((sum, { spans }) => sum + spans.length, 0);
  }

  /**
   * The list as a JSON array in ASCII between the two ends of a message. It is written right into the first message
   * that has it and kept as a part of that: copying megabytes takes about as long as writing them.
   */
  between(head: Uint8Array, tail: Uint8Array): Uint8Array {
    if (this.written !== undefined) return Buffer.concat([head, this.written, tail]);
    const json = new JsonBytes(head.length + BYTES_EACH * (this.length + 1));
    json.piece(head);
    this.write(json);
    const end = json.length;
    json.piece(tail);
    this.written = json.bytes.subarray(head.length, end);
    return json.bytes;
  }

  toJSON(): Location[] {
    return this.sources.flatMap((source) => {
      const uri = this.uriOf(source.article);
      return source.spans.map((span) => ({ uri, range: rangeOf(source, span) }));
    });
  }

  private write(json: JsonBytes): void {
    json.text("[");
    let isFirst = true;
    for (const source of this.sources) {
      const head = `{"uri":${asciiJson(this.uriOf(source.article))},"range":{"start":{"line":`;
      let headStart = -1;
      for (const span of source.spans) {
        if (!isFirst) json.piece(COMMA);
        isFirst = false;
        if (headStart >= 0) json.repeat(headStart, headStart + head.length);
        else {
          headStart = json.length;
          json.text(head);
        }
        writeRange(json, source, span);
        json.piece(CLOSE);
      }
    }
    json.text("]");
  }
}

/** Writes what `rangeOf` says, without its objects, from after "line": to before the brackets that close. */
function writeRange(json: JsonBytes, lines: Lines, span: Span): void {
  const { lineStarts } = lines;
  const start = clampTo(lines, span.start);
  const end = clampTo(lines, span.end);
  const line = lineAt(lineStarts, start);
  writePosition(json, line, start - (lineStarts[line] ?? 0));
  json.piece(END);
  // Nearly all spans end in the line they begin in.
  const last = end < (lineStarts[line + 1] ?? Number.POSITIVE_INFINITY) ? line : lineAt(lineStarts, end);
  writePosition(json, last, end - (lineStarts[last] ?? 0));
}

function writePosition(json: JsonBytes, line: number, character: number): void {
  json.number(line);
  json.piece(CHARACTER);
  json.number(character);
}

/** A message as JSON in UTF-8; a result that is a list of locations writes itself. */
export function messageToBytes(message: Message): Uint8Array {
  const { result, ...rest } = message as ResponseMessage;
  if (!(result instanceof LocationList)) return Buffer.from(JSON.stringify(message));
  const head = Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"result":`);
  return result.between(head, Buffer.from("}"));
}

/** Nothing to escape, as in nearly all URIs. */
const PLAIN = /^[\w\-.~/:%]*$/;

/** A text as JSON with everything beyond ASCII escaped. */
function asciiJson(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  return JSON.stringify(text).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

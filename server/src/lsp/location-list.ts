// A long list of locations that writes its own JSON: as ten thousand objects with four more in each it would take
// three times as long, and keep the collector of garbage busy after that.
import type { Location, Message, ResponseMessage } from "vscode-languageserver";
import type { SourceSpans } from "../core/corpus/view";
import { JsonBytes } from "./json-bytes";
import { type Lines, positionAt, rangeOf } from "./positions";

/** Room to begin with for each location: as long as most are with short paths. */
const BYTES_EACH = 140;

const CHARACTER = Buffer.from(',"character":');
const END = Buffer.from('},"end":{"line":');
const CLOSE = Buffer.from("}}}");

/** The places of some sources in their order. `JSON.stringify` makes the same of it as `bytes`. */
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

  /** The list as a JSON array in ASCII; written once. */
  get bytes(): Uint8Array {
    this.written ??= this.write();
    return this.written;
  }

  toJSON(): Location[] {
    return this.sources.flatMap((source) => {
      const uri = this.uriOf(source.article);
      return source.spans.map((span) => ({ uri, range: rangeOf(source, span) }));
    });
  }

  private write(): Uint8Array {
    const json = new JsonBytes(BYTES_EACH * (this.length + 1));
    let before = "[";
    for (const source of this.sources) {
      const head = `{"uri":${asciiJson(this.uriOf(source.article))},"range":{"start":{"line":`;
      let headStart = 0;
      for (const [i, { start, end }] of source.spans.entries()) {
        json.text(before);
        before = ",";
        if (i > 0) json.repeat(headStart, headStart + head.length);
        else {
          headStart = json.length;
          json.text(head);
        }
        writePosition(json, source, start);
        json.piece(END);
        writePosition(json, source, end);
        json.piece(CLOSE);
      }
    }
    json.text(before === "[" ? "[]" : "]");
    return json.bytes;
  }
}

function writePosition(json: JsonBytes, lines: Lines, offset: number): void {
  const { line, character } = positionAt(lines, offset);
  json.number(line);
  json.piece(CHARACTER);
  json.number(character);
}

/** A message as JSON in UTF-8; a result that is a list of locations writes itself. */
export function messageToBytes(message: Message): Uint8Array {
  const { result, ...rest } = message as ResponseMessage;
  if (!(result instanceof LocationList)) return Buffer.from(JSON.stringify(message));
  const head = Buffer.from(`${JSON.stringify(rest).slice(0, -1)},"result":`);
  return Buffer.concat([head, result.bytes, Buffer.from("}")]);
}

/** Nothing to escape, as in nearly all URIs. */
const PLAIN = /^[\w\-.~/:%]*$/;

/** JSON with everything beyond ASCII escaped. */
function asciiJson(text: string): string {
  if (PLAIN.test(text)) return `"${text}"`;
  return JSON.stringify(text).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

// A long list of locations that writes its own JSON: as ten thousand objects with four more in each it would take
// twice as long, and keep the collector of garbage busy after that.
import type { Location, Message, ResponseMessage } from "vscode-languageserver";
import type { SourceSpans } from "../core/corpus/view";
import { rangeOf } from "./positions";

/** Bytes to begin with; a few hundred locations. */
const FIRST_BYTES = 65_536;

/** The places of some sources in their order. `JSON.stringify` makes the same of it as `appendTo`. */
export class LocationList {
  constructor(
    private readonly sources: readonly SourceSpans[],
    private readonly uriOf: (article: string) => string,
  ) {}

  toJSON(): Location[] {
    return this.sources.flatMap((source) => {
      const uri = this.uriOf(source.article);
      return source.spans.map((span) => ({ uri, range: rangeOf(source, span) }));
    });
  }

  /** Writes the list as a JSON array, a source at a time: one long string would be copied once more. */
  appendTo(text: AsciiText): void {
    let before = "[";
    for (const source of this.sources) {
      const head = `{"uri":${asciiJson(this.uriOf(source.article))},"range":{"start":{"line":`;
      let json = "";
      for (const span of source.spans) {
        const { start, end } = rangeOf(source, span);
        json += `${before}${head}${start.line},"character":${start.character}},"end":{"line":${end.line},"character":${end.character}}}}`;
        before = ",";
      }
      text.append(json);
    }
    text.append(before === "[" ? "[]" : "]");
  }
}

/** A message as JSON in UTF-8; a result that is a list of locations writes itself. */
export function messageToBytes(message: Message): Uint8Array {
  const { result, ...rest } = message as ResponseMessage;
  if (!(result instanceof LocationList)) return Buffer.from(JSON.stringify(message));
  const text = new AsciiText();
  text.append(`${asciiJson(rest).slice(0, -1)},"result":`);
  result.appendTo(text);
  text.append("}");
  return text.bytes();
}

/** JSON with everything beyond ASCII escaped. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/** Text in a growing buffer; takes ASCII only. */
class AsciiText {
  private buffer = Buffer.allocUnsafe(FIRST_BYTES);
  private length = 0;

  append(ascii: string): void {
    const needed = this.length + ascii.length;
    if (needed > this.buffer.length) {
      const larger = Buffer.allocUnsafe(2 * needed);
      this.buffer.copy(larger, 0, 0, this.length);
      this.buffer = larger;
    }
    this.length += this.buffer.write(ascii, this.length, "latin1");
  }

  bytes(): Uint8Array {
    return this.buffer.subarray(0, this.length);
  }
}

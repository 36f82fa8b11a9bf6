// What the core takes from its platform: globals that every JavaScript engine with a byte stream has, and nothing else.
declare class TextDecoder {
  decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
  encode(text: string): Uint8Array<ArrayBuffer>;
}
/** The bundler's: loads a package that most starts do not need from a file of its own. */
declare function require(name: string): unknown;

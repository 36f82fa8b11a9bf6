// What all questions and answers are made of: LSP's shapes, spelled out, and the types of requests and notifications.

/** Same letters as the core's entity types; kept separate so that the client needs nothing of the core. */
export type EntityType = "PER" | "LOC" | "ORG";
export type MentionKind = "name" | "compound" | "derived";

/** LSP shapes, spelled out so that this file imports nothing. Zero-based, UTF-16. */
export interface Position {
  line: number;
  character: number;
}
export interface Range {
  start: Position;
  end: Position;
}

/** A place to go to. */
export interface Place {
  uri: string;
  range: Range;
}

/** A request's method with the types of its parameters and result. */
export interface Request<P, R> {
  readonly method: string;
  readonly _?: [P, R];
}
/** A notification's method with the type of its parameters. */
export interface Notification<P> {
  readonly method: string;
  readonly _?: P;
}

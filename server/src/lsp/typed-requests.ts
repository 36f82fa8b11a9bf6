// Registers handlers of the requests in protocol.ts with the types that these give them.
import type { CancellationToken } from "vscode-languageserver";
import type { Request } from "../common/protocol";
import type { Session } from "./session";

/** Answers one request; registered for its method. */
export type Answer<P, R> = (session: Session, params: P, token: CancellationToken) => R | Promise<R>;

/** Has a request of the protocol answered. */
export function onTyped<P, R>(session: Session, { method }: Request<P, R>, answer: Answer<P, R>): void {
  const handler = async (params: P, token: CancellationToken): Promise<unknown> =>
    answer(session, params, token);
  session.connection.onRequest<unknown, void>(method, handler);
}

// The decisions file as a living document: what each line does, as lenses, cards and definitions, and as a list for views.
import type { CancellationToken, CodeLens, Hover, Location, Position } from "vscode-languageserver";
import * as protocol from "../../common/protocol";
import type { NameRef } from "../../core/decisions/decision";
import { entitiesNamed } from "../../features/search/article-filter";
import type { Context } from "../../features/shared/context";
import { targetOf } from "../../features/shared/target";
import { type DecisionLine, decisionLines, isDecisionsFile } from "../decisions/file-lines";
import { withCorpus } from "../doors";
import { type Session, toLocation } from "../session";
import { onTyped } from "../typed-requests";

/** Registers the request of this file; what LSP asks of documents comes through the handlers of articles. */
export function registerDecisionsFile(session: Session): void {
  onTyped(session, protocol.DecisionsRequest, (_, __, token) =>
    withCorpus(session, token, ({ snapshot }) =>
      decisionLines(session, snapshot).flatMap(({ file, lines }) =>
        lines.map((line) => decisionItem(session, file.uri, line)),
      ),
    ),
  );
}

function decisionItem({ words }: Session, uri: string, line: DecisionLine): protocol.DecisionItem {
  const { decision, range, effect, conflict, unfound } = line;
  const trouble = conflict
    ? words.decision.conflict(conflict.kind, conflict.lines)
    : unfound && words.decision.unfound(unfound);
  return {
    uri,
    range,
    decision: { ...decision },
    text: words.decision.said(decision),
    mentions: effect.mentions,
    articles: effect.articles.length,
    ...(decision.why && { why: decision.why }),
    ...(trouble && { trouble }),
  };
}

/** Lenses of a decisions file; undefined for any other document. */
export function decisionLenses(
  session: Session,
  uri: string,
  token: CancellationToken,
): Promise<CodeLens[]> | undefined {
  return onLines(session, uri, token, (lines) =>
    lines.map(({ range, effect }) => {
      const title = session.words.decision.effect(effect.mentions, effect.articles.length);
      return { range: { start: range.start, end: range.start }, command: { title, command: "" } };
    }),
  );
}

/** The card of a line; undefined for any other document. */
export function decisionHover(
  session: Session,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<Hover | null> | undefined {
  return onLines(session, uri, token, (lines) => {
    const line = lineAt(lines, position);
    if (line === undefined) return null;
    const { decision: words } = session.words;
    const { decision, effect, range } = line;
    const said = [
      words.said(decision),
      words.effect(effect.mentions, effect.articles.length),
      decision.why ?? "",
    ];
    return { range, contents: { kind: "plaintext", value: said.filter((part) => part !== "").join("\n") } };
  });
}

/** Where the entities of a line are introduced; undefined for any other document. */
export function decisionDefinition(
  session: Session,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<Location[]> | undefined {
  return onLines(session, uri, token, (lines, context) => {
    const line = lineAt(lines, position);
    return line === undefined ? [] : namesOf(line).flatMap((name) => introductions(session, context, name));
  });
}

function onLines<R>(
  session: Session,
  uri: string,
  token: CancellationToken,
  answer: (lines: readonly DecisionLine[], context: Context) => R,
): Promise<R> | undefined {
  if (!isDecisionsFile(session, uri)) return undefined;
  return withCorpus(session, token, (context) => {
    const found = decisionLines(session, context.snapshot).find(({ file }) => file.uri === uri);
    return answer(found?.lines ?? [], context);
  });
}

function lineAt(lines: readonly DecisionLine[], { line }: Position): DecisionLine | undefined {
  return lines.find(({ range }) => range.start.line <= line && line <= range.end.line);
}

/** The names that a decision speaks of. */
function namesOf({ decision }: DecisionLine): readonly string[] {
  const names = (...refs: readonly NameRef[]) => refs.map(({ name }) => name);
  switch (decision.decide) {
    case "same":
    case "different":
      return names(decision.a, decision.b);
    case "split":
      return names(decision.form, decision.to);
    case "rename":
    case "retype":
      return names(decision.entity);
    default:
      return [decision.surface];
  }
}

function introductions(session: Session, { snapshot }: Context, name: string): Location[] {
  return entitiesNamed(snapshot, name).flatMap(({ id }) => {
    const place = snapshot.introduction(id);
    const target = place && targetOf(snapshot, place);
    return target ? [toLocation(session, target)] : [];
  });
}

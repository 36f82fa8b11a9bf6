// Second thoughts about people, on the spans of any recogniser: what of the words around a name belongs to it, which short
// forms are none, names with the surname first, and people whom the words before announce.

import type { TextDocument } from "../../../text/document";
import { TokenReader } from "../../../text/token-reader";
import type { Mention } from "../../../vocabulary/types";
import type { Recognition } from "../../recogniser";
import { withoutAbbreviations } from "./abbreviations";
import { announced } from "./announced";
import { countNames, isNoPerson } from "./doubtful";
import { invertedNames } from "./inverted";
import { peopleInLineUps } from "./line-ups";
import { withMarks } from "./marks";
import { foreignParticles, isAllGiven, joinedBehind, particlesIn, withKnownParticles } from "./particles";
import { inSameContext } from "./same-context";
import { isFree, overruled } from "./spans";

/** The recognition with its people put right. A pure function of document and recognition. */
export function withPeople(document: TextDocument, { mentions, candidates }: Recognition): Recognition {
  const reader = new TokenReader(document);
  const names = countNames(document.text, mentions);
  let found: readonly Mention[] = mentions
    .flatMap((mention, index) => trimmed(reader, mention, mentions[index + 1]))
    .filter((mention) => !isNoPerson(reader, mention, names));
  found = overruled(found, invertedNames(reader));
  found = overruled(found, longer(reader, found));
  found = overruled(found, marked(document.text, found));
  found = overruled(
    found,
    announced(reader, (span) => isFree(found, span)),
  );
  found = overruled(found, inSameContext(reader, found));
  found = overruled(found, peopleInLineUps(reader, found));
  return { mentions: found, candidates: candidates.filter((candidate) => isFree(found, candidate)) };
}

function isPerson({ type, kind }: Mention): boolean {
  return type === "PER" && kind === "name";
}

function trimmed(reader: TokenReader, mention: Mention, next: Mention | undefined): Mention[] {
  if (mention.kind !== "name" || mention.type === "LOC") return [mention];
  const isBeside = next?.type === "PER" && next.start - mention.end <= 1;
  const rest = withoutAbbreviations(reader, mention, isBeside);
  return rest === undefined ? [] : [rest];
}

/** The people who have marks behind their names, with these. */
function marked(text: string, mentions: readonly Mention[]): Mention[] {
  return mentions.filter(isPerson).flatMap((mention) => {
    const whole = withMarks(text, mention);
    return whole.length === 1 && whole[0] === mention ? [] : whole;
  });
}

/** The people whose names go on before or behind them over particles. */
function longer(reader: TokenReader, mentions: readonly Mention[]): Mention[] {
  const { text } = reader.document;
  const people = mentions.filter(isPerson);
  const known = particlesIn(text, people);
  const foreign = foreignParticles(reader.document.language);
  return people.flatMap((mention) => {
    const last = reader.at(mention.end - 1);
    const end = joinedBehind(reader, last, () => isAllGiven(text, mention), foreign);
    const behind = end === last ? mention : { ...mention, end: reader.end(end) };
    const whole = known.size === 0 ? behind : withKnownParticles(reader, behind, known);
    return whole === mention ? [] : [whole];
  });
}

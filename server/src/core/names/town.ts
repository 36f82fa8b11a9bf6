// Towns and what tells them from others of their name: "Frankfurt am Main", "Frankfurt a. M.", "Frankfurt (Oder)".
import { ANY_LANGUAGE } from "../language/rooms";
import { foldName } from "./fold";
import data from "./knowledge/towns.json";

/** A town's name taken apart, folded; both empty for a name that does not say where the town lies. */
export interface TownName {
  readonly town: string;
  /** What it lies at: "main", "oder"; shortened where the name shortens it ("m", "br"). */
  readonly qualifier: string;
}

const NO_TOWN: TownName = { town: "", qualifier: "" };
const { placeQualifiers } = ANY_LANGUAGE.words;
/** "Frankfurt am Main", "Freiberg i. Sa.", "Limburg a. d. Lahn", "Köln a. Rh."; a last letter may have lost its space. */
const BEHIND = new RegExp(`^(.+?) (?:${[...placeQualifiers].join("|")}) (.+)$`);
const INITIALS = [...placeQualifiers].filter((word) => word.length < 3 && !word.includes(" "));
const LETTER = new RegExp(`^(.+?) (?:${INITIALS.join("|")})([a-z])$`);
/** "Halle (Saale)", "Frankfurt/Oder". */
const BRACKET = /^(.+?)(?:\s?\(([^()]+)\)|\/([^/]+))$/u;

/** Takes the name of a place apart. @param folded the same name, folded */
export function townOf(name: string, folded: string): TownName {
  const bracket = /[(/]/.test(name) ? BRACKET.exec(name) : null;
  const inside = foldName(bracket?.[2] ?? bracket?.[3] ?? "");
  if (bracket !== null && inside !== "") return { town: foldName(bracket[1] ?? ""), qualifier: inside };
  const match = BEHIND.exec(folded) ?? (name.includes(".") ? LETTER.exec(folded) : null);
  return match === null ? NO_TOWN : { town: match[1] ?? "", qualifier: match[2] ?? "" };
}

/** True if one qualifier is the other or an abbreviation of it: each word of one begins the word of the other. */
export function sameQualifier(a: string, b: string): boolean {
  const [x, y] = [a.split(" "), b.split(" ")];
  return (
    x.length === y.length &&
    x.every((word, i) => word.startsWith(y[i] ?? "") || (y[i] ?? "").startsWith(word))
  );
}

/** True for two towns of one name that lie at different places. */
export function areOtherTowns(a: TownName, b: TownName): boolean {
  return a.town !== "" && a.town === b.town && !sameQualifier(a.qualifier, b.qualifier);
}

const qualified = new Map(
  Object.entries(data.qualified).map(([where, towns]) => [where, new Set(towns.split("|"))]),
);
const shared: ReadonlySet<string> = new Set(data.shared.split("|"));

/** True for a folded name that several towns bear. */
export function isSharedTown(town: string): boolean {
  return shared.has(town);
}

/** True if there is a town of this name at a place whose name is, or begins as, `where`; both folded. */
export function isTownAt(town: string, where: string, isAbbreviated: boolean): boolean {
  if (!isAbbreviated) return qualified.get(where)?.has(town) === true;
  for (const [place, towns] of qualified) if (place.startsWith(where) && towns.has(town)) return true;
  return false;
}

// Which of several bearers of a surname is meant by the surname alone: sex and office decide where they can, then
// nearness; where nothing does it stays open.
import type { Sex } from "../names/given-names";
import type { PersonCues } from "./cues";
import type { Form } from "./forms";

/** One who may be meant. */
export interface Bearer {
  readonly form: Form;
  readonly sex: Sex | undefined;
  /** Mentions in full, ascending. */
  readonly full: readonly number[];
  /** Last words of his offices, lower case. */
  readonly offices: readonly string[];
}

/** Somebody named in full in such a distance, in sentences, is still being spoken of. */
const NEAR = 5;
/** All others must have been named in full so many sentences earlier; fewer where the surname alone goes on. */
const LEAD = 2;
const LEAD_GOING_ON = 1;

/** Decides mention by mention, in text order. */
export class BearerChoice {
  /** The last mention that was given to each bearer by its surname alone. */
  private readonly given = new Map<Bearer, number>();

  constructor(
    private readonly bearers: readonly Bearer[],
    private readonly cues: PersonCues,
  ) {}

  /** Who is meant by the mention; undefined where that stays open. Mentions must be asked in order. */
  choose(mention: number): Bearer | undefined {
    const chosen = this.decide(mention);
    if (chosen !== undefined) this.given.set(chosen, mention);
    return chosen;
  }

  private decide(mention: number): Bearer | undefined {
    const told = this.cues.toldSex(mention)?.sex;
    const fitting = this.bearers.filter(({ sex }) => told === undefined || sex === undefined || sex === told);
    const offices = this.cues.offices(mention).map((office) => office.toLowerCase());
    const inOffice = fitting.filter((bearer) =>
      offices.some((office) => bearer.offices.some((own) => isSame(own, office))),
    );
    const [only] = inOffice.length > 0 ? inOffice : fitting;
    if (inOffice.length === 1) return only;
    if (fitting.length === 1 && told !== undefined && only?.sex === told) return only;
    return this.nearest(inOffice.length > 0 ? inOffice : fitting, mention);
  }

  private nearest(bearers: readonly Bearer[], mention: number): Bearer | undefined {
    let best: Bearer | undefined;
    let last = -1;
    for (const bearer of bearers) {
      const place = Math.max(lastBelow(bearer.full, mention), this.given.get(bearer) ?? -1);
      if (place > last) [best, last] = [bearer, place];
    }
    if (best === undefined) return undefined;
    const sentence = this.cues.sentence(last);
    const rivals = bearers.map((bearer) => (bearer === best ? -1 : lastBelow(bearer.full, mention)));
    const lead = this.given.get(best) === last ? LEAD_GOING_ON : LEAD;
    const isAhead = rivals.every((rival) => rival < 0 || sentence - this.cues.sentence(rival) >= lead);
    const isNear = this.cues.sentence(mention) - sentence <= NEAR || rivals.every((rival) => rival < 0);
    return isAhead && isNear ? best : undefined;
  }
}

/** "Kanzler" and "Bundeskanzlers" are one office. */
function isSame(a: string, b: string): boolean {
  const [x, y] = [a.replace(/(?<=[^s])s$/u, ""), b.replace(/(?<=[^s])s$/u, "")];
  return x.endsWith(y) || y.endsWith(x);
}

/** The last element of the ascending list that is below the limit, or -1. */
function lastBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return ascending[low - 1] ?? -1;
}

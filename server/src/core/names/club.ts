// Sports clubs: what kind of club stands before the name, and the year or number behind it: "1. FC Köln", "VfL Bochum 1848".

/** What a club is, before its name, folded: "FC", "1. FC", "VfB". */
const KIND =
  /^(?:\d+ )?(?:1 )?(?:fc|sc|sv|vfb|vfl|vfr|tsv|ssv|msv|fsv|fk|ac|as|cf|rc|rb|bv|bsc|spvgg|tsg|tus|hsg|ehc|ec|bc|afc|kfc|ksc|sg|tv|bsg|ssc|cd|ud|sk) (?=\p{L}{3})/u;
/** The year a club was founded in, or its last two numbers, behind or inside the name. */
const FOUNDED = / (?:18[4-9]\d|19[0-4]\d|0\d|9[4-9])(?= |$)/;

/** The kind of club a folded name begins with, without "1."; empty for other names. */
export function clubKind(folded: string): string {
  return KIND.exec(folded)?.[0].replace(/^(?:\d+ )+/, "") ?? "";
}

/** The folded name without kind and year: "vfl bochum 1848" -> "bochum". */
export function withoutClubKind(folded: string): string {
  return withoutYear(folded).replace(KIND, "");
}

/** The folded name without the year or number of a club: "bayer 04 leverkusen" -> "bayer leverkusen". */
export function withoutYear(folded: string): string {
  return folded.replace(FOUNDED, "");
}

/** True for what stands behind a club's name and belongs to it, as written: "1848", "04". */
export function isClubYear(number: string): boolean {
  return /^(?:18[4-9]\d|19[0-4]\d|0\d)$/.test(number);
}

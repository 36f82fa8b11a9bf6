// Tags of pre-tokenised gold: BIO in either fashion, and BIOES or BILOU, with GermEval's suffixes.
import type { EntityType, MentionKind } from "../core/vocabulary/types";

/** What one token's tag says; undefined for outside. */
export interface Tag {
  /** True if the token cannot go on with what stands before it. */
  readonly begins: boolean;
  readonly label: string;
  /** The type as it is written. */
  readonly name: string;
  readonly kind: MentionKind;
}

/** GermEval's label suffixes (Benikova, Biemann, Reznicek 2014, section 3). */
const SUFFIX_KINDS: Readonly<Record<string, MentionKind>> = {
  "": "name",
  deriv: "derived",
  part: "compound",
};
/** Begin, inside, outside; end or last, single or unit (Ratinov and Roth 2009). */
const TAG = /^([BIELSU])-(.+?)(deriv|part)?$/u;
const BEGINS = "BSU";

/** Reads a tag; "O" and what is no tag are outside. */
export function parseTag(tag: string): Tag | undefined {
  const match = TAG.exec(tag);
  if (match === null) return undefined;
  const [, position = "", name = "", suffix = ""] = match;
  return {
    begins: BEGINS.includes(position),
    label: name + suffix,
    name,
    kind: SUFFIX_KINDS[suffix] ?? "name",
  };
}

/** Names of the three types in corpora of others. */
const TYPES: Readonly<Record<string, EntityType>> = {
  PER: "PER",
  PERS: "PER",
  PERSON: "PER",
  LOC: "LOC",
  LOCATION: "LOC",
  GPE: "LOC",
  ORG: "ORG",
  ORGANISATION: "ORG",
  ORGANIZATION: "ORG",
};

/** The type that a corpus means by a name; undefined for one that is not of ours. */
export function typeNamed(name: string): EntityType | undefined {
  return TYPES[name.toUpperCase()];
}

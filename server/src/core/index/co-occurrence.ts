// Who is named together in one article: what tells the bearers of one short name apart.
/** Who is named in an article: by name number and type code, and which roles stand beside whom. */
export interface CoOccurrence {
  /** Name number * 4 + type code, of each chain with a strong mention. */
  readonly names: readonly number[];
  /** Roles beside mentions of a name: [name number * 4 + type code, folded role]. */
  readonly roles: readonly (readonly [number, string])[];
}

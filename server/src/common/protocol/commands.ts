// Commands: those of the client that answers link to, and those that the server runs.

/** Client commands that code lenses and cards name. */
export const Commands = {
  /** Peek the mentions of an entity: args [uri: string, position: Position, entity: string]. */
  showMentions: "corpusLens.showMentions",
  /** Pick among the entities a lens left out: args [uri: string, entities: string[]]. */
  pickEntity: "corpusLens.pickEntity",
  /** Show the table of counts per source of an entity: args [entity: string]. */
  showCounts: "corpusLens.showCounts",
  /** Jump to a place: args [uri: string, range: Range]. */
  open: "corpusLens.open",
} as const;

/** Commands that the server itself runs: the arguments are decisions (DecisionRecord). */
export const ServerCommands = {
  /** Writes a decision down. */
  decide: "corpusLens.decide",
  /** Takes it out again. */
  undecide: "corpusLens.undecide",
} as const;

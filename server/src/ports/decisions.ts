// Where the reader's decisions are kept, as the protocol layer sees it.

/** The decisions file of one folder of the corpus. */
export interface DecisionsFile {
  readonly uri: string;
  /** As open in the editor, else as on disk; undefined: there is none yet. */
  readonly text: string | undefined;
  /** What stands before the paths of this folder in the ids of its articles; the file itself has the paths. */
  readonly prefix: string;
}

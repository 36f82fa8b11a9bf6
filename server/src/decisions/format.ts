// Where the decisions file of a corpus lies, and its version.

/** Where the file lies in a corpus folder, with forward slashes. */
export const DECISIONS_FILE = ".corpus-lens/decisions.yaml";
/** What goes with it, so that git merges two versions by taking the lines of both. */
export const ATTRIBUTES_FILE = ".corpus-lens/.gitattributes";
export const ATTRIBUTES = "decisions.yaml merge=union\n";

/** The version of the format. A file of a later version is read as far as it is understood. */
export const VERSION = 1;

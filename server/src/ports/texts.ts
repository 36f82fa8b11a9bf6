// The only I/O a feature may ask for, as an interface: the text of an article when a sentence must be shown.
import type { ArticleId } from "../core/vocabulary/types";

/** Gives texts of articles on demand; texts are not kept in the index. */
export interface Texts {
  /** The text as it is now (the open document, else the file), or undefined when it cannot be read. */
  text(id: ArticleId): Promise<string | undefined>;
}

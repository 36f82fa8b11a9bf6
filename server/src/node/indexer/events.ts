// What can happen to the indexer, and what it can have done: events go into the loop as data, effects come out of it.
import type { CorpusFolder, Precise } from "../../common/protocol";
import type { AnyAnalysis } from "../../core/analysis/packed-analysis";
import type { ArticleChange } from "../../core/decisions/article-change";
import type { Decision } from "../../core/decisions/decision";
import type { Tier } from "../../core/recognise/recogniser";
import type { ArticleId } from "../../core/vocabulary/types";
import type { FileEvent } from "../../ports/indexer";
import type { Root } from "../disk/folders";
import type { FoundFile, Known } from "../disk/scan";

/** A file's analysis, or why there is none. */
export type FileResult =
  | {
      readonly kind: "analysis";
      readonly analysis: AnyAnalysis;
      readonly tier: Tier;
      /** Tells this content from any other, where it was looked at. */
      readonly content?: string | undefined;
      /** What is doubtful or broken in the file. */
      readonly note?: string;
    }
  | { readonly kind: "gone" }
  | { readonly kind: "refused"; readonly reason: string };

/**
 * What the loop is woken for: changes wait for the store, news of a watcher is gathered, the status was told a moment
 * ago, entities are to be counted, decisions are to be taken up; an open document was edited, and has not been edited
 * for a while.
 */
export type Timer =
  | "batch"
  | "watched"
  | "status"
  | "count"
  | "decisions"
  | `edit ${string}`
  | `calm ${string}`;

/** What is applied: files that were read, one open document, or closer readings of what the store shows. */
export type ApplyKind = "files" | "document" | "closer";

/** What the loop cannot know of itself. */
export interface World {
  /** Milliseconds, on any clock that only goes forward. */
  readonly now: number;
  /** How many files may be read at the same time. */
  readonly capacity: number;
  /** How many may be read closely at the same time; 0 where there is no precise recogniser. */
  readonly closeCapacity: number;
}

/** One thing that happened. Paths are absolute, in one spelling. Every task that an effect begins ends in an event. */
export type Event =
  /** From now on these folders are the corpus. */
  | { readonly kind: "folders"; readonly folders: readonly CorpusFolder[] }
  /** A document was opened or edited. */
  | { readonly kind: "opened"; readonly path: string; readonly text: string }
  | { readonly kind: "closed"; readonly path: string }
  /** Somebody waits until the newest state of a file shows. */
  | { readonly kind: "awaited"; readonly path: string; readonly release: () => void }
  | { readonly kind: "watched"; readonly events: readonly FileEvent[] }
  | { readonly kind: "paused"; readonly paused: boolean }
  /** The reader does not want to see mentions below this confidence. */
  | { readonly kind: "hidden"; readonly below: number }
  | { readonly kind: "due"; readonly timer: Timer }
  /** The cache is open, with or without analyses of an earlier session; or there is none. */
  | { readonly kind: "cache"; readonly state: "filled" | "empty" | "none" }
  /** A scan met these files. */
  | { readonly kind: "scanned"; readonly scan: number; readonly files: readonly FoundFile[] }
  | { readonly kind: "problem"; readonly path: string; readonly reason: string }
  /** `failed` if it met not all there is; `leftOut`: how many files are no articles, by their endings. */
  | {
      readonly kind: "scan ended";
      readonly scan: number;
      readonly whole: boolean;
      readonly failed: boolean;
      readonly leftOut?: Readonly<Record<string, number>>;
    }
  /** What looking up a path that had appeared came to. */
  | { readonly kind: "looked up"; readonly path: string; readonly isDirectory: boolean }
  /** A file, as it was at this generation, was read and analysed. */
  | {
      readonly kind: "analysed";
      readonly path: string;
      readonly generation: number;
      readonly result: FileResult;
      /** True for the text of an open document. */
      readonly isOpen: boolean;
    }
  /** A file or document, as it was at this generation, was read closely. */
  | {
      readonly kind: "refined";
      readonly path: string;
      readonly generation: number;
      readonly result: FileResult;
    }
  /** Which articles are to be read closely. */
  | { readonly kind: "precise"; readonly extent: Precise }
  /** The reader looks at these articles. */
  | { readonly kind: "looked at"; readonly ids: readonly ArticleId[] }
  /** A file of decisions was read; there is none if its text is undefined, unless it `failed` to be read. */
  | {
      readonly kind: "decisions read";
      readonly path: string;
      readonly reading: number;
      readonly text: string | undefined;
      readonly failed?: string;
    }
  /** Texts were looked through for what decisions speak of: was there any of it, and are there texts left. */
  | { readonly kind: "sought"; readonly found: boolean; readonly left: boolean }
  /** A batch of this many changes is in the store. */
  | { readonly kind: "applied"; readonly count: number; readonly milliseconds: number }
  /** Names were resolved for a while; there are `entities` when all are. */
  | { readonly kind: "resolved"; readonly entities: number | undefined; readonly milliseconds: number }
  | { readonly kind: "disposed" };

/** One thing to be done. Tasks (scan, look up, read, analyse, refine, read decisions, seek, resolve) end in an event, whatever happens. */
export type Effect =
  /** Walk directories, one after the other; `whole` if they are all folders of the corpus. */
  | {
      readonly kind: "scan";
      readonly scan: number;
      readonly whole: boolean;
      readonly roots: readonly Root[];
      readonly directories: readonly string[];
    }
  | { readonly kind: "look up"; readonly path: string }
  /** Read and analyse a file, or find its analysis in the cache: by size and time, or by its content. */
  | {
      readonly kind: "read";
      readonly path: string;
      readonly generation: number;
      readonly known: Known | undefined;
      readonly hashFirst: boolean;
    }
  /** Analyse the text of an open document. */
  | { readonly kind: "analyse"; readonly path: string; readonly generation: number; readonly text: string }
  /** Have the precise recogniser read a file, or the text of an open document. */
  | {
      readonly kind: "refine";
      readonly path: string;
      readonly generation: number;
      readonly text: string | undefined;
    }
  /** What is being read closely is of no use any more. */
  | { readonly kind: "stop refining"; readonly path: string }
  /** Change the store, at once. What is no single document is a batch, which is measured and ends in an event. */
  | { readonly kind: "apply"; readonly changes: readonly ArticleChange[]; readonly what: ApplyKind }
  /** Read a file of decisions; `reading` counts how often that was asked, the newest outcome holds. */
  | { readonly kind: "read decisions"; readonly path: string; readonly reading: number }
  /** From now on these decisions hold, and no others. */
  | { readonly kind: "decide"; readonly decisions: readonly Decision[] }
  /** Look through some texts for what decisions speak of. */
  | { readonly kind: "seek" }
  /** Hide mentions below a confidence from readers. */
  | { readonly kind: "hide"; readonly below: number }
  /** Resolve names for some milliseconds, a turn later. */
  | { readonly kind: "resolve" }
  /** Send "due" after so many milliseconds, in the next turn for 0; replaces an earlier wish. */
  | { readonly kind: "wake"; readonly timer: Timer; readonly milliseconds: number }
  | { readonly kind: "let sleep"; readonly timer: Timer }
  /** Those who waited go on. */
  | { readonly kind: "release"; readonly waiters: readonly (() => void)[] }
  | { readonly kind: "tell status" }
  /** The store changed. */
  | { readonly kind: "tell change" }
  | { readonly kind: "log"; readonly line: string; readonly isNote?: boolean }
  /** The cache need no longer remember a file; or any but these. */
  | { readonly kind: "forget"; readonly path: string }
  | { readonly kind: "tidy"; readonly paths: ReadonlySet<string> };

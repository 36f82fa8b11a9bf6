// The contract between the language server and its clients beyond the LSP itself: typed requests,
// notifications and initialization options. Client and server both import this file and nothing of each other.

/** Same letters as the core's entity types; kept separate so that the client needs nothing of the core. */
export type EntityType = "PER" | "LOC" | "ORG";
export type MentionKind = "name" | "compound" | "derived";

/** LSP shapes, spelled out so that this file imports nothing. Zero-based, UTF-16. */
export interface Position {
  line: number;
  character: number;
}
export interface Range {
  start: Position;
  end: Position;
}

/** One folder whose articles form the corpus. */
export interface CorpusFolder {
  /** URI of the folder. */
  uri: string;
  /** Globs relative to the folder, whatever the case of letters. */
  include: string[];
  exclude: string[];
  /** The encoding of its files, as VS Code's `files.encoding` names it; absent or "utf8": each file is looked at. */
  encoding?: string;
}

/** Files that are articles where nobody says more: texts, Markdown and web pages. The manifest has the same. */
export const DEFAULT_INCLUDE: readonly string[] = ["**/*.{txt,text,md,markdown,mdown,mkd,html,htm,xhtml}"];

/** Sent by the VS Code client in `initializationOptions`; without it the workspace folders are the corpus. */
export interface InitializationOptions {
  folders?: CorpusFolder[];
  settings?: Partial<ServerSettings>;
  /** Folder for the cache database; absent: no cache. */
  storagePath?: string;
  /** The client has `Commands` and lets cards link to them (`command:` URIs). Default false. */
  commandLinks?: boolean;
  /** A document that lies in no folder has names and cards all the same, of itself alone. Default false. */
  singleFiles?: boolean;
}

/** Which articles the precise recogniser reads: none, those open in the editor, or all while nothing else is to be done. */
export type Precise = "off" | "open" | "all";

/** Settings that the server reads (section `corpusLens`); every one has a default. */
export interface ServerSettings {
  /** Code lenses shown above a paragraph before "+n more". Default 5. */
  lensesPerParagraph: number;
  /** Code lenses at all. Default true. */
  codeLens: boolean;
  /** Colours of names in the text. Default true. */
  colors: boolean;
  /** Mentions below this confidence are not shown. 0..1. Default 0. */
  minimumConfidence: number;
  /** How doubts about names are shown in open articles. Default "hint". */
  hints: "off" | "hint" | "information";
  /** Worker threads for the first index; 0 chooses by the machine. Default 0. */
  workers: number;
  /** BCP 47 tag of the language of articles that do not name theirs; "auto" (the default) tells it article by article. */
  language: string;
  /** What is read closely. Default "open". */
  precise: Precise;
}

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

/** A request's method with the types of its parameters and result. */
export interface Request<P, R> {
  readonly method: string;
  readonly _?: [P, R];
}
/** A notification's method with the type of its parameters. */
export interface Notification<P> {
  readonly method: string;
  readonly _?: P;
}

/** An entity as trees and pickers show it. */
export interface EntityItem {
  id: string;
  name: string;
  type: EntityType;
  total: number;
  sources: number;
  descriptor?: string;
}

export interface EntitiesParams {
  type?: EntityType;
  /** Letters of a name or form, and conditions such as `in:2017 with:Syrien`; README has the grammar. */
  query?: string;
  sort: "count" | "name";
  offset: number;
  limit: number;
}
export interface EntitiesResult {
  items: EntityItem[];
  /** Number of entities that match, of which `items` is a page. */
  matching: number;
  /** Parts of the query that could not be understood and were left out. */
  problems: QueryProblem[];
  version: number;
}
/** A part of a query that cannot be understood: offsets (UTF-16, end-exclusive), and why. */
export interface QueryProblem {
  start: number;
  end: number;
  reason:
    | "unknown field"
    | "no value"
    | "no date"
    | "no number"
    | "no type"
    | "cannot be negated"
    | "open quote";
  /** The nearest field there is, for an unknown one. */
  nearest?: string;
}
/** A page of entities. */
export const EntitiesRequest: Request<EntitiesParams, EntitiesResult> = { method: "corpusLens/entities" };

export interface EntityParams {
  entity: string;
}

export interface RankParams extends EntityParams, Pick<EntitiesParams, "type" | "query" | "sort"> {}
/** Where an entity stands in the list that `EntitiesRequest` pages through, from 0; null: it is not in it. */
export const RankRequest: Request<RankParams, number | null> = { method: "corpusLens/rank" };

/** A place to go to. */
export interface Place {
  uri: string;
  range: Range;
}
export interface ReferencesParams extends EntityParams {
  /** Default true; without it the entity's introduction is left out. */
  includeIntroduction?: boolean;
}
/** All mentions of an entity, by source and position; empty: no such entity any more. No document is needed. */
export const ReferencesRequest: Request<ReferencesParams, Place[]> = { method: "corpusLens/references" };

export interface PageParams extends EntityParams {
  offset: number;
  limit: number;
}
/** Count of one entity in one source. */
export interface SourceItem {
  uri: string;
  /** Short name to show: the path relative to the corpus folder. */
  label: string;
  count: number;
  date?: string;
  title?: string;
  source?: string;
}
export interface SourcesResult {
  entity: EntityItem;
  items: SourceItem[];
  /** Number of sources in all. */
  matching: number;
}
/** The sources of an entity with counts, by count descending then label; null: no such entity any more. */
export const SourcesRequest: Request<PageParams, SourcesResult | null> = { method: "corpusLens/sources" };

export interface MentionsParams extends PageParams {
  uri: string;
}
/** A mention in its sentence. */
export interface MentionItem {
  uri: string;
  range: Range;
  kind: MentionKind;
  /** The sentence on one line (white space folded, cut to about 200 characters around the mention). */
  sentence: string;
  /** [start, end) of the mention inside `sentence`, UTF-16. */
  highlight: [number, number];
  /** Why it belongs to the entity. */
  evidence?: string;
}
export interface MentionsResult {
  items: MentionItem[];
  matching: number;
}
/** The mentions of an entity in one source, in text order. */
export const MentionsRequest: Request<MentionsParams, MentionsResult | null> = {
  method: "corpusLens/mentions",
};

export interface ArticleParams {
  uri: string;
}
export interface ArticleEntityItem extends EntityItem {
  /** Mentions in this article. */
  here: number;
  /** First mention in this article. */
  range: Range;
}
export interface ArticleResult {
  label: string;
  date?: string;
  title?: string;
  source?: string;
  words: number;
  /** BCP 47 tag of the language it was read in; "und" if that could not be told. */
  language: string;
  /** False if there are no rules for that language, so that those of all languages were applied. */
  languageHasRules: boolean;
  /** In order of first appearance. */
  entities: ArticleEntityItem[];
}
/** The entities of one article; null: not an article of the corpus. */
export const ArticleRequest: Request<ArticleParams, ArticleResult | null> = { method: "corpusLens/article" };

export interface EntityAtParams {
  uri: string;
  position: Position;
}
/** The entity under a position, if any. */
export const EntityAtRequest: Request<EntityAtParams, EntityItem | null> = { method: "corpusLens/entityAt" };

/** Entities by id, in the order asked; those that are gone are left out. */
export const EntitiesByIdRequest: Request<{ entities: string[] }, EntityItem[]> = {
  method: "corpusLens/entitiesById",
};

/** What articles are grouped by: the month they are dated, their source, the folder they lie in. */
export type ArticleGrouping = "date" | "source" | "folder";
export interface ArticleGroupsParams {
  by: ArticleGrouping;
  /** Conditions on articles, and letters of a title or path. */
  query?: string;
}
export interface ArticleGroup {
  /** "2017-11", a source's name or a folder's path; empty for articles without. */
  key: string;
  count: number;
}
/** The groups of articles, in the order in which they are listed. */
export const ArticleGroupsRequest: Request<ArticleGroupsParams, ArticleGroup[]> = {
  method: "corpusLens/articleGroups",
};
export interface ArticlesParams extends ArticleGroupsParams {
  group: string;
  offset: number;
  limit: number;
}
export interface ArticleItem extends Pick<SourceItem, "uri" | "label" | "date" | "title" | "source"> {
  words: number;
  /** Number of entities it names. */
  entities: number;
}
export interface ArticlesResult {
  items: ArticleItem[];
  matching: number;
}
/** A page of the articles of one group. */
export const ArticlesRequest: Request<ArticlesParams, ArticlesResult> = { method: "corpusLens/articles" };

export interface TogetherParams {
  entities: string[];
  unit: "sentence" | "paragraph";
}
/** The places where entities stand together: mentions of the first of them. */
export const TogetherRequest: Request<TogetherParams, { uri: string; range: Range }[]> = {
  method: "corpusLens/together",
};
export interface CompanionsParams extends EntityParams {
  limit: number;
}
/** An entity that stands beside another one; `together`: in so many sentences (or else articles). */
export interface CompanionItem extends EntityItem {
  together: number;
}
export const CompanionsRequest: Request<CompanionsParams, CompanionItem[]> = {
  method: "corpusLens/companions",
};

/** What a reader may want to know of an entity's forms: why each belongs to it. */
export interface FormItem {
  surface: string;
  count: number;
  evidence: string;
  /** Where the evidence is to be seen. */
  place?: Place;
}
export const FormsRequest: Request<EntityParams, FormItem[]> = { method: "corpusLens/forms" };

/** Where an entity is presented best in the whole corpus; null: no such entity any more. */
export const IntroductionRequest: Request<EntityParams, Place | null> = {
  method: "corpusLens/introduction",
};

/** A pair that may be one entity. */
export interface SuggestionItem {
  a: EntityItem;
  b: EntityItem;
  score: number;
  reasonsFor: string[];
  reasonsAgainst: string[];
}
export const SuggestionsRequest: Request<{ limit: number }, SuggestionItem[]> = {
  method: "corpusLens/suggestions",
};

/** A decision of the reader, as the server's core has it; `decide` is its verb. */
export interface DecisionRecord {
  readonly decide: string;
  readonly [field: string]: unknown;
}
/** A decision in its file, with what it does. */
export interface DecisionItem {
  uri: string;
  range: Range;
  decision: DecisionRecord;
  /** What it says, as a sentence. */
  text: string;
  mentions: number;
  articles: number;
  why?: string;
  /** Why it does not hold, or is not found. */
  trouble?: string;
}
/** All decisions that the files have, in their order. */
export const DecisionsRequest: Request<null, DecisionItem[]> = { method: "corpusLens/decisions" };

/** Where indexing stands. */
export interface Status {
  phase: "idle" | "indexing" | "paused";
  /** Articles analysed and articles known. */
  done: number;
  total: number;
  entities: number;
  articles: number;
  /** Estimate, only while indexing. */
  secondsLeft?: number;
  /** Number of files with problems. */
  problems: number;
  /** How many files of the folders are no articles, by their endings in lower case (".pdf"); absent: none. */
  leftOut?: Readonly<Record<string, number>>;
  /** Articles that the precise recogniser has read, and whether it is reading; absent where there is none. */
  readClosely?: number;
  refining?: boolean;
}
export const StatusRequest: Request<null, Status> = { method: "corpusLens/status" };
export const StatusNotification: Notification<Status> = { method: "corpusLens/statusChanged" };

/** A file that could not be indexed, and why. */
export interface Problem {
  uri: string;
  message: string;
}
export const ProblemsRequest: Request<null, Problem[]> = { method: "corpusLens/problems" };

/** The corpus changed; trees refresh. Sent at most a few times a second. */
export interface CorpusChange {
  version: number;
}
export const CorpusChangedNotification: Notification<CorpusChange> = { method: "corpusLens/corpusChanged" };

/** Replaces the corpus folders while running. */
export const SetFoldersNotification: Notification<{ folders: CorpusFolder[] }> = {
  method: "corpusLens/setFolders",
};
/** Pauses or resumes the first index. */
export const PauseNotification: Notification<{ paused: boolean }> = { method: "corpusLens/pause" };

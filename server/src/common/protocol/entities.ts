// Questions about entities: lists, sources, mentions, companions, forms.
import type { EntityType, MentionKind, Place, Position, Range, Request } from "./shapes";

/** An entity as trees and pickers show it. */
export interface EntityItem {
  id: string;
  name: string;
  type: EntityType;
  /** Mentions in the corpus. */
  total: number;
  /** Articles that name it. */
  sources: number;
  /** Who or what it is, in a few words: an office, the acronym. */
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

// Counted words in the editor's language: the only place that knows of plurals and of how numbers are written.
import { env, l10n } from "vscode";
import type { EntityType } from "../../server/src/common/protocol";

/** How views name and draw a type; `icon` is a codicon, `color` one of the manifest's. */
export interface TypeLook {
  readonly singular: string;
  readonly plural: string;
  readonly icon: string;
  readonly color: string;
}

/** Words and icon of a type. */
export function typeLook(type: EntityType): TypeLook {
  switch (type) {
    case "PER":
      return {
        singular: l10n.t("person"),
        plural: l10n.t("People"),
        icon: "person",
        color: "corpusLens.personForeground",
      };
    case "LOC":
      return {
        singular: l10n.t("place"),
        plural: l10n.t("Places"),
        icon: "location",
        color: "corpusLens.placeForeground",
      };
    case "ORG":
      return {
        singular: l10n.t("organisation"),
        plural: l10n.t("Organisations"),
        icon: "organization",
        color: "corpusLens.organisationForeground",
      };
  }
}

/** A whole number as the editor's language writes it: 1234567 as "1,234,567". */
export function formatCount(count: number): string {
  return new Intl.NumberFormat(env.language).format(count);
}

/** A share between 0 and 100 as "83 %" is written in the editor's language. */
export function formatPercent(percent: number): string {
  return new Intl.NumberFormat(env.language, { style: "percent" }).format(percent / 100);
}

/** "1 mention", "18 mentions". */
export function mentions(count: number): string {
  return isOne(count) ? l10n.t("1 mention") : l10n.t("{0} mentions", formatCount(count));
}

/** "1 source", "18 sources". */
export function sources(count: number): string {
  return isOne(count) ? l10n.t("1 source") : l10n.t("{0} sources", formatCount(count));
}

/** "18 mentions in 2 sources". */
export function mentionsIn(count: number, sourceCount: number): string {
  return isOne(sourceCount)
    ? l10n.t("{0} in 1 source", mentions(count))
    : l10n.t("{0} in {1} sources", mentions(count), formatCount(sourceCount));
}

/** "1 entity in 1 article", "2,000 entities in 30 articles". */
export function entitiesIn(count: number, articleCount: number): string {
  return isOne(articleCount)
    ? l10n.t("{0} in 1 article", entities(count))
    : l10n.t("{0} in {1} articles", entities(count), formatCount(articleCount));
}

/** "1 entity", "18 entities". */
export function entities(count: number): string {
  return isOne(count) ? l10n.t("1 entity") : l10n.t("{0} entities", formatCount(count));
}

/** "1 word", "500 words". */
export function words(count: number): string {
  return isOne(count) ? l10n.t("1 word") : l10n.t("{0} words", formatCount(count));
}

/** "and 1 form more", "and 3 forms more". */
export function moreForms(count: number): string {
  return isOne(count) ? l10n.t("and 1 form more") : l10n.t("and {0} forms more", formatCount(count));
}

/** "1 file could not be indexed". */
export function filesNotIndexed(count: number): string {
  return isOne(count)
    ? l10n.t("1 file could not be indexed")
    : l10n.t("{0} files could not be indexed", formatCount(count));
}

/** Said when a command finds no name where it was asked for one. */
export function nothingNamedHere(): string {
  return l10n.t("There is no person, place or organisation here.");
}

function isOne(count: number): boolean {
  return new Intl.PluralRules(env.language).select(count) === "one";
}

/** What the editor's language calls a language; undefined if its tag is none or says nothing. */
export function languageName(tag: string): string | undefined {
  if (tag === "und") return undefined;
  try {
    return new Intl.DisplayNames([env.language], { type: "language", fallback: "none" }).of(tag);
  } catch {
    return undefined;
  }
}

// The languages there are rooms for. To add one: a folder with its words, and a line here.

import { unionOf } from "./create-language";
import { german } from "./de/german";
import { UNKNOWN_LANGUAGE } from "./detect";
import { english } from "./en/english";
import { spanish } from "./es/spanish";
import { french } from "./fr/french";
import { italian } from "./it/italian";
import type { Language } from "./language";
import { dutch } from "./nl/dutch";
import { portuguese } from "./pt/portuguese";

/** Every language with a room, in the order in which their rules are asked where the language is not known. */
export const LANGUAGES: readonly Language[] = [german, english, spanish, italian, dutch, french, portuguese];

/**
 * What all rooms together say: for texts in a language without a room or in none that could be told, and for the names
 * of a corpus, which travel from language to language.
 */
export const ANY_LANGUAGE: Language = unionOf(LANGUAGES);

const byTag: ReadonlyMap<string, Language> = new Map(LANGUAGES.map((language) => [language.tag, language]));

/** True if there is a room for a language. @param tag BCP 47; only the language itself counts ("de-AT") */
export function hasRoom(tag: string): boolean {
  return byTag.has(primaryTag(tag));
}

/** The room of a language; of one that has none, what all rooms say. @param tag as for hasRoom */
export function roomOf(tag: string): Language {
  return byTag.get(primaryTag(tag)) ?? ANY_LANGUAGE;
}

/** "de" of "de-AT" or "DE_ch"; UNKNOWN_LANGUAGE of what is no tag. */
export function primaryTag(tag: string): string {
  return (/^[a-z]{2,3}(?![a-z])/i.exec(tag.trim())?.[0] ?? UNKNOWN_LANGUAGE).toLowerCase();
}

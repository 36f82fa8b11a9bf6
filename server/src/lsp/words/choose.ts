// Which language the server speaks to a client.
import { german } from "./de";
import { english } from "./en";
import type { Words } from "./words";

/** The languages of the interface, by their primary tag. */
const LANGUAGES: ReadonlyMap<string, (locale: string) => Words> = new Map([
  ["de", german],
  ["en", english],
]);

/** The wording for a client's locale ("de", "de-AT", "en_US"); English where that is unknown or spoken by none. */
export function wordsFor(locale: string | undefined): Words {
  const tag = (locale ?? "").replaceAll("_", "-");
  const language = LANGUAGES.get(tag.split("-")[0]?.toLowerCase() ?? "");
  return language === undefined || !isLocale(tag) ? english("en") : language(tag);
}

function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

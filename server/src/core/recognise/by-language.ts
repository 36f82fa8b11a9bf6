// A recogniser put together of one for each language, and one for all that have none of their own.
import type { TextDocument } from "../text/document";
import type { ImmediateRecogniser } from "./recogniser";

/** The recogniser of a language, loaded when the first article in it comes. */
export interface LanguageRecogniser {
  /** BCP 47, the language alone. */
  readonly tag: string;
  /** The version of what `load` gives, known without loading it. */
  readonly version: string;
  /** May throw: then articles in the language are read as those in any other. */
  load(): ImmediateRecogniser;
}

/** Reads each article with the recogniser of its language; `standard` reads those in languages that have none. */
export function byLanguage(
  standard: ImmediateRecogniser,
  others: readonly LanguageRecogniser[],
): ImmediateRecogniser {
  const byTag = new Map(others.map((other) => [other.tag, other]));
  const loaded = new Map<string, ImmediateRecogniser>();
  const recogniserOf = ({ language }: TextDocument): ImmediateRecogniser => {
    const known = loaded.get(language);
    if (known !== undefined) return known;
    const recogniser = loadOr(byTag.get(language), standard);
    loaded.set(language, recogniser);
    return recogniser;
  };
  return {
    ...standard,
    version: [standard.version, ...others.map(({ tag, version }) => `${tag}-${version}`)].join("+"),
    recognise: (document) => recogniserOf(document).recognise(document),
  };
}

function loadOr(
  language: LanguageRecogniser | undefined,
  standard: ImmediateRecogniser,
): ImmediateRecogniser {
  try {
    return language?.load() ?? standard;
  } catch {
    return standard;
  }
}

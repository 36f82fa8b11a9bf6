// Resolution inside one article: which mentions name the same thing, by the article's own evidence, and why.

import type { Language } from "../language/language";
import { roomOf } from "../language/rooms";
import type { Recognition } from "../recognise/recogniser";
import type { TextDocument } from "../text/document";
import { TokenReader } from "../text/token-reader";
import { linkAliases, linkInitials, linkNeighbours } from "./acronyms";
import { linkCandidates } from "./candidates";
import { chainsOf, linksOf } from "./chains";
import { Clusters } from "./clusters";
import { gather, withoutFalseRoles } from "./collect-mentions";
import { cuesFrom, type PersonCues } from "./cues";
import { DescriptorFinder } from "./descriptor";
import { linkInflected, linkSame, linkSpelling } from "./exact-links";
import { splitFamilies } from "./families";
import { type Form, formsOf, type LinkInput } from "./forms";
import { linkDerived, linkKnown } from "./knowledge-links";
import type { AnalysedMention, Chain, Link } from "./linked";
import { readVariants } from "./name-variants";
import { linkPersons } from "./persons";
import { sexesFrom } from "./sexes";
import { shareSurnames } from "./shared-surnames";
import { linkCompanySuffixes, linkFirstWords } from "./short-names";
import { linkTowns } from "./towns";

/** What resolution inside an article adds to its analysis. */
export interface LinkedMentions {
  /** Mentions and candidates together, sorted by start, not overlapping. */
  readonly mentions: readonly AnalysedMention[];
  readonly chains: readonly Chain[];
  readonly links: readonly Link[];
}

/**
 * Links the mentions of one article into chains. A pure function of the article; time grows with the number of
 * mentions and with the square of nothing but the few names that share a surname.
 */
export function linkMentions(document: TextDocument, recognition: Recognition): LinkedMentions {
  const language = roomOf(document.language);
  const reader = new TokenReader(document);
  const finder = new DescriptorFinder(reader, language);
  const mentions = gather(document, recognition, finder);
  const forms = formsOf(mentions, language);
  readVariants(forms);
  const cues = cuesFrom(mentions, reader, language);
  const clusters = new Clusters(sexesFrom(cues));
  const shared = shareSurnames(mentions, forms, document.text, language);
  splitFamilies(forms, cues, shared, language);
  linkStrong(document, mentions, forms, cues, clusters, language);
  linkCandidates(forms, clusters, language);
  const wordBefore = (index: number): string => {
    const mention = mentions[index];
    return mention === undefined ? "" : finder.wordBefore(mention);
  };
  return {
    mentions: withoutFalseRoles(mentions, genitives(clusters), language),
    chains: chainsOf(forms, clusters, wordBefore, language, cues),
    links: linksOf(forms, clusters.steps),
  };
}

/** Which mentions are of a form that leans on another as its genitive. */
function genitives(clusters: Clusters): (mention: number) => boolean {
  const found = new Set<number>();
  for (const { from, reason } of clusters.steps) {
    const surnamed = reason === "surname" && /s$/.test(from.surface);
    if (reason === "inflected" || surnamed) for (const mention of from.mentions) found.add(mention);
  }
  return (mention) => found.has(mention);
}

/** The steps in order of their strength; `forms` grows when a form is split between two persons. */
function linkStrong(
  document: TextDocument,
  mentions: readonly LinkInput[],
  forms: Form[],
  cues: PersonCues,
  clusters: Clusters,
  language: Language,
): void {
  const strong = forms.filter((form) => !form.candidate);
  const byMention = new Map<number, Form>();
  for (const form of forms) for (const mention of form.mentions) byMention.set(mention, form);
  linkSame(strong, clusters);
  linkInflected(strong, clusters, language);
  linkKnown(strong, clusters);
  linkSpelling(strong, clusters);
  linkAliases(strong, clusters);
  linkNeighbours(mentions, (index) => byMention.get(index), document.text, clusters);
  linkInitials(strong, clusters);
  linkCompanySuffixes(strong, clusters);
  linkTowns(strong, clusters);
  linkFirstWords(strong, clusters, language);
  linkDerived(strong, clusters, language);
  linkPersons(forms, cues, clusters, language);
}

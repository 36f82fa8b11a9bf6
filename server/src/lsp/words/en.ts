// English: what is said wherever no better language is known, and on the command line.
import type {
  ArticlePart,
  EvidencePlace,
  LettersReason,
  LinkReason,
  MergeReason,
  Reason,
  SuggestionReason,
} from "../../core/query/reasons";
import { ENTITY_TYPES, type EntityType } from "../../core/vocabulary/types";
import type { EntityLens } from "../../features/code-lens";
import { shortened } from "../../features/shared/source-label";
import { ENGLISH_DECISIONS } from "./decisions";
import { Formats } from "./numbers";
import { LONGEST_NAME, type Words } from "./words";

const NOUNS: Readonly<Record<EntityType, readonly [string, string]>> = {
  PER: ["person", "people"],
  LOC: ["place", "places"],
  ORG: ["organisation", "organisations"],
};

/** The name it leads to follows. */
const LETTERS: Readonly<Record<Exclude<LettersReason, "itself">, string>> = {
  contains: "contains the name",
  form: "form of",
  derived: "adjective or inhabitant form of",
  compound: "part of a compound with",
};
const LINKS: Readonly<Record<LinkReason, string>> = {
  same: "same letters as",
  inflected: "inflected form of",
  surname: "surname of",
  "given-name": "given name of",
  acronym: "acronym of",
  compound: "part of a compound with",
  derived: "adjective or inhabitant form of",
  spelling: "another spelling of",
  short: "short for",
  known: "known as another name of",
};
const MERGES: Readonly<Record<MergeReason, string>> = {
  decision: "by your decision the same as",
  known: "known as another name of",
  spelling: "same letters as",
  inflected: "inflected form of",
  derived: "adjective or inhabitant form of",
  company: "same but for the legal form as",
  sound: "another spelling of",
  person: "surname and a given name in common with",
  town: "shortened from",
  surname: "surname of",
  initial: "initial and surname of",
  acronym: "acronym of",
  short: "short for",
};
const PARTS: Readonly<Record<ArticlePart["kind"], string>> = {
  meta: "in the head",
  headline: "in a headline",
  paragraph: "in a paragraph",
  item: "in a list",
  cell: "in a table",
  quote: "in a quotation",
  code: "in code",
  text: "in the text",
};
/** What joins a reason to where it is to be seen. */
const SHOWS: Readonly<Record<EvidencePlace["shows"], string>> = {
  name: ", ",
  "full name": ", named in full ",
  explanation: ", given ",
  introduction: "; presented ",
};
/** As many bearers of an open name are told. */
const TOLD_BEARERS = 5;

/** English for a locale: "en", "en-US". */
export function english(locale: string): Words {
  // Day before month, as most of the world writes it, unless the client says where it is.
  const formats = new Formats(locale === "en" ? "en-GB" : locale);
  const count = (number: number) => formats.count(number);
  const mentions = (number: number) => formats.counted(number, "mention", "mentions");
  const sources = (number: number) => formats.counted(number, "source", "sources");
  const total = (mentioned: number, inSources: number) => `${mentions(mentioned)} in ${sources(inSources)}`;
  return {
    count,
    mentions,
    sources,
    type: (type) => NOUNS[type][0],
    date: (date) => formats.date(date),
    evidence({ reasons, where }) {
      const why = reasons.map((reason) => reasonWords(reason, formats)).join(", ");
      if (where === undefined) return why;
      const of = where.label === undefined ? "" : ` of ${where.label}`;
      return `${why}${SHOWS[where.shows]}${partWords(where.part)}${of}`;
    },
    suggestion: (reason) => suggestionWords(reason, formats),
    progress({ done, total, secondsLeft }) {
      if (total === 0) return "looking for articles";
      const counts = `${count(done)} of ${formats.counted(total, "article", "articles")}`;
      if (secondsLeft === undefined) return counts;
      const left = secondsLeft < 90 ? `${Math.ceil(secondsLeft)} s` : `${Math.round(secondsLeft / 60)} min`;
      return `${counts}, about ${left} left`;
    },
    lens: {
      summary({ counts, entities }) {
        const parts = ENTITY_TYPES.flatMap((type) =>
          counts[type] === 0 ? [] : [formats.counted(counts[type], ...NOUNS[type])],
        );
        return `${formats.counted(entities.length, "entity", "entities")}: ${parts.join(", ")}`;
      },
      entity(lens) {
        const { articles, sources: named } = lens.elsewhere;
        if (articles > 0 && named.length === 0) return this.entityInShort(lens);
        const others = named.map((source) => `, ${count(source.count)} in ${source.label}`);
        return `${lensName(lens)}: ${count(lens.here)} here${others.join("")}`;
      },
      entityInShort(lens) {
        const { mentions: others, articles } = lens.elsewhere;
        const elsewhere = `, ${count(others)} in ${formats.counted(articles, "other", "others")}`;
        return `${lensName(lens)}: ${count(lens.here)} here${articles === 0 ? "" : elsewhere}`;
      },
      more: (number) => `+${count(number)} more`,
    },
    card: {
      inSource: (number) => `${number} in`,
      thisArticle: "this article",
      show: "show",
      total,
      allSources: (number) => `all ${sources(number)}`,
      written: "Written",
      moreForms: (number) => `${count(number)} more`,
      companions: (shared) =>
        shared === "sentences" ? "Often in a sentence with" : "Often in an article with",
      indexing({ phase, done, total }) {
        if (phase === "idle") return undefined;
        const doing = phase === "paused" ? "Indexing is paused" : "Still indexing";
        const known = `${count(done)} of ${formats.counted(total, "article", "articles")} known so far`;
        return done < total ? `${doing}: ${known}` : `${doing} …`;
      },
    },
    decision: ENGLISH_DECISIONS,
    outline: {
      section: "Section",
      entity: (type, here, all) => {
        const where =
          here === all ? `${count(here)} here only` : `${count(here)} here, ${count(all)} in the corpus`;
        return `${NOUNS[type][0]}, ${where}`;
      },
    },
    symbol: (type, mentioned, inSources) => `${NOUNS[type][0]}, ${total(mentioned, inSources)}`,
  };
}

function lensName({ name }: EntityLens): string {
  return shortened(name, LONGEST_NAME);
}

function partWords({ kind, number }: ArticlePart): string {
  return kind === "paragraph" && number !== undefined ? `in paragraph ${number}` : PARTS[kind];
}

function reasonWords(reason: Reason, formats: Formats): string {
  const { by, name } = reason;
  if (by === "letters") return reason.how === "itself" ? "the name itself" : `${LETTERS[reason.how]} ${name}`;
  if (by === "nothing") {
    const { type, bearers } = reason;
    const told = bearers.slice(0, TOLD_BEARERS).join(", ");
    return `${formats.counted(bearers.length, ...NOUNS[type])} named ${name}: ${told}; left open`;
  }
  if (by === "context") {
    const { company } = reason;
    const why =
      company.length === 0 ? "the role or date fits best" : `also named with ${formats.and(company)}`;
    return `short for ${name}: ${why}`;
  }
  const { space } = reason;
  if (space !== undefined) return `same letters as ${name} ${space} the space`;
  if (by === "article") return `${LINKS[reason.how]} ${name}`;
  return `${MERGES[reason.how]} ${name}${bearersWords(reason.bearers, formats)}`;
}

/** How the bearer stands among those of the same short name. */
function bearersWords(bearers: number | undefined, formats: Formats): string {
  if (bearers === undefined) return "";
  if (bearers === 1) return ", the only bearer in the corpus";
  return `, by far the most named of ${formats.count(bearers)} bearers`;
}

function suggestionWords(reason: SuggestionReason, formats: Formats): string {
  switch (reason.kind) {
    case "short":
      return `${reason.name} can be short for ${reason.of}`;
    case "similar":
      return `${reason.names[0]} and ${reason.names[1]} are much the same name`;
    case "one letter":
      return "the names differ by one letter";
    case "same name":
      return "the same name";
    case "company":
      return `both are named with ${reason.names.join(", ")}`;
    case "together":
      return reason.articles === 1
        ? "one article names both"
        : `${formats.count(reason.articles)} articles name both`;
    case "other type":
      return "of different types";
    case "other given names":
      return "other given names";
  }
}

// Deutsch: German wording, for German editors.
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
import { GERMAN_DECISIONS } from "./decisions";
import { Formats } from "./numbers";
import { LONGEST_NAME, type Words } from "./words";

const NOUNS: Readonly<Record<EntityType, readonly [string, string]>> = {
  PER: ["Person", "Personen"],
  LOC: ["Ort", "Orte"],
  ORG: ["Organisation", "Organisationen"],
};

/** The name it leads to follows. */
const LETTERS: Readonly<Record<Exclude<LettersReason, "itself">, string>> = {
  contains: "enthält den Namen",
  form: "Form von",
  derived: "Adjektiv oder Bewohnername zu",
  compound: "Teil einer Zusammensetzung mit",
};
const LINKS: Readonly<Record<LinkReason, string>> = {
  same: "gleich geschrieben wie",
  inflected: "gebeugte Form von",
  surname: "Nachname von",
  "given-name": "Vorname von",
  acronym: "Abkürzung von",
  compound: "Teil einer Zusammensetzung mit",
  derived: "Adjektiv oder Bewohnername zu",
  spelling: "andere Schreibweise von",
  short: "Kurzform von",
  known: "bekannt als anderer Name von",
};
const MERGES: Readonly<Record<MergeReason, string>> = {
  decision: "nach Ihrer Entscheidung dasselbe wie",
  known: "bekannt als anderer Name von",
  spelling: "gleich geschrieben wie",
  inflected: "gebeugte Form von",
  derived: "Adjektiv oder Bewohnername zu",
  company: "bis auf die Rechtsform gleich",
  sound: "andere Schreibweise von",
  person: "gleicher Nachname und ein gleicher Vorname wie",
  town: "gekürzt aus",
  surname: "Nachname von",
  initial: "Anfangsbuchstabe und Nachname von",
  acronym: "Abkürzung von",
  short: "Kurzform von",
};
const PARTS: Readonly<Record<ArticlePart["kind"], string>> = {
  meta: "im Kopf",
  headline: "in einer Überschrift",
  paragraph: "in einem Absatz",
  item: "in einer Liste",
  cell: "in einer Tabelle",
  quote: "in einem Zitat",
  code: "im Code",
  text: "im Text",
};
/** What joins a reason to where it is to be seen. */
const SHOWS: Readonly<Record<EvidencePlace["shows"], string>> = {
  name: ", ",
  "full name": ", mit vollem Namen ",
  explanation: ", so erklärt ",
  introduction: "; vorgestellt ",
};
/** As many bearers of an open name are told. */
const TOLD_BEARERS = 5;

/** German for a locale: "de", "de-AT". */
export function german(locale: string): Words {
  const formats = new Formats(locale);
  const count = (number: number) => formats.count(number);
  const mentions = (number: number) => formats.counted(number, "Nennung", "Nennungen");
  const sources = (number: number) => formats.counted(number, "Quelle", "Quellen");
  const total = (mentioned: number, number: number) => `${mentions(mentioned)} in ${sources(number)}`;
  return {
    count,
    mentions,
    sources,
    type: (type) => NOUNS[type][0],
    date: (date) => formats.date(date),
    evidence({ reasons, where }) {
      const why = reasons.map((reason) => reasonWords(reason, formats)).join(", ");
      if (where === undefined) return why;
      const of = where.label === undefined ? "" : ` von „${where.label}“`;
      return `${why}${SHOWS[where.shows]}${partWords(where.part)}${of}`;
    },
    suggestion: (reason) => suggestionWords(reason, formats),
    progress({ done, total, secondsLeft }) {
      if (total === 0) return "Artikel werden gesucht";
      const counts = `${count(done)} von ${formats.counted(total, "Artikel", "Artikeln")}`;
      if (secondsLeft === undefined) return counts;
      const left = secondsLeft < 90 ? `${Math.ceil(secondsLeft)} s` : `${Math.round(secondsLeft / 60)} min`;
      return `${counts}, noch etwa ${left}`;
    },
    lens: {
      summary({ counts, entities }) {
        const parts = ENTITY_TYPES.flatMap((type) =>
          counts[type] === 0 ? [] : [formats.counted(counts[type], ...NOUNS[type])],
        );
        return `${formats.counted(entities.length, "Entität", "Entitäten")}: ${parts.join(", ")}`;
      },
      entity(lens) {
        const { articles, sources: named } = lens.elsewhere;
        if (articles > 0 && named.length === 0) return this.entityInShort(lens);
        const others = named.map((source) => `, ${count(source.count)} in ${source.label}`);
        return `${lensName(lens)}: ${count(lens.here)} hier${others.join("")}`;
      },
      entityInShort(lens) {
        const { mentions: others, articles } = lens.elsewhere;
        const elsewhere = `, ${count(others)} in ${formats.counted(articles, "anderen", "anderen")}`;
        return `${lensName(lens)}: ${count(lens.here)} hier${articles === 0 ? "" : elsewhere}`;
      },
      more: (number) => `+${count(number)} weitere`,
    },
    card: {
      inSource: (number) => `${number} in`,
      thisArticle: "dieser Artikel",
      show: "zeigen",
      total,
      allSources: (number) => `alle ${sources(number)}`,
      written: "Geschrieben",
      moreForms: (number) => `${count(number)} weitere`,
      companions: (shared) => (shared === "sentences" ? "Oft in einem Satz mit" : "Oft in einem Artikel mit"),
      indexing({ phase, done, total }) {
        if (phase === "idle") return undefined;
        const doing = phase === "paused" ? "Das Einlesen ist angehalten" : "Es wird noch eingelesen";
        const known = `bisher sind ${count(done)} von ${formats.counted(total, "Artikel", "Artikeln")} bekannt`;
        return done < total ? `${doing}: ${known}` : `${doing} …`;
      },
    },
    decision: GERMAN_DECISIONS,
    outline: {
      section: "Abschnitt",
      entity: (type, here, all) => {
        const where =
          here === all ? `nur hier, ${count(here)}-mal` : `${count(here)} hier, ${count(all)} im Korpus`;
        return `${NOUNS[type][0]}, ${where}`;
      },
    },
    symbol: (type, mentioned, number) => `${NOUNS[type][0]}, ${total(mentioned, number)}`,
  };
}

function lensName({ name }: EntityLens): string {
  return shortened(name, LONGEST_NAME);
}

function partWords({ kind, number }: ArticlePart): string {
  return kind === "paragraph" && number !== undefined ? `in Absatz ${number}` : PARTS[kind];
}

function reasonWords(reason: Reason, formats: Formats): string {
  const { by, name } = reason;
  if (by === "letters") return reason.how === "itself" ? "der Name selbst" : `${LETTERS[reason.how]} ${name}`;
  if (by === "nothing") {
    const { type, bearers } = reason;
    const told = bearers.slice(0, TOLD_BEARERS).join(", ");
    return `${formats.counted(bearers.length, ...NOUNS[type])} mit dem Namen ${name}: ${told}; bleibt offen`;
  }
  if (by === "context") {
    const { company } = reason;
    const why =
      company.length === 0
        ? "Funktion oder Datum passen am besten"
        : `auch sonst zusammen mit ${formats.and(company)} genannt`;
    return `Kurzform von ${name}: ${why}`;
  }
  const { space } = reason;
  if (space !== undefined) {
    return `gleich geschrieben wie ${name}, nur ${space === "with" ? "mit" : "ohne"} Leerzeichen`;
  }
  if (by === "article") return `${LINKS[reason.how]} ${name}`;
  return `${MERGES[reason.how]} ${name}${bearersWords(reason.bearers, formats)}`;
}

/** How the bearer stands among those of the same short name. */
function bearersWords(bearers: number | undefined, formats: Formats): string {
  if (bearers === undefined) return "";
  if (bearers === 1) return ", im Korpus heißt sonst niemand so";
  return `, unter ${formats.count(bearers)} dieses Namens bei Weitem am häufigsten genannt`;
}

function suggestionWords(reason: SuggestionReason, formats: Formats): string {
  switch (reason.kind) {
    case "short":
      return `${reason.name} kann eine Kurzform von ${reason.of} sein`;
    case "similar":
      return `${reason.names[0]} und ${reason.names[1]} sind fast derselbe Name`;
    case "one letter":
      return "die Namen unterscheiden sich in einem Buchstaben";
    case "same name":
      return "derselbe Name";
    case "company":
      return `beide werden mit ${formats.and(reason.names)} genannt`;
    case "together":
      return reason.articles === 1
        ? "ein Artikel nennt beide"
        : `${formats.count(reason.articles)} Artikel nennen beide`;
    case "other type":
      return "von verschiedener Art";
    case "other given names":
      return "andere Vornamen";
  }
}

// What is said of the reader's decisions: titles of actions, refusals.
import type { ConflictKind, Decision, NameRef, Where } from "../../core/decisions/decision";
import type { Unfound } from "../../core/query/effect";
import type { Reason } from "../../core/query/reasons";
import type { FileProblem } from "../../decisions/decisions-file";
import type { Doubt } from "../../features/doubts";
import type { Offer } from "../../features/offers";

/** Wording about decisions in one language. */
export interface DecisionWords {
  /** The title of an action that makes a decision. */
  offer(offer: Offer): string;
  /** Why nothing can be renamed here. */
  readonly nothingToName: string;
  readonly emptyName: string;
  /** What a decision says, as a sentence. */
  said(decision: Decision): string;
  /** "41 mentions in 12 articles". */
  effect(mentions: number, articles: number): string;
  /** Why a decision does not hold. @param lines 0-based lines of those it contradicts */
  conflict(kind: ConflictKind, lines: readonly number[]): string;
  /** Why a decision on a place has no effect. */
  unfound(why: Unfound["why"]): string;
  readonly noEffect: string;
  problem(problem: FileProblem): string;
  /** A doubt about a name, as a hint in its article. */
  doubt(doubt: Doubt, evidence: (reason: Reason) => string): string;
}

function named({ name, sense }: NameRef): string {
  return sense === undefined ? name : `${name} (${sense})`;
}

const EN_TYPES = { PER: "a person", LOC: "a place", ORG: "an organisation" } as const;
const EN_REACH = { everywhere: "", article: " in this article", place: " at this place" } as const;

const EN_CONFLICTS: Readonly<Record<ConflictKind, string>> = {
  "same-and-different": "Called the same and also different",
  "two-names": "Two names for one entity",
  "two-types": "Two types for one entity",
  "name-and-not": "Called a name and also none",
  "two-homes": "One form given to two entities",
};
const EN_UNFOUND: Readonly<Record<Unfound["why"], string>> = {
  "no-article": "There is no such article in the folder.",
  gone: "The place is no longer in the article.",
  ambiguous: "The place cannot be told from others like it.",
  unseen: "The article has not been looked at yet.",
};
const EN_PROBLEMS: Readonly<Record<FileProblem["kind"], string>> = {
  syntax: "This line cannot be read",
  "conflict-marker": "A mark that git left; the lines around it hold",
  "unknown-key": "There is no such key",
  "missing-key": "A key is missing",
  "no-verb": "The line decides nothing, or several things",
  "wrong-value": "The value makes no sense here",
  "unknown-version": "The file is of a later version; what is understood holds",
};

function enWhere(where: Where | undefined): string {
  if (where === undefined) return "";
  return where.place === undefined ? ` in ${where.article}` : ` at one place in ${where.article}`;
}

/** English wording. */
export const ENGLISH_DECISIONS: DecisionWords = {
  offer({ decision, reach }) {
    switch (decision.decide) {
      case "not-a-name":
        return `“${decision.surface}” is not a name${EN_REACH[reach]}`;
      case "name":
        return `“${decision.surface}” is ${EN_TYPES[decision.type]}${EN_REACH[reach]}`;
      case "retype":
        return `“${decision.entity.name}” is ${EN_TYPES[decision.type]}`;
      case "split":
        return `“${named(decision.form)}” is ${named(decision.to)}${EN_REACH[reach]}`;
      default:
        return this.said(decision);
    }
  },
  nothingToName: "There is no person, place or organisation here whose name could be changed.",
  emptyName: "A name needs letters.",
  said(decision) {
    switch (decision.decide) {
      case "not-a-name":
        return `“${decision.surface}” is not a name${enWhere(decision.where)}`;
      case "name":
        return `“${decision.surface}” is ${EN_TYPES[decision.type]}${enWhere(decision.where)}`;
      case "same":
        return `${named(decision.a)} is ${named(decision.b)}`;
      case "different":
        return `${named(decision.a)} is never ${named(decision.b)}`;
      case "split":
        return `“${named(decision.form)}” is ${named(decision.to)}${enWhere(decision.where)}`;
      case "rename":
        return `${named(decision.entity)} is called ${decision.name}`;
      case "retype":
        return `${named(decision.entity)} is ${EN_TYPES[decision.type]}`;
    }
  },
  effect: (mentions, articles) =>
    `${mentions} ${mentions === 1 ? "mention" : "mentions"} in ${articles} ${articles === 1 ? "article" : "articles"}`,
  conflict(kind, lines) {
    const where = lines.map((line) => line + 1).join(", ");
    return `${EN_CONFLICTS[kind]}; it contradicts line ${where} and does not hold`;
  },
  unfound: (why) => EN_UNFOUND[why],
  noEffect: "No article has this name: the decision has no effect.",
  problem({ kind, detail, nearest }) {
    const hint = nearest === undefined ? "" : `; did you mean “${nearest}”?`;
    return `${EN_PROBLEMS[kind]}${detail === "" ? "" : `: ${detail}`}${hint}`;
  },
  doubt(doubt, evidence) {
    switch (doubt.kind) {
      case "open":
        return `Who is meant? ${evidence(doubt.reason)}`;
      case "twin":
        return `Perhaps the same as ${doubt.other.name}`;
      case "unsure":
        return "Named once in the corpus, and perhaps no name";
    }
  },
};

const DE_TYPES = { PER: "eine Person", LOC: "ein Ort", ORG: "eine Organisation" } as const;
const DE_REACH = { everywhere: "", article: " in diesem Artikel", place: " an dieser Stelle" } as const;

const DE_CONFLICTS: Readonly<Record<ConflictKind, string>> = {
  "same-and-different": "Dasselbe und auch verschieden genannt",
  "two-names": "Zwei Namen für dasselbe",
  "two-types": "Zwei Arten für dasselbe",
  "name-and-not": "Name und auch kein Name",
  "two-homes": "Eine Form zweien gegeben",
};
const DE_UNFOUND: Readonly<Record<Unfound["why"], string>> = {
  "no-article": "Einen solchen Artikel gibt es im Ordner nicht.",
  gone: "Die Stelle steht nicht mehr im Artikel.",
  ambiguous: "Die Stelle lässt sich von ähnlichen nicht unterscheiden.",
  unseen: "Der Artikel ist noch nicht durchgesehen.",
};
const DE_PROBLEMS: Readonly<Record<FileProblem["kind"], string>> = {
  syntax: "Diese Zeile ist nicht lesbar",
  "conflict-marker": "Eine Marke, die git hinterlassen hat; die Zeilen um sie herum gelten",
  "unknown-key": "Diesen Schlüssel gibt es nicht",
  "missing-key": "Ein Schlüssel fehlt",
  "no-verb": "Die Zeile entscheidet nichts oder mehreres",
  "wrong-value": "Der Wert ergibt hier keinen Sinn",
  "unknown-version": "Die Datei ist von einer späteren Version; was verstanden wird, gilt",
};

function deWhere(where: Where | undefined): string {
  if (where === undefined) return "";
  return where.place === undefined ? ` in ${where.article}` : ` an einer Stelle in ${where.article}`;
}

/** German wording. */
export const GERMAN_DECISIONS: DecisionWords = {
  offer({ decision, reach }) {
    switch (decision.decide) {
      case "not-a-name":
        return `„${decision.surface}“ ist${DE_REACH[reach]} kein Name`;
      case "name":
        return `„${decision.surface}“ ist${DE_REACH[reach]} ${DE_TYPES[decision.type]}`;
      case "retype":
        return `„${decision.entity.name}“ ist ${DE_TYPES[decision.type]}`;
      case "split":
        return `„${named(decision.form)}“ ist${DE_REACH[reach]} ${named(decision.to)}`;
      default:
        return this.said(decision);
    }
  },
  nothingToName: "Hier steht keine Person, kein Ort und keine Organisation, deren Name sich ändern ließe.",
  emptyName: "Ein Name braucht Buchstaben.",
  said(decision) {
    switch (decision.decide) {
      case "not-a-name":
        return `„${decision.surface}“ ist kein Name${deWhere(decision.where)}`;
      case "name":
        return `„${decision.surface}“ ist ${DE_TYPES[decision.type]}${deWhere(decision.where)}`;
      case "same":
        return `${named(decision.a)} ist ${named(decision.b)}`;
      case "different":
        return `${named(decision.a)} ist nie ${named(decision.b)}`;
      case "split":
        return `„${named(decision.form)}“ ist ${named(decision.to)}${deWhere(decision.where)}`;
      case "rename":
        return `${named(decision.entity)} heißt ${decision.name}`;
      case "retype":
        return `${named(decision.entity)} ist ${DE_TYPES[decision.type]}`;
    }
  },
  effect: (mentions, articles) =>
    `${mentions} ${mentions === 1 ? "Nennung" : "Nennungen"} in ${articles} ${articles === 1 ? "Artikel" : "Artikeln"}`,
  conflict(kind, lines) {
    const where = lines.map((line) => line + 1).join(", ");
    return `${DE_CONFLICTS[kind]}; widerspricht Zeile ${where} und gilt nicht`;
  },
  unfound: (why) => DE_UNFOUND[why],
  noEffect: "Kein Artikel hat diesen Namen: Die Entscheidung bewirkt nichts.",
  problem({ kind, detail, nearest }) {
    const hint = nearest === undefined ? "" : `; ist „${nearest}“ gemeint?`;
    return `${DE_PROBLEMS[kind]}${detail === "" ? "" : `: ${detail}`}${hint}`;
  },
  doubt(doubt, evidence) {
    switch (doubt.kind) {
      case "open":
        return `Wer ist gemeint? ${evidence(doubt.reason)}`;
      case "twin":
        return `Vielleicht dasselbe wie ${doubt.other.name}`;
      case "unsure":
        return "Im Korpus nur einmal genannt und vielleicht kein Name";
    }
  },
};

// What is said of the reader's decisions: titles of actions, refusals.
import type { Offer } from "../../features/offers";

/** Wording about decisions in one language. */
export interface DecisionWords {
  /** The title of an action that makes a decision. */
  offer(offer: Offer): string;
  /** Why nothing can be renamed here. */
  readonly nothingToName: string;
  readonly emptyName: string;
}

const EN_TYPES = { PER: "a person", LOC: "a place", ORG: "an organisation" } as const;
const EN_REACH = { everywhere: "", article: " in this article", place: " at this place" } as const;

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
      default:
        return decision.decide;
    }
  },
  nothingToName: "There is no person, place or organisation here whose name could be changed.",
  emptyName: "A name needs letters.",
};

const DE_TYPES = { PER: "eine Person", LOC: "ein Ort", ORG: "eine Organisation" } as const;
const DE_REACH = { everywhere: "", article: " in diesem Artikel", place: " an dieser Stelle" } as const;

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
      default:
        return decision.decide;
    }
  },
  nothingToName: "Hier steht keine Person, kein Ort und keine Organisation, deren Name sich ändern ließe.",
  emptyName: "Ein Name braucht Buchstaben.",
};

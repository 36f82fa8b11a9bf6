// The room for German: its words from the file beside, its rules put together.
import { createLanguage } from "../create-language";
import type { Language } from "../language";
import { isAdjective, mayBeAdjective } from "./adjectives";
import { derivedBases, derivedForms } from "./derive";
import { dativeBases, genitiveBases, inflectionKey } from "./inflect";
import { isInflectedAdjective, isObliqueForm, isStrongForm, isWeakForm, nominativeOf } from "./nominative";
import { roleRules } from "./roles";
import words from "./words.json";

export const german: Language = createLanguage("de", words, (own) => ({
  genitiveBases,
  dativeBases,
  inflectionKey,
  derivedBases,
  derivedForms,
  nominativeOf,
  isInflectedAdjective,
  isWeakForm,
  isStrongForm,
  isObliqueForm,
  isAdjective,
  mayBeAdjective,
  ...roleRules(own),
}));

// What the features ask of a lexicon: the classes and flags of a word form.

/** One property of forms; see the lexicon's own file. A class is one value, flags are bits. 0 means unknown. */
export interface KnowledgeColumn {
  readonly name: string;
  readonly kind: "class" | "flags";
  readonly values: { readonly [entry: number]: number };
}

/** Knowledge about word forms beside the training texts: clusters of words that behave alike, lists of names. */
export interface Knowledge {
  readonly columns: readonly KnowledgeColumn[];
  /** Entry of the form `text[start, end)`, or -1. */
  find(text: string, start: number, end: number): number;
}

/** A lexicon that knows nothing. */
export const NO_KNOWLEDGE: Knowledge = { columns: [], find: () => -1 };

/**
 * The same knowledge for text in Swiss spelling: a form with "ss" is looked up with "ß" where only that is a word of the
 * raw texts and so has a class ("Schliesslich", and "Strasse", which is known by itself from street names only). For
 * reading only: the training texts are spelt as the lexicon is.
 */
export function withSwissSpelling(knowledge: Knowledge): Knowledge {
  const classes = knowledge.columns.filter(({ kind }) => kind === "class");
  const isWord = (entry: number) => entry >= 0 && classes.some(({ values }) => (values[entry] ?? 0) !== 0);
  const find = (text: string, start: number, end: number): number => {
    const entry = knowledge.find(text, start, end);
    if (isWord(entry)) return entry;
    const form = text.slice(start, end);
    const german = form.replace("ss", "ß");
    if (german === form) return entry;
    const other = knowledge.find(german, 0, german.length);
    return isWord(other) || entry < 0 ? other : entry;
  };
  return { columns: knowledge.columns, find };
}

/** What is known of one form: a value a class column, and all flags that are set as small numbers. */
export interface FormKnowledge {
  readonly classes: readonly number[];
  readonly flags: readonly number[];
}

/** Looks the form up. */
export function knowledgeOf(knowledge: Knowledge, form: string): FormKnowledge {
  const entry = knowledge.find(form, 0, form.length);
  const classes: number[] = [];
  const flags: number[] = [];
  knowledge.columns.forEach((column, index) => {
    const value = entry < 0 ? 0 : (column.values[entry] ?? 0);
    if (column.kind === "class") classes.push(value);
    else for (let bit = 0; bit < 32; bit++) if ((value >>> bit) & 1) flags.push(index * 32 + bit);
  });
  return { classes, flags };
}

/** True for a form that stands in the raw texts the lexicon was learnt from, or in a list of names. */
export function isWord(knowledge: Knowledge, form: string): boolean {
  const entry = knowledge.find(form, 0, form.length);
  return entry >= 0 && knowledge.columns.some(({ values }) => (values[entry] ?? 0) !== 0);
}

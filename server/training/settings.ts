// What training can be told; the defaults make the shipped model.

/** Settings of one training run; all numbers, so that `name=value` arguments can change them. */
export interface Settings {
  readonly seed: number;
  readonly epochs: number;
  /** Features seen less often are dropped. */
  readonly least: number;
  readonly rate: number;
  readonly l1: number;
  readonly l2: number;
  readonly dropout: number;
  /** Weights nearer to zero are left out of the model file. */
  readonly prune: number;
  /** Largest weight that the model file can hold. */
  readonly most: number;
  /** How often each of SmartData's articles is taken: they are few, and the only whole news articles. 0: not at all. */
  readonly smart: number;
  /** More than 0: every `folds`-th GermEval training sentence is left out. */
  readonly folds: number;
  /** 0: without the sentences that the teacher has labelled. */
  readonly taught: number;
  /** Share of tokens that are taken for words never seen. */
  readonly wordDropout: number;
}

export const DEFAULTS: Settings = {
  seed: 1,
  epochs: 3,
  least: 2,
  rate: 0.05,
  l1: 2e-6,
  l2: 0,
  dropout: 0.15,
  prune: 0.02,
  most: 3,
  smart: 3,
  folds: 0,
  taught: 1,
  wordDropout: 0.2,
};

/** The defaults with `name=value` arguments applied; unknown names are an error. */
export function settingsFrom(args: readonly string[], defaults: Settings): Settings {
  const changes = args.map((arg): [string, number] => {
    const [name = "", value = ""] = arg.split("=");
    if (!(name in defaults) || !Number.isFinite(Number(value))) throw new Error(`unknown setting ${arg}`);
    return [name, Number(value)];
  });
  return { ...defaults, ...Object.fromEntries(changes) };
}

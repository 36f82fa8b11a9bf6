// Gathers a burst of events into one call, without letting a long burst put it off for ever.

/** Calls `run` once per burst. */
export interface Debounced {
  /** Notes an event. */
  trigger(): void;
  dispose(): void;
}

/**
 * `run` is called `quiet` ms after the last event of a burst, but at most `patience` ms after its first. Times are
 * read from `now` so that tests can set the clock.
 */
export function debounced(
  run: () => void,
  { quiet, patience }: { quiet: number; patience: number },
  now: () => number = Date.now,
): Debounced {
  let timer: NodeJS.Timeout | undefined;
  let first = 0;
  const fire = (): void => {
    timer = undefined;
    run();
  };
  return {
    trigger() {
      if (timer === undefined) first = now();
      else clearTimeout(timer);
      const left = first + patience - now();
      timer = setTimeout(fire, Math.max(0, Math.min(quiet, left)));
    },
    dispose() {
      clearTimeout(timer);
    },
  };
}

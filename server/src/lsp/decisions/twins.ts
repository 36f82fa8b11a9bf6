// Which entities may be one, for hints and actions: found by a look at the whole corpus, so not after every keystroke.
import type { CorpusSnapshot } from "../../core/query/snapshot";
import type { EntityId } from "../../core/vocabulary/types";
import { twinsIn } from "../../features/shared/doubtful";

/** After a look the corpus is left alone for so many times as long as it took, at least so many milliseconds. */
const PAUSE_FACTOR = 50;
const LEAST_PAUSE = 2000;

/** The pairs as they were found last. Entities that are gone meanwhile lead nowhere. */
export class Twins {
  private found: ReadonlyMap<EntityId, EntityId> = new Map();
  private version = -1;
  private next = 0;

  /** What is known, without a look. */
  get known(): ReadonlyMap<EntityId, EntityId> {
    return this.found;
  }

  /** Looks again if the corpus has changed and the last look is long enough ago. */
  refresh(snapshot: CorpusSnapshot): void {
    const started = performance.now();
    if (snapshot.version === this.version || started < this.next) return;
    this.found = twinsIn(snapshot);
    this.version = snapshot.version;
    const ended = performance.now();
    this.next = ended + Math.max(LEAST_PAUSE, PAUSE_FACTOR * (ended - started));
  }
}

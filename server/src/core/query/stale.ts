// The error of a question that comes too late.

/**
 * Thrown by a snapshot, and by what it gave out lazily, when it is asked after the corpus has changed: an answer
 * would mix two states. Whoever catches it takes a new snapshot and begins again.
 */
export class Stale extends Error {
  constructor() {
    super("the corpus has changed since this snapshot was taken");
    this.name = "Stale";
  }
}

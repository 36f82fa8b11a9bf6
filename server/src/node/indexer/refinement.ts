// What the loop knows of closer reading: how far it is to go, what is under way, and what is to come next.
import type { Precise } from "../../common/protocol";

/** State of the work of the precise recogniser; paths throughout. */
export class Refinement {
  extent: Precise = "off";
  /** Under way; those that are of no use any more and are being ended. */
  readonly reading = new Set<string>();
  readonly ending = new Set<string>();
  /** Open documents that were edited a moment ago. */
  readonly typing = new Set<string>();
  /** The generation of files that cannot be read closely: not tried again before there is news of them. */
  readonly failed = new Map<string, number>();

  /** Opened documents whose neighbours are to come; those neighbours, the nearest last. */
  opened: string[] = [];
  near: string[] = [];
  /** What the reader looked at, the newest last. */
  looked: string[] = [];
  /** All others, the first last; and whether there may be more since they were listed. */
  rest: string[] = [];
  isRestNew = true;

  get isBusy(): boolean {
    return this.reading.size > 0;
  }
}

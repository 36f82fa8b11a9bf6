// Has decisions written down by the server, and remembers the last ones so that they can be taken back.
import { commands } from "vscode";
import { type DecisionRecord, type EntityItem, ServerCommands } from "../../../server/src/common/protocol";

/** As many decisions as can be taken back, one after the other. */
const REMEMBERED = 100;

/** A name as decisions have it. The sense, where there is one, stands behind "#" in an entity's id. */
export interface NameRecord {
  readonly name: string;
  readonly type: string;
  readonly sense?: string;
}

/** An entity as decisions speak of it. */
export function refOf({ id, name, type }: Pick<EntityItem, "id" | "name" | "type">): NameRecord {
  const sense = /#([^#]+)$/.exec(id)?.[1];
  return sense === undefined ? { name, type } : { name, type, sense };
}

/** The decisions that make one entity of several. */
export function sameAs([first, ...others]: readonly EntityItem[]): DecisionRecord[] {
  return first === undefined
    ? []
    : others.map((other) => ({ decide: "same", a: refOf(first), b: refOf(other) }));
}

/** Decides, and takes back. */
export class Decider {
  private readonly last: (readonly DecisionRecord[])[] = [];

  /** Writes decisions down, together. */
  async decide(decisions: readonly DecisionRecord[]): Promise<void> {
    if (decisions.length === 0) return;
    await commands.executeCommand(ServerCommands.decide, ...decisions);
    this.last.push(decisions);
    if (this.last.length > REMEMBERED) this.last.shift();
  }

  /** Takes a decision out, whoever made it. */
  async remove(decision: DecisionRecord): Promise<void> {
    await commands.executeCommand(ServerCommands.undecide, decision);
  }

  /** Takes back what was decided last. False: nothing was. */
  async undo(): Promise<boolean> {
    const decisions = this.last.pop();
    if (decisions) await commands.executeCommand(ServerCommands.undecide, ...decisions);
    return decisions !== undefined;
  }
}

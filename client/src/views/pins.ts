// The entities that the reader watches, kept with the workspace.
import { EventEmitter, type Memento } from "vscode";

const KEY = "pinnedEntities";

/** Pinned entities by id, in the order in which they were pinned. */
export class Pins {
  private readonly changed = new EventEmitter<void>();

  /** Fires after one was added or taken away. */
  readonly onDidChange = this.changed.event;

  constructor(private readonly memento: Memento) {}

  get ids(): readonly string[] {
    return this.memento.get<string[]>(KEY, []);
  }

  /** Adds an entity at the end, or takes it away. */
  async set(id: string, isPinned: boolean): Promise<void> {
    const others = this.ids.filter((other) => other !== id);
    await this.memento.update(KEY, isPinned ? [...others, id] : others);
    this.changed.fire();
  }
}

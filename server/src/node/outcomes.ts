// What became of an article: lets only the newest word on each into the store, and notes what went wrong.
import type { Articles } from "./articles";
import type { Problems } from "./problems";
import type { Publisher } from "./publisher";
import type { Entry } from "./register";
import type { FileResult } from "./runner";

/** Who is told of outcomes. */
export interface OutcomesParts {
  readonly articles: Articles;
  readonly publisher: Publisher;
  readonly problems: Problems;
  /** A file is no longer there. */
  gone(path: string): void;
  /** The status may have changed. */
  changed(): void;
}

/** Takes up the results of files and of open documents. */
export class Outcomes {
  constructor(private readonly parts: OutcomesParts) {}

  /** An open document, as it was at this generation, was analysed: the store shows it at once. */
  open(entry: Entry, generation: number, result: FileResult): void {
    const { articles, publisher, changed } = this.parts;
    if (!articles.register.isCurrent(entry, generation)) return;
    this.note(entry, result);
    publisher.now(entry.id, result.kind === "analysis" ? result.analysis : undefined);
    articles.register.show(entry, generation);
    changed();
  }

  /** A file, as it was at this generation, was looked at. */
  file(path: string, generation: number, result: FileResult): void {
    const { register } = this.parts.articles;
    const entry = register.get(path);
    if (entry && register.isCurrent(entry, generation)) this.take(entry, generation, result);
    // An outcome that is out of date may be the last that was waited for.
    this.parts.changed();
  }

  private take(entry: Entry, generation: number, result: FileResult): void {
    const { articles, publisher, gone } = this.parts;
    this.note(entry, result);
    if (result.kind === "gone") {
      gone(entry.path);
      articles.remove(entry);
    } else {
      const analysis = result.kind === "analysis" ? result.analysis : undefined;
      const isAwaited = articles.register.hasWaiters(entry.path);
      publisher.put(entry.id, analysis, () => this.applied(entry, generation), isAwaited);
    }
  }

  private applied(entry: Entry, generation: number): void {
    this.parts.articles.register.show(entry, generation);
    this.parts.changed();
  }

  private note(entry: Entry, result: FileResult): void {
    if (result.kind === "refused") this.parts.problems.add(entry.path, result.reason);
    else this.parts.problems.clear(entry.path);
  }
}

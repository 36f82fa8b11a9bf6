// The documents open in the editor: what they say beats the disk. Edits are analysed after a pause in typing.

/** How long typing must pause before an edit is analysed when nobody asks for it earlier. */
const PAUSE_MILLISECONDS = 25;

interface OpenDocument {
  text: string;
  timer: NodeJS.Timeout | undefined;
}

/** Texts of open documents by path. */
export class Overlay {
  private readonly documents = new Map<string, OpenDocument>();

  /** `changed` is called with the newest text when it is time to analyse it. */
  constructor(private readonly changed: (path: string, text: string) => void) {}

  paths(): string[] {
    return [...this.documents.keys()];
  }

  has(path: string): boolean {
    return this.documents.has(path);
  }

  text(path: string): string | undefined {
    return this.documents.get(path)?.text;
  }

  /** A document was opened or edited; a new one, or one that is waited for, is due at once. */
  set(path: string, text: string, waitedFor: boolean): void {
    const document = this.documents.get(path);
    if (document) clearTimeout(document.timer);
    const next: OpenDocument = { text, timer: undefined };
    this.documents.set(path, next);
    next.timer = setTimeout(() => this.due(path), document && !waitedFor ? PAUSE_MILLISECONDS : 0);
  }

  /** Somebody waits for this document: what is due is done at once. */
  hurry(path: string): void {
    const document = this.documents.get(path);
    if (document?.timer === undefined) return;
    clearTimeout(document.timer);
    document.timer = setTimeout(() => this.due(path), 0);
  }

  /** Calls `changed` for a document as it is, also if it did not change. */
  renew(path: string): void {
    const document = this.documents.get(path);
    if (document) this.set(path, document.text, true);
  }

  /** False if the document was not open. */
  close(path: string): boolean {
    clearTimeout(this.documents.get(path)?.timer);
    return this.documents.delete(path);
  }

  dispose(): void {
    for (const { timer } of this.documents.values()) clearTimeout(timer);
  }

  private due(path: string): void {
    const document = this.documents.get(path);
    if (!document) return;
    document.timer = undefined;
    this.changed(path, document.text);
  }
}

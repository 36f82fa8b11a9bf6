// Writes a corpus as a database that any SQL tool opens: articles, entities, mentions, forms, evidence.
import type { Database, JSValue, Statement } from "node-sqlite3-wasm";
import type { Decision } from "../core/decisions/decision";
import type { ArticleView, CorpusSnapshot, EntityView, Evidence } from "../core/query/snapshot";
import type { ArticleId, EntityId } from "../core/vocabulary/types";
import { lineOf } from "../decisions/write-decision";
import { english } from "../lsp/words/en";
import type { Texts } from "../ports/texts";
import { EXPORT_TABLES, EXPORT_VIEWS } from "./export-schema";

/** Fills an empty database with a corpus and the decisions it follows. Texts are asked for once an article. */
export async function exportCorpus(
  snapshot: CorpusSnapshot,
  texts: Texts,
  database: Database,
  decisions: readonly Decision[],
): Promise<void> {
  // The file is new: if writing it fails, it is thrown away.
  database.exec("PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF;");
  // Evidence may point to an article that is written later.
  database.exec(`BEGIN; PRAGMA defer_foreign_keys = ON; ${EXPORT_TABLES}`);
  const writer = new Writer(snapshot, database);
  try {
    for (const [index, entity] of snapshot.entities().entries()) writer.entity(entity, index + 1);
    for (const [index, id] of snapshot.articleIds.entries()) {
      const article = snapshot.article(id);
      if (article) writer.article(article, index + 1, await texts.text(id));
    }
    writer.forms();
    for (const decision of decisions) writer.decision(decision);
  } finally {
    writer.finish();
  }
  database.exec(`${EXPORT_VIEWS} COMMIT;`);
}

const INSERTS = {
  article: "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?)",
  entity: "INSERT INTO entity VALUES (?, ?, ?, ?, ?, ?, ?, NULL)",
  mention: "INSERT INTO mention VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
  introduction: "UPDATE entity SET introduction = ? WHERE id = ?",
  form: "INSERT INTO form VALUES (?, ?, ?, ?)",
  evidence: "INSERT INTO evidence VALUES (?, ?, ?, ?, ?, ?)",
  decision: "INSERT INTO decision VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)",
} as const;
type Table = keyof typeof INSERTS;

/** Writes rows; numbers articles in id order and entities by total, both from 1. */
class Writer {
  private readonly statements = new Map<Table, Statement>();
  private readonly articles: ReadonlyMap<ArticleId, number>;
  private readonly entities = new Map<EntityId, number>();
  private mentions = 0;
  private reasons = 0;
  private readonly words = english("en");

  constructor(
    private readonly snapshot: CorpusSnapshot,
    private readonly database: Database,
  ) {
    this.articles = new Map(snapshot.articleIds.map((id, index) => [id, index + 1]));
  }

  entity({ id, name, type, descriptor, total, articleCount }: EntityView, number: number): void {
    this.entities.set(id, number);
    this.insert("entity", [number, id, name, type, descriptor ?? null, total, articleCount]);
  }

  article(
    { id, meta, words, mentions, sentences }: ArticleView,
    number: number,
    text: string | undefined,
  ): void {
    this.insert("article", [number, id, meta.date ?? null, meta.title ?? null, meta.source ?? null, words]);
    for (const mention of mentions) {
      const { start, end, surface, kind, confidence, sentence } = mention;
      const entity = this.entities.get(mention.entity) ?? 0;
      const words = text?.slice(sentences[2 * sentence], sentences[2 * sentence + 1]).replace(/\s+/g, " ");
      const row = ++this.mentions;
      this.insert("mention", [row, number, entity, start, end, surface, kind, confidence, words ?? null]);
      const reason = this.snapshot.evidence(id, mention.index);
      if (reason) this.evidence(reason, row, id);
      const introduction = this.snapshot.introduction(mention.entity);
      if (introduction?.article === id && introduction.start === start) {
        this.insert("introduction", [row, entity]);
      }
    }
  }

  forms(): void {
    for (const [id, entity] of this.entities) {
      const forms = this.snapshot.forms(id);
      const evidence = this.snapshot.formEvidence(
        id,
        forms.map(({ surface }) => surface),
      );
      for (const { surface, count } of forms) {
        const reason = evidence.get(surface);
        this.insert("form", [entity, surface, count, reason ? this.evidence(reason, null, undefined) : null]);
      }
    }
  }

  decision(decision: Decision): void {
    const { decide, why = null, by = null, on = null } = decision;
    const { mentions, articles } = this.snapshot.effectOf(decision);
    this.insert("decision", [decide, lineOf(decision), why, by, on, mentions, articles.length]);
  }

  finish(): void {
    for (const statement of this.statements.values()) statement.finalize();
  }

  /** @param here the article that is written, which the sentence need not name */
  private evidence(
    { reasons, place }: Evidence,
    mention: number | null,
    here: ArticleId | undefined,
  ): number {
    const article = place ? (this.articles.get(place.article) ?? null) : null;
    const label = place?.article === here ? undefined : place?.article;
    const where = place && { ...place, ...(label !== undefined && { label }) };
    const text = this.words.evidence({ reasons, ...(where && { where }) });
    const row = ++this.reasons;
    this.insert("evidence", [row, mention, text, article, place?.start ?? null, place?.end ?? null]);
    return row;
  }

  private insert(table: Table, values: JSValue[]): void {
    const known = this.statements.get(table);
    const statement = known ?? this.database.prepare(INSERTS[table]);
    if (!known) this.statements.set(table, statement);
    statement.run(values);
  }
}

// Which names of the corpus the words of a command line mean.
import type { NameRef } from "../core/decisions/decision";
import { refKey } from "../core/decisions/decision-key";
import type { CorpusSnapshot, EntityView } from "../core/query/snapshot";
import { ENTITY_TYPES } from "../core/vocabulary/types";
import { readRef } from "../decisions/fields";

/** A name that cannot be told: nobody bears it, or several do. */
export class UnclearName extends Error {}

/**
 * The name that is meant: "PER Anna Berg" says its type; without one it is that of the only entity with the name, among
 * all or in one article. Throws UnclearName.
 */
export function refFor(snapshot: CorpusSnapshot, text: string, article: string | undefined): NameRef {
  const given = readRef(text);
  if (given !== undefined) return given;
  const refs = (article === undefined ? everywhere : inArticle)(snapshot, text, article ?? "");
  const [ref] = refs;
  if (ref === undefined) throw new UnclearName(`nothing in the corpus is called "${text}"`);
  if (refs.length === 1) return ref;
  const names = refs.map(({ type, name, sense }) => `"${type} ${name}${sense ? `#${sense}` : ""}"`);
  throw new UnclearName(`"${text}" is several: say ${names.join(" or ")}`);
}

/** As a form of the texts, else as a name that an entity goes by. */
function everywhere(snapshot: CorpusSnapshot, text: string): readonly NameRef[] {
  const forms = ENTITY_TYPES.map((type) => ({ name: text, type })).filter(
    (ref) => snapshot.entity(refKey(ref)) !== undefined,
  );
  if (forms.length > 0) return forms;
  return snapshot.entities().flatMap((entity) => (entity.name === text ? entity.ref : []));
}

/** As an entity that the article names so. */
function inArticle(snapshot: CorpusSnapshot, text: string, article: string): readonly NameRef[] {
  const entities = new Map<string, EntityView>();
  for (const { surface, entity } of snapshot.article(article)?.mentions ?? []) {
    const view = snapshot.entity(entity);
    if (view !== undefined && (surface === text || view.name === text)) entities.set(entity, view);
  }
  return [...entities.values()].map(({ ref }) => ref);
}

// What the reader may decide about a name under the cursor, or about a stretch of text that was selected.
import { anchorOf } from "../core/decisions/anchor";
import type { Decision, NameRef, Where } from "../core/decisions/decision";
import type { ArticleView, EntityView, ResolvedMention } from "../core/query/snapshot";
import { ENTITY_TYPES, type EntityType, type Span } from "../core/vocabulary/types";
import type { Context } from "./shared/context";
import { openReason, type Twins } from "./shared/doubtful";
import { mentionAt } from "./shared/mention-at";

/** A decision that can be made here, and where it would hold. */
export interface Offer {
  readonly decision: Decision;
  readonly reach: "everywhere" | "article" | "place";
}

/** As many bearers of an open name are offered. */
const BEARERS = 5;

/** What can be decided at a place. */
export interface Offers {
  /** The mention that they are about; undefined for selected text that is none. */
  readonly mention?: ResolvedMention;
  readonly entity?: EntityView;
  readonly offers: readonly Offer[];
}

/**
 * The decisions for a span: an empty one asks about the mention there, any other about its text, which may be a name
 * that was missed or found with wrong ends. Reads the article's text.
 * @param twins entities that may be one
 */
export async function offersAt(
  context: Context,
  article: ArticleView,
  span: Span,
  twins: Twins,
): Promise<Offers> {
  const { snapshot, texts } = context;
  const mention = mentionAt(article, span.start);
  const entity = mention && snapshot.entity(mention.entity);
  const name = entity?.ref;
  const settling =
    mention && entity ? [...bearers(context, article, mention), ...twin(context, entity, twins)] : [];
  const text = (await texts.text(article.id)) ?? "";
  const selected = wholeWords(text, span);
  const isMention = mention?.start === selected?.start && mention?.end === selected?.end;
  const asName = selected && !isMention ? isAName(article, text, selected) : [];
  if (!mention || !entity || !name || (span.end > span.start && !isMention)) return { offers: asName };
  const { type } = entity;
  return {
    mention,
    entity,
    offers: [...settling, ...notAName(article, text, mention), ...retype(name, type)],
  };
}

/** Who a name that was left open may be in this article. */
function bearers({ snapshot }: Context, article: ArticleView, mention: ResolvedMention): Offer[] {
  const open = openReason(snapshot, article, mention);
  const where: Where = { article: article.id };
  return (open?.bearers ?? []).slice(0, BEARERS).map((name): Offer => {
    const type = open?.type ?? mention.type;
    const form = { name: open?.name ?? mention.surface, type };
    return { reach: "article", decision: { decide: "split", form, to: { name, type }, where } };
  });
}

/** An entity that may be the same is the same, or never is. */
function twin({ snapshot }: Context, entity: EntityView, twins: Twins): Offer[] {
  const other = snapshot.entity(twins.get(entity.id) ?? "");
  if (other === undefined) return [];
  const [a, b] = [entity.ref, other.ref];
  return [
    { reach: "everywhere", decision: { decide: "same", a, b } },
    { reach: "everywhere", decision: { decide: "different", a, b } },
  ];
}

function notAName(article: ArticleView, text: string, mention: ResolvedMention): Offer[] {
  const { surface } = mention;
  const place: Where = { article: article.id, place: anchorOf(text, mention) };
  return [
    { reach: "everywhere", decision: { decide: "not-a-name", surface } },
    { reach: "article", decision: { decide: "not-a-name", surface, where: { article: article.id } } },
    { reach: "place", decision: { decide: "not-a-name", surface, where: place } },
  ];
}

function retype(entity: NameRef, type: EntityType): Offer[] {
  return ENTITY_TYPES.filter((other) => other !== type).map((other): Offer => {
    return { reach: "everywhere", decision: { decide: "retype", entity, type: other } };
  });
}

/** Selected text as a name of each type, everywhere and at this place alone. */
function isAName(article: ArticleView, text: string, span: Span): Offer[] {
  const surface = text.slice(span.start, span.end);
  const place: Where = { article: article.id, place: anchorOf(text, span) };
  const of = (type: EntityType, reach: Offer["reach"]): Offer => {
    const where = reach === "place" ? { where: place } : {};
    return { reach, decision: { decide: "name", surface, type, ...where } };
  };
  return [
    ...ENTITY_TYPES.map((type) => of(type, "everywhere")),
    ...ENTITY_TYPES.map((type) => of(type, "place")),
  ];
}

/** Longest text that is taken for a name, in UTF-16 code units. */
const LONGEST = 120;

/** A selection without white space and punctuation at its ends, if what is left is letters. */
function wholeWords(text: string, { start, end }: Span): Span | undefined {
  if (end - start > LONGEST) return undefined;
  const [lead = ""] = /^[^\p{L}\p{N}]*/u.exec(text.slice(start, end)) ?? [];
  const inner = text.slice(start + lead.length, end).replace(/[^\p{L}\p{N}.)]+$/u, "");
  return /\p{L}/u.test(inner)
    ? { start: start + lead.length, end: start + lead.length + inner.length }
    : undefined;
}

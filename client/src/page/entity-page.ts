// The page of one entity: who it is, how it is written, where and beside whom it is named, sentence by sentence.
import { l10n } from "vscode";
import {
  type CompanionItem,
  CompanionsRequest,
  EntitiesByIdRequest,
  type EntityItem,
  type FormItem,
  FormsRequest,
  IntroductionRequest,
  type MentionItem,
  MentionsRequest,
  type Range,
  type SourceItem,
  SourcesRequest,
} from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";
import { dotted, sourceName } from "../views/labels";
import { formatCount, mentionsIn, typeLook } from "../words";
import { PageText, type Piece } from "./page-text";

/** What a page is made of. */
export interface PageData {
  readonly entity: EntityItem;
  readonly introduction: { readonly uri: string; readonly range: Range } | undefined;
  readonly forms: readonly FormItem[];
  readonly companions: readonly CompanionItem[];
  readonly sources: readonly { readonly source: SourceItem; readonly mentions: readonly MentionItem[] }[];
  /** Number of sources in all. */
  readonly sourceCount: number;
}

/** More sources, and sentences of one, than are read at a time: the tree and Find All References have the rest. */
const SOURCES = 50;
const SENTENCES = 30;
const COMPANIONS = 30;

/** Asks the server for all that stands on a page; undefined when there is no such entity any more. */
export async function pageData(server: Requests, id: string): Promise<PageData | undefined> {
  const [entity] = (await server.request(EntitiesByIdRequest, { entities: [id] })) ?? [];
  if (!entity) return undefined;
  const [introduction, forms, companions, found] = await Promise.all([
    server.request(IntroductionRequest, { entity: id }),
    server.request(FormsRequest, { entity: id }),
    server.request(CompanionsRequest, { entity: id, limit: COMPANIONS }),
    server.request(SourcesRequest, { entity: id, offset: 0, limit: SOURCES }),
  ]);
  const sources = await Promise.all(
    (found?.items ?? []).map(async (source) => {
      const page = { entity: id, uri: source.uri, offset: 0, limit: SENTENCES };
      return { source, mentions: (await server.request(MentionsRequest, page))?.items ?? [] };
    }),
  );
  return {
    entity,
    introduction: introduction ?? undefined,
    forms: forms ?? [],
    companions: companions ?? [],
    sources,
    sourceCount: found?.matching ?? 0,
  };
}

/** The page as a text with links. */
export function pageText(data: PageData): PageText {
  const page = new PageText();
  const { entity, introduction } = data;
  page.heading(1, entity.name);
  page.line(
    dotted(typeLook(entity.type).singular, entity.descriptor, mentionsIn(entity.total, entity.sources)),
  );
  if (introduction) {
    page.line();
    page.line({ text: l10n.t("Go to the introduction"), target: { kind: "place", ...introduction } });
  }
  addForms(page, data.forms);
  addCompanions(page, data.companions);
  addSources(page, data);
  return page;
}

function addForms(page: PageText, forms: readonly FormItem[]): void {
  if (forms.length === 0) return;
  page.heading(2, l10n.t("Written"));
  for (const { surface, count, evidence, place } of forms) {
    const why: Piece[] = place
      ? [": ", { text: evidence, target: { kind: "place", ...place } }]
      : evidence === ""
        ? []
        : [`: ${evidence}`];
    page.line(`- ${surface} (${formatCount(count)})`, ...why);
  }
}

function addCompanions(page: PageText, companions: readonly CompanionItem[]): void {
  if (companions.length === 0) return;
  page.heading(2, l10n.t("Often with"));
  for (const { id, name, together, descriptor } of companions) {
    const text = dotted(formatCount(together), descriptor);
    page.line("- ", { text: name, target: { kind: "entity", entity: id } }, ` · ${text}`);
  }
}

function addSources(page: PageText, { sources, sourceCount }: PageData): void {
  for (const { source, mentions } of sources) {
    const about = dotted(source.source, source.date, formatCount(source.count));
    page.heading(2, `${sourceName(source)} · ${about}`);
    for (const { sentence, highlight, uri, range } of mentions) {
      const [start, end] = highlight;
      const name = { text: sentence.slice(start, end), target: { kind: "place" as const, uri, range } };
      page.line("- ", sentence.slice(0, start), name, sentence.slice(end));
    }
    const left = source.count - mentions.length;
    if (left > 0) page.line(l10n.t("- and {0} more", formatCount(left)));
  }
  const left = sourceCount - sources.length;
  if (left > 0) page.heading(2, l10n.t("and {0} more sources", formatCount(left)));
}

// The table of counts per source of an entity, as a list to choose an article from.
import { l10n, window } from "vscode";
import {
  type EntityItem,
  MentionsRequest,
  type SourceItem,
  SourcesRequest,
} from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";
import { dotted } from "../views/labels";
import { formatCount, mentionsIn } from "../words";
import { openAt } from "./places";

/** Sources listed; beyond that the tree is the better place. */
const LIMIT = 1000;

/** Shows how often each article names the entity; the one chosen is opened at its first mention. */
export async function pickSource(server: Requests, entity: EntityItem): Promise<void> {
  const page = { entity: entity.id, offset: 0, limit: LIMIT };
  const result = await server.request(SourcesRequest, page);
  if (!result) return;
  const width = formatCount(result.items[0]?.count ?? 0).length;
  const chosen = await window.showQuickPick(
    result.items.map((source) => sourcePick(source, width)),
    {
      title: `${entity.name}: ${mentionsIn(result.entity.total, result.matching)}`,
      placeHolder: l10n.t("Choose an article to open it at the first mention"),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (chosen) await openFirst(server, entity, chosen.source);
}

/** Counts stand in a column of their own: figure spaces are as wide as digits. */
function sourcePick(source: SourceItem, width: number) {
  const count = formatCount(source.count).padStart(width, "\u2007");
  const description = dotted(source.title && source.label, source.date, source.source);
  return { label: `${count}  ${source.title ?? source.label}`, description, source };
}

async function openFirst(server: Requests, entity: EntityItem, source: SourceItem): Promise<void> {
  const page = { entity: entity.id, uri: source.uri, offset: 0, limit: 1 };
  const first = (await server.request(MentionsRequest, page))?.items[0];
  if (first) await openAt(first.uri, first.range);
}

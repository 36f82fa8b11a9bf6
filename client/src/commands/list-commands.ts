// Commands that take lists out of the editor, and that ask where two entities stand together.
import { commands, type Disposable, env, Location, l10n, Uri, window } from "vscode";
import {
  CompanionsRequest,
  EntitiesRequest,
  type EntityItem,
  SourcesRequest,
  TogetherRequest,
} from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";
import type { EntitiesView } from "../views/entities-view";
import { dotted, sourceName } from "../views/labels";
import { formatCount, nothingNamedHere, typeLook } from "../words";
import { whichEntity } from "./entity-argument";
import { openAt, toRange } from "./places";
import { tableText } from "./table-text";

/** More rows than anyone pastes. */
const ROWS = 10_000;
const COMPANIONS = 50;

/** Registers the commands. */
export function registerListCommands(server: Requests, entities: EntitiesView): Disposable[] {
  const on = commands.registerCommand;
  return [
    on("corpusLens.copyList", () => copyEntities(server, entities)),
    on("corpusLens.copyCounts", (argument: unknown) => copyCounts(server, argument)),
    on("corpusLens.showTogether", (argument: unknown) => showTogether(server, argument)),
  ];
}

/** Copies the entities that the tree shows, folded up or not. */
async function copyEntities(server: Requests, { tree }: EntitiesView): Promise<void> {
  const { query, type, sort } = tree.filter;
  const page = { query, sort, offset: 0, limit: ROWS, ...(type && { type }) };
  const result = await server.request(EntitiesRequest, page);
  if (!result) return;
  const head = [l10n.t("Name"), l10n.t("Type"), l10n.t("Mentions"), l10n.t("Sources"), l10n.t("Role")];
  const rows = result.items.map(({ name, type: of, total, sources, descriptor }) => [
    name,
    typeLook(of).singular,
    String(total),
    String(sources),
    descriptor ?? "",
  ]);
  await copyTable([head, ...rows]);
}

/** Copies how often each source names an entity. */
async function copyCounts(server: Requests, argument: unknown): Promise<void> {
  const entity = await whichEntity(server, argument);
  const result =
    entity && (await server.request(SourcesRequest, { entity: entity.id, offset: 0, limit: ROWS }));
  if (!result) return;
  const head = [l10n.t("Source"), l10n.t("Date"), l10n.t("Mentions")];
  const rows = result.items.map((source) => [sourceName(source), source.date ?? "", String(source.count)]);
  await copyTable([head, ...rows]);
}

async function copyTable(rows: readonly (readonly string[])[]): Promise<void> {
  const formats = [
    { label: l10n.t("For a spreadsheet"), description: "TSV", format: "tsv" as const },
    { label: l10n.t("For a Markdown text"), description: "Markdown", format: "markdown" as const },
  ];
  const chosen = await window.showQuickPick(formats, { placeHolder: l10n.t("How to copy the list") });
  if (!chosen) return;
  await env.clipboard.writeText(tableText(rows, chosen.format));
  window.setStatusBarMessage(l10n.t("Copied {0} rows", formatCount(rows.length - 1)), 3000);
}

/** Lets the reader choose whom an entity stands beside, then lists the sentences that name both. */
async function showTogether(server: Requests, argument: unknown): Promise<void> {
  const entity = await whichEntity(server, argument);
  if (!entity) return;
  const found = await server.request(CompanionsRequest, { entity: entity.id, limit: COMPANIONS });
  if (!found?.length) {
    void window.showInformationMessage(l10n.t("“{0}” stands beside no other name.", entity.name));
    return;
  }
  const items = found.map((companion) => ({
    label: `$(${typeLook(companion.type).icon}) ${companion.name}`,
    description: dotted(formatCount(companion.together), companion.descriptor),
    companion,
  }));
  const chosen = await window.showQuickPick(items, {
    placeHolder: l10n.t("“{0}” together with …", entity.name),
    matchOnDescription: true,
  });
  if (chosen) await listTogether(server, entity, chosen.companion);
}

async function listTogether(server: Requests, a: EntityItem, b: EntityItem): Promise<void> {
  const ask = (unit: "sentence" | "paragraph") =>
    server.request(TogetherRequest, { entities: [a.id, b.id], unit });
  const inSentences = (await ask("sentence")) ?? [];
  const places = inSentences.length > 0 ? inSentences : ((await ask("paragraph")) ?? []);
  const [first] = places;
  if (!first) {
    void window.showInformationMessage(nothingNamedHere());
    return;
  }
  const editor = await openAt(first.uri, first.range);
  const locations = places.map(({ uri, range }) => new Location(Uri.parse(uri), toRange(range)));
  await commands.executeCommand(
    "editor.action.showReferences",
    editor.document.uri,
    toRange(first.range).start,
    locations,
  );
}

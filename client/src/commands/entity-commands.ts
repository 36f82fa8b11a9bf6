// Commands about entities: introduction, mentions, counts, name, node in the tree, likely twins.
import { commands, type Disposable, env, l10n, window } from "vscode";
import {
  ArticleRequest,
  Commands,
  EntitiesByIdRequest,
  type EntityItem,
  IntroductionRequest,
  type Position,
  type Range,
} from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";
import type { EntitiesView } from "../views/entities-view";
import { dotted } from "../views/labels";
import { entityOf, isNode } from "../views/nodes";
import { mentionsIn, nothingNamedHere, typeLook } from "../words";
import { whichEntity } from "./entity-argument";
import { pickSource } from "./pick-source";
import { cursor, type OpenOptions, openAt, peekMentions } from "./places";
import { pickSuggestion } from "./suggestions";

/** Registers the commands. */
export function registerEntityCommands(server: Requests, entities: EntitiesView): Disposable[] {
  const on = commands.registerCommand;
  return [
    on(Commands.open, (uri: string, range: Range, options?: OpenOptions) => openAt(uri, range, options)),
    on(Commands.showMentions, (uri: string, position: Position) => showMentions(server, uri, position)),
    on(Commands.pickEntity, (uri: string, ids: string[]) => pickEntity(server, uri, ids)),
    on(Commands.showCounts, async (argument: unknown) => {
      const entity = await whichEntity(server, argument);
      if (entity) await pickSource(server, entity);
    }),
    on("corpusLens.goToIntroduction", async (argument: unknown) => {
      const entity = await whichEntity(server, argument);
      const place = entity && (await server.request(IntroductionRequest, { entity: entity.id }));
      if (place) await openAt(place.uri, place.range);
    }),
    on("corpusLens.findMentions", (argument: unknown) => findMentions(server, argument)),
    on("corpusLens.revealEntity", async (argument: unknown) => {
      const entity = await whichEntity(server, argument);
      if (entity) await entities.reveal(entity);
    }),
    on("corpusLens.showSuggestions", () => pickSuggestion(server, entities)),
    on("corpusLens.copyName", async (argument: unknown) => {
      const entity = await whichEntity(server, argument);
      if (entity) await env.clipboard.writeText(entity.name);
    }),
  ];
}

/** From a tree the mentions are listed at the introduction, from the text where the cursor is. */
async function findMentions(server: Requests, argument: unknown): Promise<void> {
  const place = cursor();
  if (!isNode(argument)) {
    if (place) await showMentions(server, place.uri, place.position);
    return;
  }
  const entity = entityOf(argument);
  const introduction = entity && (await server.request(IntroductionRequest, { entity: entity.id }));
  if (!introduction) return;
  await openAt(introduction.uri, introduction.range);
  await showMentions(server, introduction.uri, introduction.range.start);
}

async function showMentions(server: Requests, uri: string, position: Position): Promise<void> {
  const found = await peekMentions(server, uri, position);
  if (!found) void window.showInformationMessage(nothingNamedHere());
}

/** Lets the reader choose among entities of an article, then lists the mentions of the one chosen. */
async function pickEntity(server: Requests, uri: string, ids: string[]): Promise<void> {
  const entities = await server.request(EntitiesByIdRequest, { entities: ids });
  if (!entities) return;
  const chosen = await window.showQuickPick(entities.map(entityPick), {
    placeHolder: l10n.t("Choose an entity to see its mentions"),
    matchOnDescription: true,
  });
  if (!chosen) return;
  const article = await server.request(ArticleRequest, { uri });
  const here = article?.entities.find(({ id }) => id === chosen.entity.id);
  if (here) await showMentions(server, uri, here.range.start);
}

function entityPick(entity: EntityItem) {
  const { icon } = typeLook(entity.type);
  const where = mentionsIn(entity.total, entity.sources);
  return { label: `$(${icon}) ${entity.name}`, description: dotted(where, entity.descriptor), entity };
}

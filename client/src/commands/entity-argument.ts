// Which entity a command is about: the one it was given, the one selected in a tree, or the one under the cursor.
import { window } from "vscode";
import { EntitiesByIdRequest, EntityAtRequest, type EntityItem } from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";
import { entityOf, isNode } from "../views/nodes";
import { nothingNamedHere } from "../words";
import { cursor } from "./places";

/**
 * The entity of a command's argument (a node of a tree or an entity's id); without argument the entity under the
 * cursor. Undefined, said in a message: there is none.
 */
export async function whichEntity(server: Requests, argument: unknown): Promise<EntityItem | undefined> {
  if (isNode(argument)) return entityOf(argument);
  const entity = typeof argument === "string" ? await byId(server, argument) : await underCursor(server);
  if (!entity) void window.showInformationMessage(nothingNamedHere());
  return entity;
}

async function byId(server: Requests, id: string): Promise<EntityItem | undefined> {
  return (await server.request(EntitiesByIdRequest, { entities: [id] }))?.[0];
}

async function underCursor(server: Requests): Promise<EntityItem | undefined> {
  const place = cursor();
  if (!place) return undefined;
  const { line, character } = place.position;
  const params = { uri: place.uri, position: { line, character } };
  return (await server.request(EntityAtRequest, params)) ?? undefined;
}

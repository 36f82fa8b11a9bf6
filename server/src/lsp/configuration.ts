// Follows the reader's settings: asked for where the client can be asked, else taken from what it sends.
import { DidChangeConfigurationNotification } from "vscode-languageserver";
import type { Session } from "./session";
import { mergeSettings } from "./settings";

const SECTION = "corpusLens";

/**
 * Keeps `session.settings` up to date; `changed` is called after each change. The function given back asks for the
 * settings: to be called when the client has said that it is ready.
 */
export function followConfiguration(session: Session, changed: () => void): () => void {
  const { connection, client } = session;
  const take = (sent: unknown) => {
    const before = JSON.stringify(session.settings);
    session.settings = mergeSettings(session.settings, sent);
    if (JSON.stringify(session.settings) !== before) changed();
  };
  const pull = () =>
    connection.workspace
      .getConfiguration(SECTION)
      .then(take)
      .catch((error: unknown) => connection.console.warn(`settings could not be read: ${error}`));

  connection.onDidChangeConfiguration(({ settings }) => {
    if (client.pullsConfiguration) void pull();
    else take((settings as Record<string, unknown> | null)?.[SECTION]);
  });
  return () => {
    if (client.registersConfiguration) {
      void connection.client
        .register(DidChangeConfigurationNotification.type, { section: SECTION })
        .catch(() => {});
    }
    if (client.pullsConfiguration) void pull();
  };
}

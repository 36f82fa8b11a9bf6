// Pairs of entities that may be one: listed with the reasons for and against, never merged by themselves.
import { l10n, window } from "vscode";
import {
  type EntityItem,
  type SuggestionItem,
  SuggestionsRequest,
} from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";
import type { EntitiesView } from "../views/entities-view";
import { formatCount, typeLook } from "../words";

/** Pairs listed: the most likely ones. */
const LIMIT = 200;

/** Lets the reader look through the pairs; of the one chosen, the rarer entity is shown in the tree. */
export async function pickSuggestion(server: Requests, entities: EntitiesView): Promise<void> {
  const suggestions = await server.request(SuggestionsRequest, { limit: LIMIT });
  if (!suggestions?.length) {
    void window.showInformationMessage(l10n.t("No two entities of the corpus look like one."));
    return;
  }
  const chosen = await window.showQuickPick(suggestions.map(suggestionPick), {
    title: l10n.t("Entities That May Be the Same"),
    placeHolder: l10n.t("Choose a pair to see the rarer of the two in the tree"),
    matchOnDetail: true,
  });
  if (chosen) await entities.reveal(chosen.rarer);
}

function suggestionPick({ a, b, reasonsFor, reasonsAgainst }: SuggestionItem) {
  const against = reasonsAgainst.length > 0 ? l10n.t("; but {0}", reasonsAgainst.join("; ")) : "";
  return {
    label: `$(${typeLook(a.type).icon}) ${named(a)} = ${named(b)}?`,
    detail: `${reasonsFor.join("; ")}${against}`,
    rarer: a.total < b.total ? a : b,
  };
}

function named({ name, total }: EntityItem): string {
  return `${name} (${formatCount(total)})`;
}

// The tooltip of an entity: name, type, description, and its forms with why each belongs to it. Asked for on hover.
import { type CancellationToken, MarkdownString } from "vscode";
import { Commands, type EntityItem, type FormItem, FormsRequest } from "../../../server/src/common/protocol";
import type { Requests } from "../server/server";
import { formatCount, mentionsIn, moreForms, typeLook } from "../words";
import { dotted, escapeMarkdown } from "./labels";

/** Forms listed before the rest is summed up. */
const FORMS = 12;

/** The tooltip of an entity; without its forms when the server cannot tell them. */
export async function entityTooltip(
  server: Requests,
  entity: EntityItem,
  token: CancellationToken,
): Promise<MarkdownString> {
  const forms = (await server.request(FormsRequest, { entity: entity.id }, token)) ?? [];
  const tooltip = new MarkdownString(undefined, true);
  tooltip.isTrusted = { enabledCommands: [Commands.open] };
  const { singular, icon } = typeLook(entity.type);
  tooltip.appendMarkdown(
    `**${escapeMarkdown(entity.name)}** $(${icon}) ${dotted(singular, entity.descriptor && escapeMarkdown(entity.descriptor))}\n\n`,
  );
  const where = mentionsIn(entity.total, entity.sources);
  tooltip.appendMarkdown(`${where}\n\n`);
  tooltip.appendMarkdown(forms.slice(0, FORMS).map(formLine).join("\n"));
  if (forms.length > FORMS) {
    tooltip.appendMarkdown(`\n- ${moreForms(forms.length - FORMS)}`);
  }
  return tooltip;
}

function formLine({ surface, count, evidence, place }: FormItem): string {
  const why = escapeMarkdown(evidence);
  const args = place && encodeURIComponent(JSON.stringify([place.uri, place.range]));
  const linked = args ? `[${why}](command:${Commands.open}?${args})` : why;
  return `- ${escapeMarkdown(surface)} (${formatCount(count)})${evidence && `: ${linked}`}`;
}

// "Review Doubtful Names": pairs that may be one, the most telling first, with both contexts side by side. One key decides.
import { l10n, type Memento, type QuickPick, type QuickPickItem, ViewColumn, window } from "vscode";
import {
  type EntityItem,
  FormsRequest,
  IntroductionRequest,
  type SuggestionItem,
  SuggestionsRequest,
} from "../../../server/src/common/protocol";
import { openAt } from "../commands/places";
import type { Requests } from "../server/server";
import { dotted } from "../views/labels";
import { formatCount, mentionsIn } from "../words";
import { type Decider, refOf } from "./decide";

/** Pairs looked at: the most likely ones. */
const LIMIT = 500;
const SKIPPED = "reviewSkipped";

/** What one key does with a pair. */
type Verdict = "same" | "different" | "noFirst" | "noSecond" | "skip" | "undo";

interface Choice extends QuickPickItem {
  readonly key: string;
  readonly verdict: Verdict;
}

/** Goes through the pairs until there are no more or the reader stops; goes on where it was left. */
export async function review(server: Requests, decider: Decider, memento: Memento): Promise<void> {
  const skipped = new Set(memento.get<string[]>(SKIPPED, []));
  const found = (await server.request(SuggestionsRequest, { limit: LIMIT })) ?? [];
  const pairs = found.filter((pair) => !skipped.has(keyOf(pair)));
  if (pairs.length === 0) {
    void window.showInformationMessage(l10n.t("No two entities of the corpus look like one."));
    return;
  }
  for (let at = 0; at < pairs.length; ) {
    const pair = pairs[at];
    if (pair === undefined) return;
    const verdict = await ask(server, pair, at + 1, pairs.length);
    if (verdict === undefined) return;
    if (verdict === "undo") {
      if (at > 0) at--;
      await decider.undo();
      continue;
    }
    if (verdict === "skip") await memento.update(SKIPPED, [...skipped.add(keyOf(pair))]);
    else await decider.decide(await decisionsFor(server, pair, verdict));
    at++;
  }
  void window.showInformationMessage(l10n.t("All doubtful names are reviewed."));
}

function keyOf({ a, b }: SuggestionItem): string {
  return `${a.id}\n${b.id}`;
}

async function decisionsFor(server: Requests, { a, b }: SuggestionItem, verdict: Verdict) {
  if (verdict === "same" || verdict === "different") return [{ decide: verdict, a: refOf(a), b: refOf(b) }];
  const forms = await server.request(FormsRequest, { entity: (verdict === "noFirst" ? a : b).id });
  return (forms ?? []).map(({ surface }) => ({ decide: "not-a-name", surface }));
}

/** Shows both contexts and waits for a key; undefined: the reader stops. */
async function ask(
  server: Requests,
  pair: SuggestionItem,
  number: number,
  count: number,
): Promise<Verdict | undefined> {
  await showContexts(server, pair);
  const picker = window.createQuickPick<Choice>();
  picker.title = l10n.t("Review Doubtful Names ({0} of {1})", formatCount(number), formatCount(count));
  picker.placeholder = l10n.t("{0} and {1}: one key decides", named(pair.a), named(pair.b));
  picker.ignoreFocusOut = true;
  picker.items = choices(pair);
  try {
    return await verdictOf(picker);
  } finally {
    picker.dispose();
  }
}

function verdictOf(picker: QuickPick<Choice>): Promise<Verdict | undefined> {
  return new Promise((resolve) => {
    picker.onDidChangeValue((value) => {
      const chosen = picker.items.find(({ key }) => key === value.trim().toLowerCase());
      if (chosen) resolve(chosen.verdict);
    });
    picker.onDidAccept(() => resolve(picker.activeItems[0]?.verdict));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
}

function choices({ a, b, reasonsFor, reasonsAgainst }: SuggestionItem): Choice[] {
  const choice = (key: string, verdict: Verdict, label: string, detail?: string): Choice => {
    const item = { key, verdict, label: `${key}  ${label}`, alwaysShow: true };
    return detail ? { ...item, detail } : item;
  };
  return [
    choice("s", "same", l10n.t("The same"), reasonsFor.join("; ")),
    choice("d", "different", l10n.t("Never the same"), reasonsAgainst.join("; ")),
    choice("n", "noFirst", l10n.t("“{0}” is not a name", a.name)),
    choice("m", "noSecond", l10n.t("“{0}” is not a name", b.name)),
    choice("k", "skip", l10n.t("Skip")),
    choice("u", "undo", l10n.t("Back, taking the last decision back")),
  ];
}

function named({ name, total, sources, descriptor }: EntityItem): string {
  return dotted(name, descriptor, mentionsIn(total, sources));
}

/** The introductions of both, side by side; the picker keeps the focus. */
async function showContexts(server: Requests, { a, b }: SuggestionItem): Promise<void> {
  const columns = [ViewColumn.One, ViewColumn.Two];
  for (const [index, { id }] of [a, b].entries()) {
    const place = await server.request(IntroductionRequest, { entity: id });
    const viewColumn = columns[index] ?? ViewColumn.One;
    if (place) await openAt(place.uri, place.range, { viewColumn, preserveFocus: true });
  }
}

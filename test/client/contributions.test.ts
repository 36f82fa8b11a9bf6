// What package.json promises the editor is what the client does: commands, context keys, settings, files.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Commands } from "../../server/src/common/protocol";
import { DEFAULT_SETTINGS } from "../../server/src/lsp/settings";

interface Menu {
  command: string;
  when?: string;
}
interface Setting {
  default: unknown;
  markdownDescription?: string;
}
interface Manifest {
  icon: string;
  files: string[];
  contributes: {
    commands: { command: string; title: string; category: string }[];
    menus: Record<string, Menu[]>;
    keybindings: Menu[];
    viewsWelcome: { contents: string; when: string }[];
    views: Record<string, { id: string; icon: string }[]>;
    viewsContainers: { activitybar: { icon: string }[] };
    configuration: { properties: Record<string, Setting> };
    grammars: { path: string }[];
    languages: { configuration: string }[];
    walkthroughs: { steps: { description: string; media: { svg: string } }[] }[];
    semanticTokenTypes: { id: string }[];
    semanticTokenModifiers: { id: string }[];
  };
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
const { contributes } = manifest;
const declared = contributes.commands.map(({ command }) => command).sort();
const source = sources("client/src");

describe("package.json", () => {
  it("declares exactly the commands that are registered", () => {
    const names = [...source.matchAll(/\bon\((?:"(corpusLens\.\w+)"|Commands\.(\w+))/g)];
    const registered = names.map(([, name, key]) => name ?? Commands[key as keyof typeof Commands]);
    assert.deepEqual(registered.sort(), declared);
  });

  it("names only declared commands in menus, keys, welcomes and walkthrough", () => {
    const { menus, keybindings, viewsWelcome, walkthroughs } = contributes;
    const inMenus = [...Object.values(menus).flat(), ...keybindings]
      .map(({ command }) => command)
      .filter((name) => name !== "workbench.action.focusActiveEditorGroup");
    const texts = JSON.stringify([viewsWelcome, walkthroughs]);
    const linked = [...texts.matchAll(/command:(corpusLens\.\w+)(?!\w|\.)/g)].map(([, name]) => name ?? "");
    for (const name of [...inMenus, ...linked]) assert.ok(declared.includes(name), name);
  });

  it("says for every command when the palette offers it, and hides those for lists and keys", () => {
    const palette = new Map(contributes.menus.commandPalette?.map(({ command, when }) => [command, when]));
    const always = declared.filter((name) => !palette.has(name));
    assert.deepEqual(always, ["corpusLens.openSettings", "corpusLens.openWalkthrough", "corpusLens.showLog"]);
    const hidden = [...palette].filter(([, when]) => when === "false").map(([name]) => name);
    const { showMentions, pickEntity, open } = Commands;
    const ours = [
      "loadMore",
      "cancelFilter",
      "copy",
      "openToSide",
      "revealFile",
      "excludeFile",
      "loadMoreArticles",
      "onlyTheseArticles",
      "unpin",
      "removeDecision",
    ].map((name) => `corpusLens.${name}`);
    assert.deepEqual(hidden.sort(), [showMentions, pickEntity, open, ...ours].sort());
  });

  it("uses only context keys that the client sets", () => {
    const set = [...source.matchAll(/setContext\(\s*"(\w+)"/g)].map(([, key]) => key);
    const clauses = JSON.stringify([contributes.menus, contributes.keybindings, contributes.viewsWelcome]);
    const ids = contributes.views.corpusLens?.map(({ id }) => id);
    const used = [...clauses.matchAll(/"when":"((?:[^"\\]|\\.)*)"/g)]
      .flatMap(([, when]) => when?.match(/corpusLens\.\w+/g) ?? [])
      .filter((key) => !ids?.includes(key));
    for (const key of used) assert.ok(set.includes(key.slice("corpusLens.".length)), key);
  });

  it("has a description and the server's own default for every setting", () => {
    const { properties } = contributes.configuration;
    for (const [name, { markdownDescription }] of Object.entries(properties)) {
      assert.ok(markdownDescription, name);
    }
    const value = (name: string) => properties[`corpusLens.${name}`]?.default;
    assert.deepEqual(
      {
        codeLens: value("codeLens.enabled"),
        lensesPerParagraph: value("codeLens.perParagraph"),
        colors: value("colors.enabled"),
        hints: value("hints"),
        minimumConfidence: value("minimumConfidence"),
        workers: value("workers"),
        language: value("language"),
        precise: value("precise"),
      },
      DEFAULT_SETTINGS,
    );
  });

  it("refers to files that are there and that ship", () => {
    const files = [
      manifest.icon,
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.languages.map(({ configuration }) => configuration),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.svg)),
    ].map((path) => path.replace("./", ""));
    for (const file of files) {
      assert.ok(existsSync(file), file);
      assert.ok(
        manifest.files.some((folder) => file.startsWith(`${folder}/`)),
        `${file} ships`,
      );
    }
  });
});

/** All source text below a folder. */
function sources(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => (path.endsWith(".ts") ? readFileSync(path, "utf8") : sources(path)))
    .join("\n");
}

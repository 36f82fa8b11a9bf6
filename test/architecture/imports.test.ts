// The import table of ARCHITECTURE.md as a test: no back edge, no cycle, and every file says what it is for.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";

/** What a layer may import: other layers by name, and packages by prefix. First match of `paths` wins. */
interface Layer {
  readonly name: string;
  readonly paths: RegExp;
  readonly layers: readonly string[];
  readonly packages: RegExp;
}

const NOTHING = /^$/u;
const LAYERS: readonly Layer[] = [
  { name: "protocol", paths: /^server\/src\/protocol$/u, layers: [], packages: NOTHING },
  { name: "core", paths: /^server\/src\/core\//u, layers: [], packages: /^yaml$/u },
  { name: "features", paths: /^server\/src\/features\//u, layers: ["core"], packages: /^(fzf|fuzzysort)$/u },
  { name: "evaluate", paths: /^server\/src\/evaluate\//u, layers: ["core"], packages: NOTHING },
  {
    name: "lsp",
    paths: /^server\/src\/lsp\//u,
    layers: ["core", "features", "protocol"],
    packages: /^vscode-(languageserver|jsonrpc|uri)/u,
  },
  {
    name: "node",
    paths: /^server\/src\/node\//u,
    layers: ["core", "features", "lsp", "protocol"],
    packages: /^(?!vscode$)/u,
  },
  {
    name: "entry",
    paths: /^server\/src\/(main|cli)$|^server\/src\/cli\//u,
    layers: ["core", "features", "lsp", "node", "evaluate", "protocol"],
    packages: /^(?!vscode$)/u,
  },
  {
    name: "training",
    paths: /^server\/training\//u,
    layers: ["core", "evaluate", "node"],
    packages: /^(?!vscode)/u,
  },
  {
    name: "client",
    paths: /^client\/src\//u,
    layers: ["protocol"],
    packages: /^(vscode$|vscode-languageclient|node:)/u,
  },
];

interface SourceFile {
  readonly path: string;
  readonly module: string;
  readonly text: string;
  /** Imported modules: repository paths without extension for relative imports, package names else. */
  readonly imports: readonly string[];
}

const IMPORT =
  /^\s*(?:import|export)\b[^;]*?\bfrom\s+"([^"]+)"|^\s*import\s+"([^"]+)"|\bimport\("([^"]+)"\)/gmu;

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : sources(path);
    return /\.m?ts$/u.test(entry.name) ? [path] : [];
  });
}

function load(path: string): SourceFile {
  const text = readFileSync(join(process.cwd(), path), "utf8");
  const imports = [...text.matchAll(IMPORT)].map((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? "";
    return target.startsWith(".") ? posix.join(dirname(path), target) : target;
  });
  return { path, module: path.replace(/\.m?ts$/u, ""), text, imports };
}

const layerOf = (module: string) => LAYERS.find((layer) => layer.paths.test(module));
const isLocal = (target: string) => /^(?:client|server|test)\//u.test(target);
const code = [...sources("server/src"), ...sources("server/training"), ...sources("client/src")].map(load);
const tests = sources("test").map(load);

describe("architecture", () => {
  it("puts every file into a layer", () => {
    assert.deepEqual(
      code.filter((file) => layerOf(file.module) === undefined).map((file) => file.path),
      [],
    );
  });

  it("has no import against the layers", () => {
    const wrong = code.flatMap((file) => {
      const layer = layerOf(file.module);
      if (layer === undefined) return [];
      return file.imports
        .filter((target) => !allowed(layer, target))
        .map((target) => `${file.path} -> ${target}`);
    });
    assert.deepEqual(wrong, []);
  });

  it("has features that do not import each other", () => {
    const feature = (module: string) => /^server\/src\/features\/([^/]+)$/u.exec(module)?.[1];
    const wrong = code
      .filter((file) => feature(file.module) !== undefined)
      .flatMap((file) =>
        file.imports
          .filter((target) => feature(target) !== undefined && feature(target) !== "texts")
          .map((target) => `${file.path} -> ${target}`),
      );
    assert.deepEqual(wrong, []);
  });

  it("has no cycle", () => {
    assert.deepEqual(findCycle(code), []);
  });

  it("has a header comment in every file", () => {
    const headless = [...code, ...tests].filter(
      (file) => !/^(?:#![^\n]*\n)?(?:\/\/ |\/\*\*)/u.test(file.text),
    );
    assert.deepEqual(
      headless.map((file) => file.path),
      [],
    );
  });
});

function allowed(layer: Layer, target: string): boolean {
  if (!isLocal(target)) return layer.packages.test(target);
  if (target.endsWith(".json")) return true;
  const other = layerOf(target);
  return other !== undefined && (other === layer || layer.layers.includes(other.name));
}

/** The first import cycle found, as module names, or an empty list. */
function findCycle(files: readonly SourceFile[]): string[] {
  const byModule = new Map(files.map((file) => [file.module, file]));
  const done = new Set<string>();
  const visit = (module: string, path: readonly string[]): string[] => {
    if (path.includes(module)) return [...path.slice(path.indexOf(module)), module];
    if (done.has(module)) return [];
    for (const target of byModule.get(module)?.imports ?? []) {
      if (!byModule.has(target)) continue;
      const cycle = visit(target, [...path, module]);
      if (cycle.length > 0) return cycle;
    }
    done.add(module);
    return [];
  };
  for (const file of files) {
    const cycle = visit(file.module, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

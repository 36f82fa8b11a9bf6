// What the compiler does not hold (layers are projects with references): the packages of a layer, cycles, headers.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";

/** Which packages the files of a folder may import. First match of `paths` wins. */
interface Layer {
  readonly paths: RegExp;
  readonly packages: RegExp;
}

const NOTHING = /^$/u;
const LAYERS: readonly Layer[] = [
  { paths: /^server\/src\/(?:common|ports|evaluate)\//u, packages: NOTHING },
  {
    paths: /^server\/src\/(?:core|decisions)\//u,
    packages: /^(?:yaml|smol-toml|entities|htmlparser2|@lezer\/(?:markdown|common))$/u,
  },
  { paths: /^server\/src\/decisions\//u, packages: /^yaml$/u },
  { paths: /^server\/src\/features\//u, packages: /^fuzzysort$/u },
  { paths: /^server\/src\/lsp\//u, packages: /^vscode-(?:languageserver|jsonrpc|uri)/u },
  { paths: /^server\/(?:src\/(?:node|cli|[a-z]+$)|training\/)/u, packages: /^(?!vscode$)/u },
  { paths: /^client\/src\//u, packages: /^(?:vscode$|vscode-languageclient|node:)/u },
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

  it("imports only the packages of its layer", () => {
    const wrong = code.flatMap((file) => {
      const packages = layerOf(file.module)?.packages ?? NOTHING;
      return file.imports
        .filter((target) => !isLocal(target) && !packages.test(target))
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
          .filter((target) => feature(target) !== undefined)
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

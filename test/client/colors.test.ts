// The colours of names can be read in the four kinds of themes: contrast 4.5:1 at least (WCAG 2.2, 1.4.3).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

type Kind = "dark" | "light" | "highContrast" | "highContrastLight";

interface Manifest {
  readonly contributes: {
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<Kind, string>> }[];
    readonly configurationDefaults: {
      readonly "editor.semanticTokenColorCustomizations": Readonly<
        Record<string, { readonly rules: Readonly<Record<string, string>> }>
      >;
    };
  };
}

const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;

/** What the editor's own themes of each kind have behind text, in editors and in the sidebar. */
const BACKGROUNDS: Readonly<Record<Kind, readonly string[]>> = {
  dark: ["#1F1F1F", "#181818", "#1E1E1E", "#252526", "#121314", "#191A1B"],
  light: ["#FFFFFF", "#F8F8F8", "#F3F3F3", "#FAFAFD"],
  highContrast: ["#000000"],
  highContrastLight: ["#FFFFFF"],
};
const PATTERNS: Readonly<Record<Kind, string>> = {
  dark: "[*Dark*]",
  light: "[*Light*]",
  highContrast: "[*High Contrast*]",
  highContrastLight: "[*High Contrast Light*]",
};
const KINDS = Object.keys(BACKGROUNDS) as Kind[];

/** Relative luminance of "#rrggbb" (WCAG 2.2). */
function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe("colours of names", () => {
  for (const kind of KINDS) {
    it(`stand out in themes of the kind ${kind}`, () => {
      for (const { id, defaults } of contributes.colors) {
        for (const background of BACKGROUNDS[kind]) {
          assert.ok(contrast(defaults[kind], background) >= 4.5, `${id} on ${background}`);
        }
      }
    });
  }

  it("are the same in texts and in views", () => {
    const inTexts = contributes.configurationDefaults["editor.semanticTokenColorCustomizations"];
    for (const kind of KINDS) {
      const inViews = contributes.colors.map(({ id, defaults }) => [
        /^corpusLens\.(\w+)Foreground$/.exec(id)?.[1],
        defaults[kind],
      ]);
      assert.deepEqual(inTexts[PATTERNS[kind]]?.rules, Object.fromEntries(inViews), kind);
    }
  });
});

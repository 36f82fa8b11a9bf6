// The grammar for article text, tokenised as the editor does it. Fixtures mark what gets a colour: `⟦text⟧{headline}`;
// the whole set of coloured stretches is compared, so that a colour too many fails too.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { createOnigScanner, createOnigString, loadWASM } from "vscode-oniguruma";
import { type IGrammar, INITIAL, parseRawGrammar, Registry } from "vscode-textmate";

/** Scopes by the names fixtures use. */
const NAMES: [prefix: string, name: string][] = [
  ["comment.block.metadata", "meta"],
  ["comment.line.metadata", "meta"],
  ["comment.line.byline", "byline"],
  ["comment.line.credit", "credit"],
  ["comment.line.agency", "agency"],
  ["markup.heading", "headline"],
  ["markup.underline.link", "url"],
  ["variable.other.date", "date"],
  ["variable.other.time", "time"],
  ["variable.other.quantity", "number"],
  ["emphasis.quotation", "quote"],
];

describe("article grammar", () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  /** Asserts that exactly the marked stretches are coloured. Marks do not nest: the innermost colour counts. */
  function check(fixture: string): void {
    assert.equal(marked(grammar, fixture.replaceAll(/⟦|⟧\{\w+\}/g, "")), fixture);
  }

  it("takes a date head at the very start for metadata, and the rest of the line for prose", () => {
    check("  ⟦date 2017-11⟧{meta} Die USA und Russland wollen zusammenarbeiten.");
    check("Die Abmachung.\n\n date ⟦2017-11⟧{date} steht nicht am Anfang.");
  });

  it("takes YAML front matter for metadata", () => {
    check(
      "⟦---⟧{meta}\n⟦title⟧{meta}: ⟦Gipfel in Da Nang⟧{meta}\n⟦date⟧{meta}: ⟦2017-11-11⟧{meta}\n⟦---⟧{meta}\n\n⟦Der Gipfel⟧{headline}",
    );
  });

  it("takes a short line without the stop of a sentence for a headline", () => {
    check("⟦Keine militärische Lösung in Syrien⟧{headline}\n\nZudem bekannten sich beide dazu.");
    check('Ein Absatz.\n\n⟦"Zufrieden" mit eigenen Bemühungen⟧{headline}\n\nNoch ein Absatz.');
    check("⟦Kommt jetzt der Frieden?⟧{headline}");
  });

  it("takes no sentence, list item or later line of a paragraph for a headline", () => {
    check("Das ist ein Satz.");
    check("- ein Punkt in einer Liste");
    check("Eine erste Zeile, umbrochen,\nund eine zweite ohne Punkt");
    check('Er sagte es. "Nein."'.replace('"Nein."', '⟦"Nein."⟧{quote}'));
  });

  it("colours quotations in German, Swiss, English and straight marks", () => {
    check("Er nannte es ⟦„einen Erfolg“⟧{quote}, sie ⟦»das Ende«⟧{quote}.");
    check("Er nannte es ⟦«einen Erfolg»⟧{quote}, sie ⟦“the end”⟧{quote}.");
    check('Ihre ⟦"Entschlossenheit"⟧{quote}, den IS zu bekämpfen.');
    check("Ein ⟦„Zitat über\nzwei Zeilen“⟧{quote} endet.");
  });

  it("lets an unclosed quotation end with its paragraph", () => {
    check("Er sagte: ⟦„Das ist offen.⟧{quote}\n\nDer nächste Absatz hat keine.");
  });

  it("colours dates and times", () => {
    check("Am ⟦18. Mai 2017⟧{date} und am ⟦11. November⟧{date} war es so.");
    check("Seit ⟦2017-11-11⟧{date}, also ⟦November 2017⟧{date}, am ⟦Samstag, 11. November⟧{date}.");
    check("Am ⟦1.12.2017⟧{date} um ⟦14.30 Uhr⟧{time} in Genf.");
    check("On ⟦May 18, 2017⟧{date} it was so.");
  });

  it("colours numbers with their units", () => {
    check("Es sind ⟦2,5 Millionen Euro⟧{number}, ⟦12 Prozent⟧{number} oder ⟦1.234⟧{number} mehr.");
    check("Rund ⟦30 km⟧{number} weiter, bei ⟦21 °⟧{number}, ⟦$5 million⟧{number} teuer.");
  });

  it("leaves numbers inside words alone", () => {
    check("Der G20-Gipfel, die A380 und COVID-19 gelten nicht.");
  });

  it("colours bylines, credits, agencies and links", () => {
    check("⟦Von Max Muster⟧{byline}\n\nHamburg ⟦(dpa)⟧{agency} - Es regnet.");
    check("⟦By Anna von Muster und Ben Beispiel⟧{byline}\n\nIt rains.");
    check(
      "⟦Foto: imago/ITAR-TASS⟧{credit}\n\nAbsprachen. ⟦Bildrechte: imago/ITAR-TASS⟧{credit} Laut dem Kreml.",
    );
    check("Mehr unter ⟦https://example.org/a-b?c=1⟧{url}.");
  });

  it("keeps to the text with characters beyond the basic plane", () => {
    check("😀 Er sagte ⟦„ja 😀“⟧{quote}, am ⟦18. Mai⟧{date}.");
  });
});

async function loadGrammar(): Promise<IGrammar> {
  const require = createRequire(join(process.cwd(), "package.json"));
  await loadWASM(readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () =>
      parseRawGrammar(readFileSync("syntaxes/article.tmLanguage.json", "utf8"), "article.json"),
  });
  const grammar = await registry.loadGrammar("text.article");
  assert.ok(grammar);
  return grammar;
}

/** The text with marks around the coloured stretches; neighbours of one name are one stretch. */
function marked(grammar: IGrammar, text: string): string {
  let state = INITIAL;
  let open: string | undefined;
  let out = "";
  let breaks = "";
  // Only a quotation goes on over the end of a line.
  const add = (name: string | undefined, stretch: string): void => {
    const goesOn = name === open && (breaks === "" || name === "quote");
    if (!goesOn && open !== undefined) out += `⟧{${open}}`;
    out += breaks;
    if (!goesOn && name !== undefined) out += "⟦";
    out += stretch;
    breaks = "";
    open = name;
  };
  for (const [number, line] of text.split("\n").entries()) {
    if (number > 0) breaks += "\n";
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    for (const { startIndex, endIndex, scopes } of tokens) {
      if (startIndex < line.length) add(nameOf(scopes), line.slice(startIndex, endIndex));
    }
  }
  add(undefined, "");
  return out;
}

function nameOf(scopes: readonly string[]): string | undefined {
  const names = scopes.map((scope) => NAMES.find(([prefix]) => scope.startsWith(prefix))?.[1]);
  return names.findLast((name) => name !== undefined);
}

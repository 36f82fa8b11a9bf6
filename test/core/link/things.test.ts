// Places and organisations inside an article: inflection, spelling, acronyms, short and derived forms, candidates.
import assert from "node:assert/strict";
import { linkMentions } from "../../../server/src/core/link/link-mentions";
import { createDocument } from "../../../server/src/core/text/create-document";
import { checkChains, namesOf, reasonsOf } from "./linked";

describe("places and organisations in one article", () => {
  it("links genitives and derived forms to their base", () => {
    const linked = checkChains(
      "⟦Chile⟧{LOC c} grenzt an ⟦Peru⟧{LOC p}. ⟦Chiles⟧{LOC c} Küste, die ⟦chilenische⟧{LOC derived c} Flotte, ⟦peruanische⟧{LOC derived p} Häfen, die ⟦Chilenen⟧{LOC derived c}.",
    );
    assert.deepEqual(namesOf(linked), ["Chile", "Peru"]);
    assert.deepEqual(reasonsOf(linked), [
      "Chiles -inflected-> Chile",
      "chilenische -derived-> Chile",
      "peruanische -derived-> Peru",
      "Chilenen -derived-> Chile",
    ]);
  });

  it("names a lone derived form by its base", () => {
    const linked = checkChains(
      "Eine ⟦portugiesische⟧{LOC derived p} Zeitung und der ⟦Dortmunder⟧{LOC derived d} Hafen.",
    );
    assert.deepEqual(namesOf(linked), ["Portugal", "Dortmund"]);
  });

  it("never takes a capital for its state", () => {
    checkChains(
      "⟦Lima⟧{LOC l} liegt in ⟦Peru⟧{LOC p}; die ⟦Limaer⟧{LOC derived l} Altstadt; ⟦Peru⟧{LOC p} dementiert.",
    );
  });

  it("links the cases of a name of several words and names it in the nominative", () => {
    const linked = checkChains(
      "Der ⟦Norddeutsche Bund⟧{ORG n} entstand 1866. Die Verfassung des ⟦Norddeutschen Bundes⟧{ORG n}. Im ⟦Norddeutschen Bund⟧{ORG n} galt sie.",
    );
    assert.deepEqual(namesOf(linked), ["Norddeutscher Bund"]);
  });

  it("links spellings without space or hyphen, ß and capitals", () => {
    checkChains(
      "⟦Hong Kong⟧{LOC h}, ⟦Hongkong⟧{LOC h}, die ⟦UNICEF⟧{ORG u} und ⟦Unicef⟧{ORG u}, ⟦Gießen⟧{LOC g}, ⟦GIESSEN⟧{LOC g}.",
    );
  });

  it("links acronyms in brackets either way, by apposition, and by initials", () => {
    const linked = checkChains(
      "Die ⟦Bundesanstalt für Arbeit⟧{ORG b} (⟦BfA⟧{ORG b}), das ⟦THW⟧{ORG t} (⟦Technisches Hilfswerk⟧{ORG t}) und der " +
        "⟦Freie Sender Nord⟧{ORG f}. Der ⟦FSN⟧{ORG f} sendet, die ⟦BfA⟧{ORG b} zahlt.",
    );
    assert.deepEqual(namesOf(linked), [
      "Bundesanstalt für Arbeit",
      "Technisches Hilfswerk",
      "Freier Sender Nord",
    ]);
    checkChains("Die ⟦Wahlbeobachter Nordost⟧{ORG w} (⟦CDU⟧{ORG c}) kamen.");
  });

  it("does not expand an acronym two long forms share", () => {
    checkChains("⟦Amt für Bau⟧{ORG a}, ⟦Agentur für Bildung⟧{ORG b}, ⟦AFB⟧{ORG x}.");
  });

  it("links company names without their legal form and with their first words", () => {
    checkChains(
      "Die ⟦Kolbmetall AG⟧{ORG k} baut. ⟦Kolbmetall⟧{ORG k} verkauft. ⟦Nordlicht Reederei⟧{ORG n} fährt, ⟦Nordlicht⟧{ORG n} ankert.",
    );
  });

  it("links a name with and without its nation, but takes a union for no other union", () => {
    checkChains(
      "Die ⟦Deutsche Flugwerft⟧{ORG f} baut, die ⟦Flugwerft⟧{ORG f} plant. Die ⟦Europäische Union⟧{ORG e} tagt, die ⟦Union⟧{ORG u} aus CDU und CSU auch.",
    );
  });

  it("keeps subsidiaries, pairs and other companies apart", () => {
    checkChains(
      "⟦Kolb⟧{ORG k} und ⟦Kolb Österreich⟧{ORG o}, ⟦Kolb und Renz⟧{ORG r}; ⟦Union Bank⟧{ORG b}, ⟦Union Verlag⟧{ORG v}, ⟦Union⟧{ORG u}.",
    );
  });

  it("knows states and international organisations in all their names", () => {
    const linked = checkChains(
      "Die ⟦Vereinten Nationen⟧{ORG u}, kurz ⟦UNO⟧{ORG u}, und die ⟦Vereinigten Staaten⟧{LOC a}: ⟦US⟧{LOC compound a}-Bürger, ⟦UN⟧{ORG compound u}-Truppen, der ⟦IWF⟧{ORG f}, englisch ⟦IMF⟧{ORG f}.",
    );
    assert.deepEqual(namesOf(linked), ["Vereinte Nationen", "Vereinigte Staaten", "IWF"]);
  });

  it("keeps a place and an organisation of one name apart", () => {
    checkChains("⟦Bremen⟧{LOC b} jubelt, weil ⟦Bremen⟧{ORG w} gewann.");
  });

  it("joins candidates to a chain whatever their type, but lets none tie two together", () => {
    checkChains(
      "Die ⟦Kolb Werke⟧{ORG k} (⟦Kolb Werke⟧{ORG ?k}) und ⟦Ute Renz⟧{PER r}, ⟦Renz⟧{LOC ?r}, ⟦Renzens⟧{PER ?r}, ⟦Ude⟧{PER ?u}, ⟦Ude⟧{PER ?u}.",
    );
    checkChains(
      "⟦Kiel⟧{LOC k}, ⟦Kiel⟧{ORG o}, ⟦Kiel⟧{PER ?x}, ⟦Peru⟧{LOC p}, ⟦peruanische⟧{LOC derived ?p}.",
    );
  });

  it("finds the acronym that ends a long name", () => {
    const linked = checkChains("Die ⟦Freie Schifffahrtsunion FSU⟧{ORG f} tagt. Die ⟦FSU⟧{ORG f} hilft.");
    assert.deepEqual(namesOf(linked), ["Freie Schifffahrtsunion"]);
  });
});

describe("clubs, towns and their parts", () => {
  it("links clubs with and without what they are", () => {
    checkChains(
      "⟦1. FC Nordheim⟧{ORG n} verlor. ⟦FC Nordheim⟧{ORG n} klagt, ⟦Nordheim⟧{ORG n} auch. ⟦Rapid Wien⟧{ORG r} siegt, ⟦Rapid⟧{ORG r} jubelt.",
    );
    checkChains("⟦SC Nordheim⟧{ORG s} gegen ⟦FC Nordheim⟧{ORG f}.");
  });

  it("links ways to write a town", () => {
    checkChains(
      "⟦Sankt Gallen⟧{LOC g}, ⟦St. Gallen⟧{LOC g}; ⟦Frankfurt/Main⟧{LOC f}, ⟦Frankfurt⟧{LOC f}; ⟦New York⟧{LOC n}, ⟦New Yorker⟧{LOC derived n}; ⟦Halle (Saale)⟧{LOC s}, ⟦Halle (Westfalen)⟧{LOC w}.",
    );
  });
});

describe("labels that contradict each other", () => {
  const labelled = (last: "PER" | "LOC", confidence: number): readonly string[] => {
    const text = "Peru siegt. Peru jubelt. Peru feiert. Peru.";
    const mentions = [...text.matchAll(/Peru/g)].map(({ index }, at) => ({
      start: index,
      end: index + 4,
      type: at === 3 ? last : ("LOC" as const),
      kind: "name" as const,
      confidence: at === 3 ? confidence : 0.95,
    }));
    const { chains } = linkMentions(createDocument(text), { mentions, candidates: [] });
    return chains.map((chain) => `${chain.type} ${chain.mentions.join(" ")}`);
  };

  it("gives way to the article where one label is rare and doubtful, and stays where it is sure", () => {
    assert.deepEqual(labelled("PER", 0.5), ["LOC 0 1 2 3"]);
    assert.deepEqual(labelled("PER", 0.95), ["LOC 0 1 2", "PER 3"]);
  });
});

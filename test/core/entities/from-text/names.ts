// What entities are called, of all the forms that stand in texts as they come: see from-text.test.ts.
export const NAMES_FROM_TEXT = `
=== the base form that stands there, not one made up of a genitive
--- a.txt
⟦Deutscher Bundestag⟧{ORG bt}, Drucksache 18.

Der Präsident des ⟦Deutschen Bundestages⟧{ORG bt} sprach.

⟦Deutscher Bundestag⟧{ORG bt}, Drucksache 19.
→ bt = Deutscher Bundestag
=== a genitive alone, of which the noun's gender tells the rest
--- a.txt
Die Zahlen des ⟦Statistischen Landesamtes⟧{ORG amt} überraschen. Der Chef des ⟦Statistischen Landesamtes⟧{ORG amt} schweigt.
→ amt = Statistisches Landesamt
=== a feminine name stays what it is
--- a.txt
Der Vorstand der ⟦Deutschen Bahn⟧{ORG bahn} tagt. Die ⟦Deutsche Bahn⟧{ORG bahn} fährt. Ein Zug der ⟦Deutschen Bahn⟧{ORG bahn} stand.
→ bahn = Deutsche Bahn
=== a headline in capitals
--- a.txt
⟦Jürgen Möllemann⟧{PER moellemann} kam.
--- b.txt
⟦JÜRGEN MÖLLEMANN⟧{PER moellemann} GEHT
→ moellemann = Jürgen Möllemann
=== umlauts that some wrote as two letters
--- a.txt
⟦Günther Oettinger⟧{PER oettinger} sprach in ⟦Köln⟧{LOC koeln}.
--- b.txt
⟦Guenther Oettinger⟧{PER oettinger} sprach in ⟦Koeln⟧{LOC koeln}.
→ oettinger = Günther Oettinger
→ koeln = Köln
=== a hyphen that some left out
--- a.txt
⟦Annegret Kramp-Karrenbauer⟧{PER akk} kam nach Berlin.
--- b.txt
⟦Annegret Kramp Karrenbauer⟧{PER akk} kam nach Berlin.
→ akk = Annegret Kramp-Karrenbauer
=== the language most articles use
--- a.txt
Er kam aus ⟦Moskau⟧{LOC moskau}.
--- b.txt
Sie kam aus ⟦Moscow⟧{LOC moskau}.
--- c.txt
In ⟦Moskau⟧{LOC moskau} schneit es.
→ moskau = Moskau
=== as often in two languages
--- a.txt
Er kam aus ⟦Moskau⟧{LOC moskau}.
--- b.txt
Sie kam aus ⟦Moscow⟧{LOC moskau}.
→ moskau = Moskau
=== a town written out beside its short form
--- a.txt
In ⟦Neustadt a. d. Aisch⟧{LOC aisch} ist Markt. Der Ort ⟦Neustadt a. d. Aisch⟧{LOC aisch} feiert. Nach ⟦Neustadt an der Aisch⟧{LOC aisch} fährt ein Zug.
→ aisch = Neustadt an der Aisch
=== an abbreviation that stands most often in compounds
--- a.txt
Der ⟦US⟧{LOC compound us}-Präsident kam. Die ⟦US⟧{LOC compound us}-Armee ging. Er flog in die ⟦USA⟧{LOC us}.
→ us = USA
`;

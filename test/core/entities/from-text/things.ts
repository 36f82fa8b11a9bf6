// Places and organisations in texts as they come, with marks for every one: see from-text.test.ts.
export const THINGS_FROM_TEXT = `
=== two towns of one name, each under several forms
--- a.txt
⟦Frankfurt am Main⟧{LOC main} ist reich. In ⟦Frankfurt a. M.⟧{LOC main} wächst die Zahl der Einwohner.
--- b.txt
Er fuhr nach ⟦Frankfurt (Oder)⟧{LOC oder}. Die Stadt ⟦Frankfurt an der Oder⟧{LOC oder} ist klein. In ⟦Frankfurt a. d. Oder⟧{LOC oder} regnet es.
--- c.txt
Der Zug nach ⟦Frankfurt⟧{LOC open} hatte Verspätung.
=== a bare name beside both towns
--- a.txt
Zwischen ⟦Frankfurt am Main⟧{LOC main} und ⟦Frankfurt (Oder)⟧{LOC oder} liegen 600 Kilometer. In ⟦Frankfurt⟧{LOC open} wartet man lange auf den Zug.
=== a bare name where one town is named in full
--- a.txt
Die Messe in ⟦Frankfurt am Main⟧{LOC main} beginnt. ⟦Frankfurt⟧{LOC main} freut sich.
--- b.txt
In ⟦Frankfurt⟧{LOC main} wird gefeiert.
=== brackets that say which town it is
--- a.txt
In ⟦Halle (Saale)⟧{LOC saale} wird gebaut. ⟦Halle an der Saale⟧{LOC saale} hat eine Universität.
--- b.txt
In ⟦Halle (Westf.)⟧{LOC westf} wird Tennis gespielt. Die Stadt ⟦Halle (Westfalen)⟧{LOC westf} freut sich.
=== new towns, written out and shortened
--- a.txt
Die Weinkönigin kommt aus ⟦Neustadt an der Weinstraße⟧{LOC wein}. In ⟦Neustadt a. d. Weinstraße⟧{LOC wein} wird gefeiert.
--- b.txt
Der Markt in ⟦Neustadt a. d. Aisch⟧{LOC aisch} war voll. ⟦Neustadt an der Aisch⟧{LOC aisch} schläft.
=== towns at rivers and in landscapes
--- a.txt
⟦Rothenburg ob der Tauber⟧{LOC rothenburg} lockt Touristen. ⟦Freiburg i. Br.⟧{LOC freiburg} und ⟦Freiburg im Breisgau⟧{LOC freiburg} sind eine Stadt. ⟦Limburg a. d. Lahn⟧{LOC limburg} hat einen Dom. ⟦Ludwigshafen am Rhein⟧{LOC ludwigshafen} wächst. ⟦Bad Homburg v. d. Höhe⟧{LOC homburg} und ⟦Bad Homburg v. d. H.⟧{LOC homburg} sind eine Stadt.
=== what only says where a city lies
--- a.txt
Sie reiste nach ⟦Paris⟧{LOC paris} (⟦Frankreich⟧{LOC frankreich}). Der frühere Oberbürgermeister von ⟦Köln⟧{LOC koeln} a. D. schwieg. In ⟦Essen⟧{LOC essen} in ⟦Deutschland⟧{LOC deutschland} wohnt sie.
=== one city in several languages
--- a.txt
Er flog von ⟦Köln⟧{LOC koeln} nach ⟦Moskau⟧{LOC moskau} und weiter nach ⟦Peking⟧{LOC peking}. Später kam er nach ⟦Kiew⟧{LOC kiew}.
--- b.txt
Sie flog von ⟦Cologne⟧{LOC koeln} nach ⟦Moscow⟧{LOC moskau} und weiter nach ⟦Beijing⟧{LOC peking}. Später kam sie nach ⟦Kyiv⟧{LOC kiew}.
--- c.txt
In ⟦Kyjiw⟧{LOC kiew} fiel der Strom aus.
=== organisations named after a place
--- a.txt
Die ⟦Zürcher Kantonalbank⟧{ORG zkb} meldet Gewinne. Das ⟦Moskauer Präsidialamt⟧{ORG kreml} wies die Vorwürfe zurück. Die ⟦Münchner Philharmoniker⟧{ORG phil} spielen. Die ⟦Leipziger Messe⟧{ORG messe} öffnet. Der ⟦Kölner⟧{LOC derived koeln} Dom ist hoch. Die ⟦Hamburger⟧{LOC derived hamburg} Polizei sucht Zeugen.
=== inhabitants and their towns
--- a.txt
Der ⟦St. Galler⟧{LOC g} Peter Egger gewann in ⟦St. Gallen⟧{LOC g}. Ein ⟦Münchner⟧{LOC derived m} kam aus ⟦München⟧{LOC m}. Die ⟦Hannoveraner⟧{LOC derived h} kommen aus ⟦Hannover⟧{LOC h}. Ein ⟦Basler⟧{LOC derived b} ging nach ⟦Basel⟧{LOC b}. Die ⟦Darmstädter⟧{LOC derived d} Forscher arbeiten in ⟦Darmstadt⟧{LOC d}.
=== clubs with a year, and countries of sportsmen
--- a.txt
Der ⟦VfL Bochum 1848⟧{ORG bochum} gewann gegen ⟦RB Leipzig⟧{ORG leipzig}. Der ⟦VfL Bochum⟧{ORG bochum} feierte. ⟦Bayer 04 Leverkusen⟧{ORG bayer} spielte. ⟦Bayer Leverkusen⟧{ORG bayer} siegte.
--- b.txt
1. Anna Berger (⟦GER⟧{LOC de}) 12,3 Sekunden
2. Giulia Rossi (⟦ITA⟧{LOC it}) 12,6 Sekunden
--- c.txt
Das Rennen fand in ⟦Deutschland⟧{LOC de} statt.
=== towns with a stroke, and two cities with one
--- a.txt
Die Polizei in ⟦Frankfurt/Oder⟧{LOC oder} sucht Zeugen. Er kam aus ⟦Frankfurt/Main⟧{LOC main} nach ⟦Frankfurt (Oder)⟧{LOC oder}. Zwischen ⟦Köln⟧{LOC koeln}/⟦Bonn⟧{LOC bonn} und ⟦Aachen⟧{LOC aachen} regnet es.
`;

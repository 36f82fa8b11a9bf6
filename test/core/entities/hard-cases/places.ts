// Hard cases about places: towns with one name, qualifiers, adjectives, states under many names.
export const PLACES = `
=== two towns with one name and their rivers
--- a.txt
In ⟦Frankfurt am Main⟧{LOC main} steht die Bank.
--- b.txt
In ⟦Frankfurt an der Oder⟧{LOC oder} steht die Brücke.
--- c.txt
In ⟦Frankfurt⟧{LOC open} regnet es.
=== a town and its only full name
--- a.txt
In ⟦Rothenburg ob der Tauber⟧{LOC rothenburg} schneit es.
--- b.txt
Nach ⟦Rothenburg⟧{LOC rothenburg} kommen viele.
=== a qualifier in brackets
--- a.txt
In ⟦Halle (Saale)⟧{LOC saale} liegt die Burg.
--- b.txt
In ⟦Halle (Westfalen)⟧{LOC westfalen} spielt man Tennis.
=== a shortened qualifier
--- a.txt
⟦Limburg an der Lahn⟧{LOC limburg} hat einen Dom.
--- b.txt
⟦Limburg a. d. Lahn⟧{LOC limburg} hat einen Bahnhof.
=== new and old town
--- a.txt
In ⟦Brandenburg⟧{LOC alt} tagt der Rat.
--- b.txt
In ⟦Neubrandenburg⟧{LOC neu} tagt er auch.
=== a village is not the city in its name
--- a.txt
In ⟦Berlin⟧{LOC berlin} ist Markt.
--- b.txt
In ⟦Berlin Heights⟧{LOC heights} ist keiner.
=== spaces and hyphens
--- a.txt
In ⟦Da Nang⟧{LOC danang} tagte man.
--- b.txt
Aus ⟦Danang⟧{LOC danang} kam Post. ⟦Da-Nang⟧{LOC danang} lag still.
=== the genitive of a country
--- a.txt
In ⟦Syrien⟧{LOC syrien} ist Krieg.
--- b.txt
⟦Syriens⟧{LOC syrien} Grenzen sind zu.
=== the adjective of a country
--- a.txt
Die ⟦russische⟧{LOC derived russland} Armee kam.
--- b.txt
Nach ⟦Russland⟧{LOC russland} fuhr niemand.
=== an adjective in -er
--- a.txt
Die ⟦Genfer⟧{LOC derived genf} Gespräche ruhen.
--- b.txt
In ⟦Genf⟧{LOC genf} wird geredet.
=== one country under many names
--- a.txt
Die ⟦Vereinigten Staaten⟧{LOC us} handeln.
--- b.txt
Die ⟦USA⟧{LOC us} warten. Die ⟦US⟧{LOC compound us}-Regierung schweigt.
=== two countries that share a word
--- a.txt
⟦Südkorea⟧{LOC sued} liefert.
--- b.txt
⟦Nordkorea⟧{LOC nord} droht.
--- c.txt
⟦Korea⟧{LOC korea} ist geteilt.
=== two Congos
--- a.txt
Die ⟦Republik Kongo⟧{LOC brazzaville} wählt.
--- b.txt
Die ⟦Demokratische Republik Kongo⟧{LOC kinshasa} wählt nicht.
=== an island and a state
--- a.txt
⟦Irland⟧{LOC irland} stimmt zu.
--- b.txt
⟦Nordirland⟧{LOC nord} nicht.
=== a river and a town of nearly one name
--- a.txt
Die ⟦Weser⟧{LOC weser} führt Wasser.
--- b.txt
⟦Wesel⟧{LOC wesel} liegt am Rhein.
=== foreign spellings of a city
--- a.txt
In ⟦Charkiw⟧{LOC charkiw} fällt Schnee.
--- b.txt
In ⟦Charkiv⟧{LOC charkiw} taut es.
=== streets of one name stay in their text
--- a.txt
In der ⟦Lindenstraße⟧{LOC linden} brennt Licht.
--- b.txt
In der ⟦Lindenallee⟧{LOC allee} ist es dunkel.
=== short names that look alike
--- a.txt
⟦Iran⟧{LOC iran} verhandelt.
--- b.txt
⟦Irak⟧{LOC irak} wartet.
=== a state and its capital
--- a.txt
⟦Luxemburg⟧{LOC lux} stimmt ab.
--- b.txt
⟦Luxemburgs⟧{LOC lux} Stimme zählt.
=== a bad town and the town
--- a.txt
In ⟦Bad Homburg⟧{LOC bad} ist Kur.
--- b.txt
In ⟦Homburg⟧{LOC homburg} ist keine.
=== three new towns
--- a.txt
⟦Neustadt an der Weinstraße⟧{LOC wein} feiert.
--- b.txt
⟦Neustadt in Holstein⟧{LOC holstein} badet.
--- c.txt
⟦Neustadt⟧{LOC open} schläft.
=== a city and its namesake overseas
--- a.txt
In ⟦Paris⟧{LOC paris} tagt man.
--- b.txt
In ⟦Paris (Texas)⟧{LOC texas} nicht.
=== an empire and a country
--- a.txt
⟦Österreich-Ungarn⟧{LOC reich} zerfiel.
--- b.txt
⟦Österreich⟧{LOC land} und ⟦Ungarn⟧{LOC ungarn} blieben.
=== one letter of difference
--- a.txt
In ⟦Freiburg⟧{LOC burg} scheint die Sonne.
--- b.txt
In ⟦Freiberg⟧{LOC berg} regnet es.
=== a capital under three names
--- a.txt
In ⟦Kiew⟧{LOC kiew} tagt man.
--- b.txt
In ⟦Kyjiw⟧{LOC kiew} auch, und in ⟦Kiev⟧{LOC kiew}.
=== a treaty named after a city
--- a.txt
In ⟦Minsk⟧{LOC minsk} tagt man.
--- b.txt
Das Abkommen ⟦Minsk II⟧{LOC vertrag} gilt.
`;

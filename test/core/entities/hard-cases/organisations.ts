// Hard cases about organisations: acronyms that clash, companies and their parts, suffixes.
export const ORGANISATIONS = `
=== an acronym explained elsewhere
--- a.txt
Die ⟦Nordische Energiegesellschaft⟧{ORG neg} (⟦NEG⟧{ORG neg}) baut.
--- b.txt
Die ⟦NEG⟧{ORG neg} klagt.
=== an acronym with two meanings
--- a.txt
Der ⟦Deutsche Tennisverband⟧{ORG tennis} (⟦DTV⟧{ORG tennis}) tagt.
--- b.txt
Der ⟦Deutsche Tanzverein⟧{ORG tanz} (⟦DTV⟧{ORG tanz}) tanzt.
--- c.txt
Der ⟦DTV⟧{ORG open} schweigt.
=== an acronym nobody explains
--- a.txt
Die ⟦Allgemeine Weinkasse⟧{ORG kasse} zahlt.
--- b.txt
Der ⟦AKW⟧{ORG akw} prüft.
=== initials of the only long name
--- a.txt
Die ⟦Bank of Northern Lands⟧{ORG bnl} prüft.
--- b.txt
Die ⟦BNL⟧{ORG bnl} zahlt.
=== initials of a name that has another acronym
--- a.txt
Das ⟦Amt für Seen und Moore⟧{ORG amt} (⟦ASEMO⟧{ORG amt}) misst.
--- b.txt
Das ⟦ASM⟧{ORG asm} wirbt.
=== a company with its legal form
--- a.txt
Die ⟦Kranzler AG⟧{ORG kranzler} wächst.
--- b.txt
⟦Kranzler⟧{ORG kranzler} kauft zu.
--- c.txt
Die ⟦Kranzler Aktiengesellschaft⟧{ORG kranzler} mietet.
=== two companies by their legal forms, and one of them named without
--- a.txt
Die ⟦Kranzler AG⟧{ORG ag} wächst.
--- b.txt
⟦Kranzler⟧{ORG open} kauft zu.
--- c.txt
Die ⟦Kranzler GmbH⟧{ORG gmbh} mietet.
=== two legal forms in one article
--- a.txt
Die ⟦Meier AG⟧{ORG ag} baut Kräne. Die ⟦Meier GmbH⟧{ORG gmbh} backt Brot. ⟦Meier⟧{ORG open} schweigt.
=== one legal form inside another
--- a.txt
Die ⟦Otto Beck KG⟧{ORG beck} mahlt. Die ⟦Otto Beck GmbH & Co. KG⟧{ORG beck} auch.
--- b.txt
Die ⟦Otto Beck GmbH⟧{ORG beck} schweigt.
=== an association and a company of its name
--- a.txt
Der ⟦Nordlicht e. V.⟧{ORG verein} hilft.
--- b.txt
Die ⟦Nordlicht GmbH⟧{ORG firma} verkauft.
=== a company and another that begins alike
--- a.txt
⟦Kranzler Bau⟧{ORG bau} baut.
--- b.txt
⟦Kranzler Bank⟧{ORG bank} zahlt.
=== a parent and its daughter
--- a.txt
⟦Siegel⟧{ORG siegel} investiert.
--- b.txt
⟦Siegel Energie⟧{ORG energie} verkauft.
--- c.txt
⟦Siegel⟧{ORG siegel} kauft.
=== parties with similar names
--- a.txt
Die ⟦Freie Partei⟧{ORG frei} tagt.
--- b.txt
Die ⟦Freiheitspartei⟧{ORG freiheit} tagt nicht.
=== an organisation in all cases
--- a.txt
Das ⟦Weiße Haus⟧{ORG wh} schweigt.
--- b.txt
Sprecher des ⟦Weißen Hauses⟧{ORG wh} und im ⟦Weissen Haus⟧{ORG wh} reden.
=== known acronyms
--- a.txt
Die ⟦Vereinten Nationen⟧{ORG un} tagen.
--- b.txt
Die ⟦UNO⟧{ORG un} mahnt. Die ⟦UN⟧{ORG un} zählt.
=== clubs of one town
--- a.txt
⟦FC Waldheim⟧{ORG fc} gewinnt.
--- b.txt
⟦SV Waldheim⟧{ORG sv} verliert.
=== ministries of two countries
--- a.txt
Das ⟦polnische Außenministerium⟧{ORG pl} lädt ein.
--- b.txt
Das ⟦tschechische Außenministerium⟧{ORG cz} kommt.
=== local courts
--- a.txt
Das ⟦Landgericht Bonn⟧{ORG bonn} urteilt.
--- b.txt
Das ⟦Landgericht Köln⟧{ORG koeln} vertagt.
=== a newspaper and its namesake elsewhere
--- a.txt
Die ⟦Morgenpost⟧{ORG post} meldet.
--- b.txt
Die ⟦Sächsische Abendpost⟧{ORG abend} meldet.
=== numbered units
--- a.txt
Die ⟦2. Division⟧{ORG zwei} rückt vor.
--- b.txt
Die ⟦3. Division⟧{ORG drei} wartet.
=== an acronym that is also a word of another
--- a.txt
Der ⟦Internationale Seebund⟧{ORG seebund} (⟦IS⟧{ORG seebund}) tagt.
--- b.txt
Die ⟦Inselstadt⟧{ORG insel} wirbt.
=== a bank and a railway
--- a.txt
Die ⟦Deutsche Bank⟧{ORG bank} zahlt.
--- b.txt
Die ⟦Deutsche Bahn⟧{ORG bahn} fährt.
--- c.txt
Die ⟦Deutsche Bank AG⟧{ORG bank} haftet.
=== a ministry and its namesake of another field
--- a.txt
Das ⟦Ministerium für Arbeit⟧{ORG arbeit} zahlt.
--- b.txt
Das ⟦Ministerium für Verkehr⟧{ORG verkehr} baut.
=== long names of one acronym, spelt differently
--- a.txt
Die ⟦European Aircraft and Defence CoOccurrence⟧{ORG eadc} (⟦EADC⟧{ORG eadc}) liefert.
--- b.txt
Die ⟦European Aircraft and Defense CoOccurrence⟧{ORG eadc} (⟦EADC⟧{ORG eadc}) klagt.
=== an organisation whose name is a city's with an s
--- a.txt
Die ⟦Hamas⟧{ORG hamas} und die ⟦Riads⟧{ORG riads} reden.
--- b.txt
In ⟦Hama⟧{LOC hama} und ⟦Riad⟧{LOC riad} schweigt man.
`;

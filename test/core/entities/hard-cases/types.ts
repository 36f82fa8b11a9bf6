// Hard cases across types: people named like places, organisations named after people, and traps of several kinds.
export const TYPES = `
=== a man and a city
--- a.txt
⟦George Washington⟧{PER man} ritt. ⟦Washington⟧{PER man} siegte.
--- b.txt
In ⟦Washington⟧{LOC city} regnet es.
=== a bare name of a man beside a city
--- a.txt
⟦Denzel Paris⟧{PER man} spielt.
--- b.txt
⟦Paris⟧{PER man} tritt auf.
--- c.txt
In ⟦Paris⟧{LOC city} ist Herbst.
=== a given name that is a city
--- a.txt
⟦Florence Nagel⟧{PER florence} pflegt.
--- b.txt
In ⟦Florence⟧{LOC city} ist es warm.
=== a country and a player
--- a.txt
⟦Michael Jordan⟧{PER michael} wirft. ⟦Jordan⟧{PER michael} trifft.
--- b.txt
Am ⟦Jordan⟧{LOC river} blüht es.
=== a company named after its founder
--- a.txt
⟦Hugo Feldmann⟧{PER hugo} gründete sie.
--- b.txt
⟦Hugo Feldmann AG⟧{ORG firma} wächst.
=== a bare founder and his firm
--- a.txt
⟦Erna Tiefenbach⟧{PER erna} gründete die ⟦Tiefenbach GmbH⟧{ORG firma}. ⟦Tiefenbach⟧{PER erna} ist stolz.
--- b.txt
⟦Tiefenbach⟧{ORG firma} liefert Ventile.
=== a foundation in a person's name
--- a.txt
⟦Klara Immergrün⟧{PER klara} starb.
--- b.txt
Die ⟦Klara-Immergrün-Stiftung⟧{ORG stiftung} hilft.
=== a street named after a man
--- a.txt
⟦Emil Gerber⟧{PER emil} wohnt hier.
--- b.txt
In der ⟦Emil-Gerber-Straße⟧{LOC street} wird gebaut.
=== a club is not its town
--- a.txt
⟦Leverkusen⟧{LOC town} wächst.
--- b.txt
⟦Bayer Leverkusen⟧{ORG club} gewinnt.
=== an acronym that is a place's name
--- a.txt
Das ⟦Institut für Obst⟧{ORG ifo} (⟦IFO⟧{ORG ifo}) misst.
--- b.txt
Auf ⟦Ifo⟧{LOC island} wird gebaut.
=== only a role names her
--- a.txt
Außenministerin ⟦Rita Falk⟧{PER rita} reist.
--- b.txt
Außenministerin ⟦Falk⟧{PER rita} spricht.
=== the role decides between two bearers
--- a.txt
Außenministerin ⟦Rita Falk⟧{PER rita} reist.
--- b.txt
Trainer ⟦Bernd Falk⟧{PER bernd} tobt.
--- c.txt
Außenministerin ⟦Falk⟧{PER rita} spricht.
=== the company one keeps decides between two bearers
--- a.txt
⟦Rita Falk⟧{PER rita} traf ⟦Igor Petrow⟧{PER igor} in ⟦Minsk⟧{LOC minsk}.
--- b.txt
⟦Bernd Falk⟧{PER bernd} trainiert den ⟦FC Waldheim⟧{ORG fc} mit ⟦Udo Zank⟧{PER udo}.
--- c.txt
⟦Falk⟧{PER bernd} schimpft über ⟦Udo Zank⟧{PER udo} vom ⟦FC Waldheim⟧{ORG fc}.
=== a family name as a group
--- a.txt
⟦Anna Trautwein⟧{PER anna} und ⟦Bodo Trautwein⟧{PER bodo} erben.
--- b.txt
⟦Anna Trautwein⟧{PER anna} verkauft. ⟦Trautwein⟧{PER anna} zieht fort.
=== nothing in common but a word
--- a.txt
⟦Neue Welt⟧{ORG verlag} druckt.
--- b.txt
⟦Neue Zeit⟧{ORG zeitung} auch.
--- c.txt
⟦Neue Zeit⟧{ORG zeitung} lebt.
=== a name in two scripts of hyphens and cases
--- a.txt
⟦Nord-Süd-Dialog⟧{ORG nsd} beginnt.
--- b.txt
⟦Nord Süd Dialog⟧{ORG nsd} endet. ⟦NORD-SÜD-DIALOG⟧{ORG nsd} ruht.
`;

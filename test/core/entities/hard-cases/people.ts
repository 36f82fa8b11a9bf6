// Hard cases about people: surnames that several bear, families, namesakes, initials, titles, spellings.
export const PEOPLE = `
=== a bare surname goes to the only bearer of the corpus
--- a.txt
Die Ministerin ⟦Petra Lindner⟧{PER petra} sprach im Saal.
--- b.txt
Am Abend reiste ⟦Lindner⟧{PER petra} ab. ⟦Lindners⟧{PER petra} Rede kam an.
=== a bare surname of two bearers stays open
--- a.txt
⟦Petra Lindner⟧{PER petra} sprach im Saal.
--- b.txt
⟦Karl Lindner⟧{PER karl} kam aus dem Garten.
--- c.txt
Am Abend reiste ⟦Lindner⟧{PER open} ab.
=== each article has its own bearer
--- a.txt
⟦Petra Lindner⟧{PER petra} sprach. Dann ging ⟦Lindner⟧{PER petra}.
--- b.txt
⟦Karl Lindner⟧{PER karl} kam. Später aß ⟦Lindner⟧{PER karl}.
=== the clearly dominant bearer gets the bare surname
--- a.txt
⟦Petra Lindner⟧{PER petra} sprach.
--- b.txt
⟦Petra Lindner⟧{PER petra} reiste.
--- c.txt
⟦Petra Lindner⟧{PER petra} schwieg.
--- d.txt
⟦Petra Lindner⟧{PER petra} lachte.
--- e.txt
⟦Petra Lindner⟧{PER petra} siegte.
--- f.txt
⟦Karl Lindner⟧{PER karl} angelte.
--- g.txt
Gestern sagte ⟦Lindner⟧{PER petra} nichts.
=== a married couple in one article
--- a.txt
⟦Karl Lindner⟧{PER karl} und ⟦Petra Lindner⟧{PER petra} kamen zusammen. ⟦Karl⟧{PER karl} trug den Koffer, ⟦Petra⟧{PER petra} die Tasche.
--- b.txt
⟦Petra Lindner⟧{PER petra} kam allein.
=== brothers with one initial
--- a.txt
⟦Thomas Brandt⟧{PER thomas} schrieb Romane.
--- b.txt
⟦Theodor Brandt⟧{PER theodor} schrieb Gedichte.
--- c.txt
⟦T. Brandt⟧{PER open} schrieb Briefe.
=== an initial of the only bearer
--- a.txt
⟦Thomas Brandt⟧{PER thomas} schrieb Romane.
--- b.txt
⟦T. Brandt⟧{PER thomas} schrieb Briefe.
=== an initial that fits nobody
--- a.txt
⟦Thomas Brandt⟧{PER thomas} schrieb Romane.
--- b.txt
⟦K. Brandt⟧{PER k} malte Bilder.
=== father and son, senior and junior
--- a.txt
⟦Otto Kranz senior⟧{PER senior} gründete die Firma.
--- b.txt
⟦Otto Kranz junior⟧{PER junior} führte sie weiter.
=== junior written in two ways
--- a.txt
⟦Otto Kranz jun.⟧{PER junior} führte die Firma.
--- b.txt
⟦Otto Kranz junior⟧{PER junior} verkaufte sie.
=== popes by number
--- a.txt
⟦Johannes Paul I.⟧{PER first} war kurz im Amt.
--- b.txt
⟦Johannes Paul II.⟧{PER second} reiste viel.
=== a middle name more
--- a.txt
⟦Jonas Emil Hartwig⟧{PER jonas} kandidierte.
--- b.txt
⟦Jonas Hartwig⟧{PER jonas} gewann.
=== a transitive trap of double given names
--- a.txt
⟦Hans Peter Weiler⟧{PER hp} kam zuerst.
--- b.txt
⟦Hans Weiler⟧{PER hans} und ⟦Peter Weiler⟧{PER peter} kamen danach.
=== a transitive trap of initials
--- a.txt
⟦Anna Roth⟧{PER anna} lehrte hier.
--- b.txt
⟦A. Roth⟧{PER open} lehrte auch.
--- c.txt
⟦Anton Roth⟧{PER anton} lernte hier.
=== transliterations of one name
--- a.txt
⟦Sergej Iwanow⟧{PER sergej} kam aus Kiew.
--- b.txt
⟦Sergei Ivanov⟧{PER sergej} reiste ab.
=== two people whose names differ by a letter that counts
--- a.txt
⟦Martin Meier⟧{PER meier} trat auf.
--- b.txt
⟦Martin Meiser⟧{PER meiser} trat ab.
=== spellings of one surname that are two people's
--- a.txt
⟦Klaus Schmidt⟧{PER dt} fuhr los.
--- b.txt
⟦Klaus Schmitt⟧{PER tt} kam an.
=== given names that sound alike but are two
--- a.txt
⟦Mario Kessler⟧{PER mario} kochte.
--- b.txt
⟦Maria Kessler⟧{PER maria} aß.
=== a given name that is another's surname
--- a.txt
⟦Ernst Friedrich⟧{PER ernst} zahlte.
--- b.txt
⟦Friedrich Ernst⟧{PER friedrich} nahm das Geld.
=== a surname that is also a given name
--- a.txt
⟦Julia Peter⟧{PER julia} gewann. ⟦Peter⟧{PER julia} freute sich.
--- b.txt
⟦Peter Hagen⟧{PER peter} verlor. ⟦Hagen⟧{PER peter} weinte.
=== a surname in -s is no genitive
--- a.txt
⟦Jens Peters⟧{PER jens} malte.
--- b.txt
⟦Uwe Peter⟧{PER uwe} sang.
--- c.txt
⟦Peters⟧{PER jens} stellte aus.
=== a genitive whose base stands elsewhere
--- a.txt
⟦Karla Winter⟧{PER karla} eröffnete das Haus.
--- b.txt
⟦Winters⟧{PER karla} Haus blieb offen.
=== a full name in the genitive
--- a.txt
⟦Karla Sommer⟧{PER karla} eröffnete das Haus.
--- b.txt
Die Eltern ⟦Karla Sommers⟧{PER karla} kamen auch.
=== titles do not make another person
--- a.txt
⟦Dr. Eva Storm⟧{PER eva} operierte.
--- b.txt
⟦Prof. Eva Storm⟧{PER eva} lehrte.
--- c.txt
⟦Frau Storm⟧{PER eva} schwieg.
=== Mr and Mrs of one surname
--- a.txt
⟦Herbert Storm⟧{PER herbert} und ⟦Eva Storm⟧{PER eva} kamen.
--- b.txt
⟦Frau Storm⟧{PER open} schwieg.
=== a noble particle
--- a.txt
⟦Georg von Falken⟧{PER georg} ritt voran.
--- b.txt
⟦von Falken⟧{PER georg} stürzte. ⟦Falken⟧{PER georg} lachte.
=== a double surname is not its half
--- a.txt
⟦Ute Berger-Thal⟧{PER ute} sprach.
--- b.txt
⟦Ute Thal⟧{PER other} schwieg.
=== a bare double surname
--- a.txt
⟦Ute Berger-Thal⟧{PER ute} sprach.
--- b.txt
⟦Berger-Thal⟧{PER ute} ging.
=== people of two centuries share a surname
--- a.txt
⟦Wilhelm Kohlhaas⟧{PER wilhelm} starb früh.
--- b.txt
⟦Marie Kohlhaas⟧{PER marie} lebte lang. ⟦Kohlhaas⟧{PER marie} schrieb.
--- c.txt
⟦Wilhelm Kohlhaas⟧{PER wilhelm} hatte Pferde. ⟦Kohlhaas⟧{PER wilhelm} ritt.
=== case and capitals
--- a.txt
⟦SABINE KELLER⟧{PER sabine} SIEGT
--- b.txt
⟦Sabine Keller⟧{PER sabine} siegte. ⟦KELLER⟧{PER sabine} jubelte.
=== an umlaut written out
--- a.txt
⟦Jörg Möller⟧{PER joerg} kam.
--- b.txt
⟦Joerg Moeller⟧{PER joerg} ging.
=== hyphenated given names
--- a.txt
⟦Karl-Heinz Busch⟧{PER kh} kam.
--- b.txt
⟦Karl Heinz Busch⟧{PER kh} ging. ⟦Karlheinz Busch⟧{PER kh} blieb.
=== two presidents with more or fewer initials
--- a.txt
⟦George W. Bush⟧{PER son} trat an.
--- b.txt
⟦George H. W. Bush⟧{PER father} trat ab.
--- c.txt
⟦George Bush⟧{PER open} sprach.
=== kings by number
--- a.txt
⟦Ludwig XIV.⟧{PER vierzehn} baute.
--- b.txt
⟦Ludwig XVI.⟧{PER sechzehn} verlor.
=== half a double given name is another
--- a.txt
⟦Anna-Lena Korte⟧{PER annalena} lief.
--- b.txt
⟦Lena Korte⟧{PER lena} schwamm.
=== the role outweighs the fame of another
--- a.txt
⟦Helmut Harms⟧{PER helmut} rauchte.
--- b.txt
⟦Helmut Harms⟧{PER helmut} regierte.
--- c.txt
⟦Helmut Harms⟧{PER helmut} flog.
--- d.txt
⟦Helmut Harms⟧{PER helmut} schrieb.
--- e.txt
Gesundheitsministerin ⟦Ulla Harms⟧{PER ulla} warnte.
--- f.txt
Gesundheitsministerin ⟦Harms⟧{PER ulla} warnte wieder.
--- g.txt
⟦Harms⟧{PER helmut} lachte.
=== Korean names
--- a.txt
⟦Kim Jong-un⟧{PER un} winkte.
--- b.txt
⟦Kim Jong-il⟧{PER il} winkte nicht.
=== two romanisations of a Chinese name
--- a.txt
⟦Mao Zedong⟧{PER mao} schwamm.
--- b.txt
⟦Mao Tse-tung⟧{PER mao} schrieb.
=== a wife named in full beside the bare husband
--- a.txt
⟦Gustav Rehm⟧{PER gustav} hielt die Rede.
--- b.txt
⟦Hanna Rehm⟧{PER hanna} begleitete ihn nicht.
--- c.txt
⟦Hanna Rehm⟧{PER hanna} kam. ⟦Hanna Rehms⟧{PER hanna} Hut fiel auf.
=== surname first
--- a.txt
⟦Agnes Pohl⟧{PER agnes} gewann.
--- b.txt
⟦Pohl, Agnes⟧{PER agnes} steht auf der Liste.
`;

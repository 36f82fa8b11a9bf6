// Texts about people: namesakes, titles and particles, lists, families, and the words that tell who is who.
export const PEOPLE_FROM_TEXT = `
=== die Merkels Regierung
⟦Angela Merkel⟧{PER m} stellte das Programm vor. Die Maßnahmen, die ⟦Merkels⟧{PER m} Regierung beschloss, treten bald in Kraft. ⟦Merkel⟧{PER m} lobte sie.
=== von der Leyens
⟦Ursula von der Leyen⟧{PER m} kam nach Brüssel. Der Plan ⟦von der Leyens⟧{PER m} liegt vor.
=== die Putins Minister
⟦Wladimir Putin⟧{PER p} schwieg. Die Truppen, die ⟦Putins⟧{PER p} Verteidigungsminister an die Grenze schickte, sind wieder abgezogen worden.
=== den Habecks Haus
Wirtschaftsminister ⟦Robert Habeck⟧{PER p} will sparen. Den Entwurf, den ⟦Habecks⟧{PER p} Ministerium vorlegte, lehnt die FDP ab.
=== der genitive after der
Bundeskanzler ⟦Olaf Scholz⟧{PER p} reiste ab. In der von ⟦Scholz⟧{PER p} geführten Regierung gab es Streit.
=== family with plural verb
⟦Robert Habeck⟧{PER h} lebt in Flensburg. Die ⟦Habecks⟧{PER f} wohnen dort seit zwanzig Jahren.
=== die beiden
⟦Angela Merkel⟧{PER h} und ihr Mann kamen nach Bayreuth. Die beiden ⟦Merkels⟧{PER f} gingen spät.
=== den Lindners geht es gut
⟦Petra Lindner⟧{PER h} hat eine Bäckerei in Fulda. Den ⟦Lindners⟧{PER f} gehört auch das Café am Markt.
=== von und zu
⟦Karl-Theodor zu Guttenberg⟧{PER g} trat zurück. Die Erklärung ⟦zu Guttenbergs⟧{PER g} dauerte zwei Minuten.
=== genitive after preposition
Außenministerin ⟦Annalena Baerbock⟧{PER b} reist nach Kiew. Kritik gab es an der ⟦Baerbocks⟧{PER b} Büro zugeschriebenen Einladung.
=== die Gewinnerin, die Müllers
⟦Thomas Müller⟧{PER m} traf. Die Flanke, die ⟦Müllers⟧{PER m} Kopfball vorausging, kam von links.
=== sex Frau and Herr
Frau ⟦Ute Kellermann⟧{PER u} sprach zuerst. Danach kam Herr ⟦Kellermann⟧{PER h}.
=== sex across files
--- a.txt
Frau ⟦Ute Kellermann⟧{PER u} sprach zuerst zum Gemeinderat.
--- b.txt
Am Ende bedankte sich Herr ⟦Kellermann⟧{PER h} bei allen Helfern.
=== sex by given name
Die Lehrerin ⟦Monika Hartung⟧{PER u} leitet den Chor. Herr ⟦Hartung⟧{PER h} begleitet am Klavier.
=== sex given name, cross file
--- a.txt
⟦Stefan Ahlers⟧{PER u} betreibt eine Gärtnerei in Lübeck.
--- b.txt
Die Kasse führt Frau ⟦Ahlers⟧{PER h}.
=== Frau Schmidt is not Harald
--- a.txt
Altkanzler ⟦Helmut Schmidt⟧{PER he} besuchte die Redaktion. Später kam ⟦Harald Schmidt⟧{PER ha} dazu. ⟦Schmidt⟧{PER ?} lachte. Frau ⟦Schmidt⟧{PER frau} blieb zu Hause.
=== role tells sex
⟦Karl Brandau⟧{PER k} war Bürgermeister von Fritzlar. Die Staatssekretärin ⟦Brandau⟧{PER f} widersprach ihm.
=== Herr after Frau same surname in list
Es sprachen Frau Dr. ⟦Lohse⟧{PER f} und Herr ⟦Lohse⟧{PER m} aus Kassel.
=== sen and jun
⟦Hans Müller sen.⟧{PER s} und ⟦Hans Müller jun.⟧{PER j} führen den Betrieb in Bremen.
=== senior junior
Den Hof übernahm ⟦Peter Harms junior⟧{PER j} im Jahr 1999. ⟦Peter Harms senior⟧{PER s} half noch lange mit.
=== Bush
⟦George W. Bush⟧{PER w} war Präsident der USA. Sein Vater ⟦George H. W. Bush⟧{PER h} war es vor ihm.
=== initials
⟦John F. Kennedy⟧{PER f} siegte in Texas. ⟦John D. Kennedy⟧{PER d} war ein General der Konföderierten.
=== Strauss
⟦Johann Strauss (Vater)⟧{PER v} schrieb den Radetzkymarsch, ⟦Johann Strauss (Sohn)⟧{PER s} den Donauwalzer.
=== Brueghel
⟦Pieter Brueghel d. Ä.⟧{PER v} malte den Turmbau, ⟦Pieter Brueghel d. J.⟧{PER s} kopierte ihn.
=== Ältere
⟦Hans Holbein der Ältere⟧{PER v} lebte in Augsburg. ⟦Hans Holbein der Jüngere⟧{PER s} ging nach London.
=== Plinius
⟦Plinius der Ältere⟧{PER v} starb am Vesuv. Sein Neffe ⟦Plinius der Jüngere⟧{PER s} berichtete davon.
=== Könige
⟦Friedrich Wilhelm II.⟧{PER zwei} erbte den Thron. ⟦Friedrich Wilhelm III.⟧{PER drei} regierte bis 1840.
=== Dumas
⟦Alexandre Dumas père⟧{PER v} schrieb die Musketiere, ⟦Alexandre Dumas fils⟧{PER s} die Kameliendame.
=== Cato
⟦Lucas Cranach der Ältere⟧{PER a} malte ⟦Luther⟧{PER lu}. ⟦Cranach d. Ä.⟧{PER a} hatte eine Werkstatt in Wittenberg.
=== Jr. in US
⟦Martin Luther King Jr.⟧{PER j} sprach in Washington. Sein Vater ⟦Martin Luther King Sr.⟧{PER s} war Pastor in Atlanta.
=== across files
--- a.txt
⟦Otto Kranz sen.⟧{PER s} gründete 1950 die Firma in Gera.
--- b.txt
⟦Otto Kranz jun.⟧{PER j} führt die Firma seit 1980.
=== bracket other files
--- a.txt
⟦Johann Strauss (Vater)⟧{PER v} dirigierte in Wien.
--- b.txt
⟦Johann Strauss (Sohn)⟧{PER s} dirigierte in Boston.
=== brackets of role no mark
⟦Karl Lauterbach⟧{PER k} (SPD) sprach mit ⟦Friedrich Merz⟧{PER m} (CDU).
=== regnal
König ⟦Ludwig I.⟧{PER a} liebte ⟦Lola Montez⟧{PER lola}. König ⟦Ludwig II.⟧{PER b} baute Schlösser.
=== two kings before sentence end
Auf dem Thron saß ⟦Friedrich Wilhelm I.⟧{PER a} ⟦Heinrich VI.⟧{PER b} war Kaiser.
=== kings 2
Ihm folgte ⟦Karl IV.⟧{PER a} ⟦Wenzel I.⟧{PER b} herrschte in Böhmen.
=== Schmidt ambiguous
⟦Helmut Schmidt⟧{PER he} war Kanzler. ⟦Harald Schmidt⟧{PER ha} ist Moderator. Die Sendung von ⟦Schmidt⟧{PER open} lief spät. Kanzler ⟦Schmidt⟧{PER he} rauchte.
=== ambiguous pair
In der Halle trafen ⟦Helmut Schmidt⟧{PER he} und ⟦Harald Schmidt⟧{PER ha} aufeinander. ⟦Schmidt⟧{PER open} sprach zuerst.
=== role decides
Minister ⟦Karl Weber⟧{PER k} und Trainer ⟦Udo Weber⟧{PER u} trafen sich in Köln. Minister ⟦Weber⟧{PER k} kam zu spät, Trainer ⟦Weber⟧{PER u} auch.
=== Hans und Grete
⟦Hans⟧{PER h} und ⟦Grete Müller⟧{PER g} kamen nach Hamburg. ⟦Hans Müller⟧{PER h} blieb.
=== Brüder
Die Brüder ⟦Karl⟧{PER k} und ⟦Otto Lindemann⟧{PER o} gründeten die Firma. ⟦Karl Lindemann⟧{PER k} leitete sie.
=== Ehepaar
Das Ehepaar ⟦Hans⟧{PER k} und ⟦Grete Müller⟧{PER o} wohnt in Jena. ⟦Hans Müller⟧{PER k} ist Lehrer.
=== Karl und Uwe
Beim Turnier gewannen ⟦Karl⟧{PER k} und ⟦Uwe Lahmann⟧{PER o}. Trainer war der Vater. ⟦Karl Lahmann⟧{PER k} jubelte.
=== shared, other full names
--- a.txt
Es kamen ⟦Anna⟧{PER a} und ⟦Jens Petersen⟧{PER j} aus Husum.
--- b.txt
⟦Anna Petersen⟧{PER a} singt im Chor von Husum.
=== not shared
⟦Angela Merkel⟧{PER a} und ⟦Nicolas Sarkozy⟧{PER b} trafen sich. ⟦Merkel⟧{PER a} und ⟦Olaf Scholz⟧{PER c} auch.
=== not shared surname first
Außenminister ⟦Lawrow⟧{PER a} und ⟦Sergej Schoigu⟧{PER b} berieten in Moskau.
=== three Herren
Die Herren ⟦Müller⟧{PER a}, ⟦Meier⟧{PER b} und ⟦Schmidt⟧{PER c} wurden gewählt.
=== Herren 2
Es begrüßten die Herren ⟦Becker⟧{PER a} und ⟦Kaminski⟧{PER b} sowie die Damen ⟦Holzapfel⟧{PER c} und ⟦Reuter⟧{PER d}.
=== inverted list
Anwesend: ⟦Brandner, Jonas⟧{PER j}; ⟦Kellermann, Ute⟧{PER u}.

⟦Jonas Brandner⟧{PER j} eröffnete die Sitzung, ⟦Kellermann⟧{PER u} schrieb das Protokoll.
=== inverted lines
Teilnehmer

⟦Becker, Andreas⟧{PER a}
⟦Hoffmann, Claudia⟧{PER b}
⟦Schulze, Martin⟧{PER c}

⟦Claudia Hoffmann⟧{PER b} leitete die Sitzung.
=== Beethoven
Register

⟦Beethoven, Ludwig van⟧{PER b} 12, 45
⟦Mozart, Wolfgang Amadeus⟧{PER m} 17
⟦Goethe, Johann Wolfgang von⟧{PER g} 3
=== across
--- a.txt
Entschuldigt fehlten: ⟦Wegener, Thomas⟧{PER t}; ⟦Albrecht, Sabine⟧{PER s}; Dr. ⟦Lang, Peter⟧{PER p}
--- b.txt
⟦Sabine Albrecht⟧{PER s} und ⟦Thomas Wegener⟧{PER t} kandidieren für den Vorstand.
=== no inversion
Es kamen ⟦Merkel⟧{PER a}, ⟦Christian Lindner⟧{PER b} und ⟦Söder⟧{PER c}. Auch ⟦Scholz⟧{PER d}, ⟦Olaf Hansen⟧{PER e} und ⟦Peter Kraus⟧{PER f} waren da.
=== MdB
Die Abgeordnete ⟦Julia Kranz⟧{PER j}, MdB, sprach mit MP ⟦Kretschmann⟧{PER k} in Stuttgart. ⟦Karl Weiß⟧{PER w} MdL kam später.
=== OB
OB ⟦Frank Nopper⟧{PER n} begrüßte RA Dr. ⟦Holger Stein⟧{PER st} und StA ⟦Weber⟧{PER w}.
=== Oblt. z. S.
Oblt. z. S. ⟦Peter Hinrichs⟧{PER h} und General a. D. ⟦Klaus Naumann⟧{PER n} kamen. Z. Hd. ⟦Ute Brandt⟧{PER b}.
=== i. R.
Pfarrer i. R. ⟦Walter Thiele⟧{PER w} las. Botschafter a. D. ⟦Wolfgang Ischinger⟧{PER i} sprach.
=== Betreff
Betreff: Sitzung am Montag

Sehr geehrter Herr ⟦Kolbe⟧{PER k}, die Sitzung fällt aus.
=== US
Die U. S. Army und S. E. der Botschafter kamen. Die U.S.A. schweigen.
=== van der Bosch
⟦Johannes van der Bosch⟧{PER j} kam aus Utrecht. ⟦Van der Bosch⟧{PER j} malte.
=== Freiherr von und zu
⟦Karl-Theodor Freiherr von und zu Guttenberg⟧{PER g} trat zurück. ⟦Guttenberg⟧{PER g} ging in die USA. ⟦Zu Guttenberg⟧{PER g} schwieg.
=== Graf
Der Plan des Generals Graf ⟦Alfred von Schlieffen⟧{PER s} scheiterte. ⟦Schlieffen⟧{PER s} war tot.
=== arabic
⟦Ali ibn Abi Talib⟧{PER a} war ein Herrscher. ⟦Fatima bint Muhammad⟧{PER f} war seine Frau. ⟦Ajman al-Sawahiri⟧{PER z} war Arzt.
=== spanish
⟦Gabriel García Márquez⟧{PER g} bekam den Preis. ⟦García Márquez⟧{PER g} lebte in Mexiko. ⟦José Ortega y Gasset⟧{PER o} lehrte in Madrid. ⟦Ortega y Gasset⟧{PER o} schrieb viel.
=== spanish short
⟦Pedro Sánchez Pérez-Castejón⟧{PER p} regiert Spanien. ⟦Sánchez⟧{PER p} sprach. ⟦Pedro Sánchez⟧{PER p} reiste ab.
=== de la
⟦Óscar de la Renta⟧{PER o} entwarf Kleider. ⟦De la Renta⟧{PER o} starb 2014.
=== Mac O
⟦Conor O’Brien⟧{PER o} traf ⟦Ian MacGregor⟧{PER m}. ⟦O’Brien⟧{PER o} und ⟦MacGregor⟧{PER m} schwiegen.
=== Hungarian
⟦Kertész Imre⟧{PER o} las in Budapest. ⟦Imre Kertész⟧{PER o} bekam den Preis. ⟦Kertész⟧{PER o} schwieg.
=== East Asia
⟦Xi Jinping⟧{PER x} empfing ⟦Kim Jong-un⟧{PER k} in Peking. ⟦Xi⟧{PER x} lächelte, ⟦Kim⟧{PER k} auch.
=== Japan
Ministerpräsident ⟦Abe Shinzo⟧{PER a} kam nach Berlin. ⟦Shinzo Abe⟧{PER a} sprach mit ⟦Merkel⟧{PER q}.
=== lineup
Deutschland: ⟦Neuer⟧{PER a} - ⟦Kimmich⟧{PER b}, ⟦Upamecano⟧{PER c}, ⟦de Ligt⟧{PER d}, ⟦Davies⟧{PER e} - ⟦Goretzka⟧{PER f}, ⟦Musiala⟧{PER g} (70. ⟦Müller⟧{PER h})
=== lineup 2
Bochum: ⟦Riemann⟧{PER a} – ⟦Soares⟧{PER c}, ⟦Ordets⟧{PER d}, ⟦Masovic⟧{PER e} – ⟦Losilla⟧{PER f} – ⟦Hofmann⟧{PER h} (82. ⟦Broschinski⟧{PER i})
Tore: 1:0 ⟦Hofmann⟧{PER h} (13.), 1:1 ⟦Kruse⟧{PER j} (55., Foulelfmeter)
=== results
1. ⟦Lisa Vittozzi⟧{PER a} (ITA) 36:42,1 Min.
2. ⟦Franziska Preuß⟧{PER b} (GER) +12,4
3. ⟦Julia Simon⟧{PER c} (FRA) +25,0
=== Vizepräsident
Vizepräsident ⟦Windelen⟧{PER w}: Das Wort hat der Abgeordnete ⟦Kohl⟧{PER k}.

Vizepräsident ⟦Windelen⟧{PER w}: Ich danke.

Vizepräsident ⟦Windelen⟧{PER w}: Weiter.
=== Shakehands
Shakehands im blauen Seidenhemd: ⟦Trump⟧{PER t} und ⟦Putin⟧{PER p} nutzten kurze Begegnungen.
=== Frau and Herr in three files
--- a.txt
Frau ⟦Lohse⟧{PER f} leitet die Bücherei in Fulda.
--- b.txt
Herr ⟦Lohse⟧{PER m} spielt die Orgel in Fulda.
--- c.txt
In Fulda gab es Streit. ⟦Lohse⟧{PER open} sagte nichts dazu.
=== Herr Storm and bare Storm
--- a.txt
Gestern sprach Herr ⟦Storm⟧{PER s} vor dem Gemeinderat.
--- b.txt
Die Kritik von ⟦Storm⟧{PER s} am Haushalt war deutlich.
=== Frau of a known woman elsewhere
--- a.txt
⟦Sabine Kolbe⟧{PER s} führt die Apotheke in Gera.
--- b.txt
Frau ⟦Kolbe⟧{PER s} verlängert die Öffnungszeiten.
=== letters
Sehr geehrte Frau ⟦Brinkmann⟧{PER f}, sehr geehrter Herr ⟦Brinkmann⟧{PER m}, wir danken Ihnen für den Besuch.
=== minutes and scores
Hertha verlor trotz der frühen Führung. Nach der Pause kam frischer Wind (61. ⟦Kowalczyk⟧{PER a}).
=== letter head
Betreff: Einladung zur Sitzung
Datum: 12. März 2021

Liebe Frau ⟦Niehaus⟧{PER n}, wir laden Sie herzlich ein.
=== rank before a given name
General ⟦Wilhelm Groener⟧{PER h} reiste nach Kiel. Dort traf er Graf ⟦Ernst Reventlow⟧{PER k}.
=== double surname
⟦Carmen Robledo Ibáñez⟧{PER c} leitet das Institut in Sevilla. ⟦Robledo⟧{PER c} kam aus Granada. ⟦Carmen Robledo⟧{PER c} lehrte auch in Bonn.
=== Japanese order
⟦Kurokawa Haruto⟧{PER c} baute das Haus in Osaka. ⟦Haruto Kurokawa⟧{PER c} starb früh.
=== line-up of unknown names
Aufstellung: ⟦Brinkmann⟧{PER a} - ⟦Osterloh⟧{PER b}, ⟦Kaya⟧{PER c}, ⟦van Dongen⟧{PER d} - ⟦Petrow⟧{PER e}, ⟦Schulze⟧{PER f}
=== speaker with title
Präsidentin Dr. ⟦Holtkamp⟧{PER h}: Ich eröffne die Sitzung.

Abgeordneter ⟦Wiegand⟧{PER w}: Danke.

Präsidentin Dr. ⟦Holtkamp⟧{PER h}: Bitte.
=== Landrat
Landrat ⟦Quast⟧{PER q} lobte die Feuerwehr. Später dankte Landrat ⟦Quast⟧{PER q} den Helfern. Landrat ⟦Quast⟧{PER q} kommt wieder.
`;

// German function words of two kinds that full stops need: abbreviations, and words that open sentences.

/**
 * Abbreviations written with a full stop that do not end a sentence. Titles, units, references; forms with inner
 * stops ("z.B.") and single letters are recognised by their shape instead.
 */
const ABBREVIATIONS = new Set(
  `abb abk abs abt allg alt anm art aufl aug ausg bd bde bes betr bez bhf bspw bzgl bzw ca chr co corp dez dgl dipl dir
  do dr dres ebd ed engl entspr etc evtl ev exkl ffm fr frz feb febr gebr geb gegr gen gest gez ggf griech hbf hg hl
  hr hrn hrsg inc ing inkl insb jan jg jh jhd jr jul jun kap kath kfm kgl kl lat lt ltd mag max mill min mio mo mr mrd
  mrs ms nachf nov nr okt op orig phil pl pos priv prof pst rd red rep res s sa sen sept sep skr sog sp spez st std
  stellv str tel tsd ung univ usf usw val verf verh vgl vol vors wg zt zit zz`.split(/\s+/u),
);

/** Words that, capitalised after a full stop, open a sentence rather than follow an ordinal or abbreviation. */
const OPENERS = new Set(
  `aber alle allerdings als also am an auch auf aus außerdem bei beim bis bisher da dabei dafür dagegen daher damit
  danach dann daran darauf das dass davon dazu dem den denn der des deshalb die dies diese dieser dieses doch dort
  durch ebenso ein eine einem einen einer eines er erst es etwa für gegen ihr ihre im in insgesamt ist jetzt kein
  keine man mehr mit nach nachdem neben nicht noch nun nur ob obwohl oder ohne schon seit sein seine seitdem sie so
  sogar sowohl statt trotz trotzdem um und unter viele vom von vor während warum was weil weitere wenn wer werden
  wie wir wo zu zudem zuletzt zum zur zwar zwischen ich`.split(/\s+/u),
);

const LONGEST = 12;

/** True when `text[start, end)` is a known abbreviation, whatever its case. */
export function isAbbreviation(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST && ABBREVIATIONS.has(text.slice(start, end).toLowerCase());
}

/** True when the word `text[start, end)` commonly opens a sentence. */
export function isOpener(text: string, start: number, end: number): boolean {
  return end - start <= LONGEST && OPENERS.has(text.slice(start, end).toLowerCase());
}

// Cuts words into word pieces: the most probable cut by a unigram model (Kudo 2018), as SentencePiece does it.

/** Stands for the space before a word. */
const SPACE = "▁";
/** Of longer words the rest is not looked at. */
const PIECES_A_WORD = 12;
const LONGEST_WORD = 200;
/** So many words are remembered. */
const REMEMBERED = 20_000;

/** What the cutter needs of the model. */
export interface PieceTable {
  /** Empty where a number stands for no text. */
  readonly pieces: readonly string[];
  /** Log probability of each piece. */
  readonly scores: Float32Array;
  readonly unknown: number;
  /** Log probability of a character that no piece begins with. */
  readonly unknownScore: number;
}

/** Cuts words; remembers those it has seen. */
export class PieceCutter {
  private readonly numbers = new Map<string, number>();
  private readonly longest: number;
  private readonly seen = new Map<string, readonly number[]>();

  constructor(private readonly table: PieceTable) {
    let longest = 1;
    table.pieces.forEach((piece, number) => {
      if (piece === "" || number === table.unknown) return;
      this.numbers.set(piece, number);
      longest = Math.max(longest, piece.length);
    });
    this.longest = longest;
  }

  /** The numbers of the word's pieces, one at least. */
  cut(word: string): readonly number[] {
    const known = this.seen.get(word);
    if (known !== undefined) return known;
    const numbers = this.bestCut(SPACE + normalised(word)).slice(0, PIECES_A_WORD);
    if (this.seen.size >= REMEMBERED) this.seen.clear();
    this.seen.set(word, numbers);
    return numbers;
  }

  private bestCut(text: string): number[] {
    const { unknown, unknownScore, scores } = this.table;
    const best = new Float64Array(text.length + 1).fill(Number.NEGATIVE_INFINITY);
    const pieceTo = new Int32Array(text.length + 1);
    const from = new Int32Array(text.length + 1);
    best[0] = 0;
    for (let i = 0; i < text.length; i++) {
      const reached = best[i] as number;
      if (reached === Number.NEGATIVE_INFINITY) continue;
      const reach = (to: number, piece: number, score: number) => {
        if (reached + score <= (best[to] as number)) return;
        best[to] = reached + score;
        pieceTo[to] = piece;
        from[to] = i;
      };
      for (let to = i + 1; to <= Math.min(text.length, i + this.longest); to++) {
        const number = this.numbers.get(text.slice(i, to));
        if (number !== undefined) reach(to, number, scores[number] as number);
      }
      reach(i + ((text.codePointAt(i) as number) > 0xffff ? 2 : 1), unknown, unknownScore);
    }
    const numbers: number[] = [];
    for (let at = text.length; at > 0; at = from[at] as number) numbers.push(pieceTo[at] as number);
    return numbers.reverse();
  }
}

/** Compatible characters made alike, invisible ones dropped, spaces marked: the normalisation of the encoder's tokeniser. */
function normalised(word: string): string {
  const start = word.slice(0, LONGEST_WORD);
  if (/^[!-~ÄÖÜäöüß]*$/u.test(start)) return start;
  return start
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\u2581\ufeff\ufffd]/gu, SPACE)
    .replace(/[\p{Cc}\u00ad]/gu, "");
}

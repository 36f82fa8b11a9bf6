// The forms behind the letters of mentions and chain names, each worked out once however many mentions read so.
import { nameKey } from "../../decisions/decision-key";
import { splitSense } from "../../index/sense";
import { ANY_LANGUAGE } from "../../language/rooms";
import { foldName } from "../../names/fold";
import type { Interner } from "../../util/interner";
import type { EntityType } from "../../vocabulary/types";

/** By string number: what decisions on forms ask of a string. */
export class Surfaces {
  private readonly folds: (string | undefined)[] = [];

  constructor(private readonly strings: Interner) {}

  /** A string without its sense, folded. */
  fold(text: number): string {
    const known = this.folds[text];
    if (known !== undefined) return known;
    const { name } = splitSense(this.strings.text(text));
    const fold = foldName(name) || name;
    this.folds[text] = fold;
    return fold;
  }

  /** The key of a chain's name. */
  keyOfName(name: number, type: EntityType): string {
    return nameKey(type, this.fold(name), splitSense(this.strings.text(name)).sense);
  }

  /**
   * Keys of the forms that a mention's letters may be: these themselves, and what they are the genitive of where the
   * name of the chain ends so ("Müllers" of "Heiner Müller", but not "Peters" of "Jens Peters").
   */
  keysOf(surface: number, type: EntityType, chain: number): readonly string[] {
    const fold = this.fold(surface);
    const name = this.fold(chain);
    const bases = ANY_LANGUAGE.genitiveBases(fold).filter(
      (base) => base === name || name.endsWith(` ${base}`),
    );
    return [fold, ...bases].map((each) => nameKey(type, each, ""));
  }

  /** The letters of a form: the surface without what the form does not have. */
  nameOf(surface: number, key: string): string {
    const text = this.strings.text(surface);
    const excess = this.fold(surface).length - (key.length - key.indexOf(":") - 1);
    return excess > 0 ? text.slice(0, -excess) : text;
  }
}

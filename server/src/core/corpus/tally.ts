// A small counter from whole numbers to whole numbers: most names of a corpus occur once, a few in thousands of articles.

/** Up to this many keys lie in a flat list; more go into a map. */
const SMALL = 8;

/** Counts by key; a key whose count falls to zero is gone. */
export class Tally {
  private flat: number[] | undefined = [];
  private map: Map<number, number> | undefined;

  get size(): number {
    return this.map?.size ?? (this.flat?.length ?? 0) / 2;
  }

  get(key: number): number {
    if (this.map !== undefined) return this.map.get(key) ?? 0;
    const at = this.position(key);
    return at < 0 ? 0 : (this.flat?.[at + 1] ?? 0);
  }

  /** Adds to a key's count, which may not fall below zero. */
  add(key: number, amount: number): void {
    if (amount === 0) return;
    if (this.map !== undefined) addToMap(this.map, key, amount);
    else this.addToList(key, amount);
  }

  /** Calls back once for each key, in no particular order. */
  forEach(visit: (key: number, count: number) => void): void {
    if (this.map !== undefined) {
      for (const [key, count] of this.map) visit(key, count);
      return;
    }
    const flat = this.flat ?? [];
    for (let i = 0; i < flat.length; i += 2) visit(flat[i] ?? 0, flat[i + 1] ?? 0);
  }

  private position(key: number): number {
    const flat = this.flat ?? [];
    for (let i = 0; i < flat.length; i += 2) if (flat[i] === key) return i;
    return -1;
  }

  private addToList(key: number, amount: number): void {
    const flat = this.flat ?? [];
    const at = this.position(key);
    if (at >= 0) {
      const count = (flat[at + 1] ?? 0) + amount;
      if (count === 0) flat.splice(at, 2);
      else flat[at + 1] = count;
    } else {
      flat.push(key, amount);
      if (flat.length > 2 * SMALL) this.grow();
    }
  }

  private grow(): void {
    const map = new Map<number, number>();
    this.forEach((key, count) => {
      map.set(key, count);
    });
    this.map = map;
    this.flat = undefined;
  }
}

function addToMap(map: Map<number, number>, key: number, amount: number): void {
  const count = (map.get(key) ?? 0) + amount;
  if (count === 0) map.delete(key);
  else map.set(key, count);
}

/** A hash table from pairs of whole numbers to whole numbers; what operations on diagrams remember. */
export class Memo {
  #keys: Int32Array;
  #values: Int32Array;
  #mask: number;
  #size = 0;

  /** @param room how many to begin with; a power of two */
  constructor(room = 1024) {
    this.#keys = new Int32Array(2 * room);
    this.#values = new Int32Array(room);
    this.#mask = room - 1;
  }

  /** -1 when nothing is remembered. */
  get(a: number, b: number): number {
    const at = this.#slot(a, b);
    return this.#keys[2 * at] === 0 ? -1 : (this.#values[at] as number);
  }

  set(a: number, b: number, value: number): void {
    if (this.#size * 2 > this.#mask) this.#grow();
    const at = this.#slot(a, b);
    if (this.#keys[2 * at] === 0) this.#size += 1;
    this.#keys[2 * at] = a + 1;
    this.#keys[2 * at + 1] = b;
    this.#values[at] = value;
  }

  #slot(a: number, b: number): number {
    const keys = this.#keys;
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
    hash ^= hash >>> 15;
    for (let at = hash & this.#mask; ; at = (at + 1) & this.#mask) {
      const key = keys[2 * at];
      if (key === 0 || (key === a + 1 && keys[2 * at + 1] === b)) return at;
    }
  }

  #grow(): void {
    const [keys, values, mask] = [this.#keys, this.#values, this.#mask];
    this.#mask = 2 * mask + 1;
    this.#keys = new Int32Array(2 * (this.#mask + 1));
    this.#values = new Int32Array(this.#mask + 1);
    for (let at = 0; at <= mask; at += 1) {
      const key = keys[2 * at] as number;
      if (key === 0) continue;
      const to = this.#slot(key - 1, keys[2 * at + 1] as number);
      this.#keys[2 * to] = key;
      this.#keys[2 * to + 1] = keys[2 * at + 1] as number;
      this.#values[to] = values[at] as number;
    }
  }
}

import { hashOf } from './pieces.ts'

const SLOTS_EACH = 2
const SCATTER = 15
const NONE = 0
const BITS = 17
const BITS_IN_ONE = 5
const LAST_BIT = 31
const BITS_MASK = 2 ** BITS - 1

/** Weights by the hash of what they weigh; each is taken once for a text, however often it stands there. */
export class WeightTable {
  readonly #mask: number
  /** Most of a text isn't known, which a bit alone tells; so few fit beside the processor. */
  readonly #mayBe = new Int32Array(2 ** (BITS - BITS_IN_ONE))
  readonly #hashes: Int32Array
  readonly #weights: Int8Array
  readonly #takenIn: Uint32Array
  #text = 0

  /** What is weighed, separated by `|`, by weight. */
  constructor(listed: Readonly<Record<string, string>>) {
    const all = Object.entries(listed).flatMap(([weight, pieces]) =>
      pieces.split('|').map((piece) => ({ hash: hashOf(piece), weight: Number(weight) })),
    )
    const slots = 2 ** Math.ceil(Math.log2(all.length * SLOTS_EACH + 2))
    this.#mask = slots - 1
    this.#hashes = new Int32Array(slots)
    this.#weights = new Int8Array(slots)
    this.#takenIn = new Uint32Array(slots)
    for (const { hash, weight } of all) {
      const slot = this.#slotOf(hash)
      this.#hashes[slot] = hash
      this.#weights[slot] = weight
      const bit = bitOf(hash)
      this.#mayBe[bit >> BITS_IN_ONE] = (this.#mayBe[bit >> BITS_IN_ONE] ?? 0) | (1 << (bit & LAST_BIT))
    }
  }

  /** A new text begins. */
  begin(): void {
    this.#text += 1
  }

  /** What it weighs; nought where it isn't known, or was taken before in this text. */
  take(hash: number): number {
    const bit = bitOf(hash)
    if ((((this.#mayBe[bit >> BITS_IN_ONE] ?? 0) >>> (bit & LAST_BIT)) & 1) === 0) return 0
    const slot = this.#slotOf(hash)
    if (this.#hashes[slot] === NONE || this.#takenIn[slot] === this.#text) return 0
    this.#takenIn[slot] = this.#text
    return this.#weights[slot] ?? 0
  }

  #slotOf(hash: number): number {
    let slot = (hash ^ (hash >>> SCATTER)) & this.#mask
    for (let there = this.#hashes[slot]; there !== hash && there !== NONE; there = this.#hashes[slot])
      slot = (slot + 1) & this.#mask
    return slot
  }
}

const bitOf = (hash: number): number => (hash ^ (hash >>> BITS)) & BITS_MASK

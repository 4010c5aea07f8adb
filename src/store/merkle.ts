import { hash } from 'node:crypto'

const LEAF = Buffer.from([0])
const NODE = Buffer.from([1])

export type Leaf = { readonly stream: string; readonly seq: number; readonly hash: Buffer }

/** `SHA-256(0x00 ‖ stream (16 bytes) ‖ seq (4 bytes, big-endian) ‖ hash)`: where a stream stood. */
export function leafHash({ stream, seq, hash: head }: Leaf): Buffer {
  const place = Buffer.alloc(20)
  place.write(stream.replaceAll('-', ''), 'hex')
  place.writeUInt32BE(seq, 16)
  return sha(LEAF, place, head)
}

/** `SHA-256(0x01 ‖ left ‖ right)`. Leaves and nodes begin differently, so that no node can be passed off as a leaf. */
const nodeHash = (left: Buffer, right: Buffer): Buffer => sha(NODE, left, right)

/**
 * The Merkle tree of RFC 6962 (each left branch the largest full tree that fits), over leaves as they come: it keeps one hash per
 * level, so a million leaves need no more room than twenty.
 */
export function merkleTree() {
  const full: { size: number; hash: Buffer }[] = []
  return {
    add(leaf: Leaf): void {
      let [size, made] = [1, leafHash(leaf)]
      for (let last = full.at(-1); last?.size === size; last = full.at(-1)) {
        full.pop()
        made = nodeHash(last.hash, made)
        size *= 2
      }
      full.push({ size, hash: made })
    },
    root: (): Buffer =>
      full
        .map(({ hash: made }) => made)
        .reduceRight<Buffer | undefined>(
          (right, left) => (right ? nodeHash(left, right) : left),
          undefined,
        ) ?? sha(),
  }
}

const sha = (...parts: readonly Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer')

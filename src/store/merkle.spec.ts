import fc from 'fast-check'
import { hash } from 'node:crypto'
import { expect, test } from 'vitest'
import { leafHash, merkleTree, type Leaf } from './merkle.ts'

const leaf = fc.record({
  stream: fc.uuid(),
  seq: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
  hash: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
})

/** RFC 6962, section 2.1, word for word. */
function treeHash(leaves: readonly Leaf[]): Buffer {
  const [first] = leaves
  if (!first) return hash('sha256', '', 'buffer')
  if (leaves.length === 1) return leafHash(first)
  let k = 1
  while (k * 2 < leaves.length) k *= 2
  const both = [Buffer.from([1]), treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k))]
  return hash('sha256', Buffer.concat(both), 'buffer')
}

const rootOf = (leaves: readonly Leaf[]): Buffer => {
  const tree = merkleTree()
  for (const each of leaves) tree.add(each)
  return tree.root()
}

test('leaf by leaf, the root is that of RFC 6962', () => {
  fc.assert(
    fc.property(fc.array(leaf, { maxLength: 40 }), (leaves) => rootOf(leaves).equals(treeHash(leaves))),
  )
})

test('whichever leaf changes in whatever way, the root changes', () => {
  fc.assert(
    fc.property(fc.array(leaf, { minLength: 1, maxLength: 20 }), fc.nat(), leaf, (leaves, at, other) => {
      const index = at % leaves.length
      const changed = leaves.with(index, other)
      return (
        leafHash(other).equals(leafHash(leaves[index] ?? other)) || !rootOf(changed).equals(rootOf(leaves))
      )
    }),
  )
})

test('a leaf that stood at the same place with another history hashes otherwise', () => {
  const stream = '01890a5d-ac96-774b-bcce-b302099a8057'
  const one = leafHash({ stream, seq: 1, hash: Buffer.alloc(32, 1) })
  expect(one).not.toEqual(leafHash({ stream, seq: 1, hash: Buffer.alloc(32, 2) }))
  expect(one).not.toEqual(leafHash({ stream, seq: 2, hash: Buffer.alloc(32, 1) }))
})

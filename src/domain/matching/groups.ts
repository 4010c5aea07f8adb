import type { Id } from '../ledger.ts'

/** That two prospects are one person; which of them was named first says nothing. */
export type Bond = readonly [Id, Id]

/** Everybody who is one person with this prospect, by all bonds that stand: they first, then the others in the order of their ids. */
export function groupOf(prospect: Id, bonds: Iterable<Bond>): readonly Id[] {
  const near = new Map<Id, Id[]>()
  for (const [one, other] of bonds)
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = near.get(from)
      if (known) known.push(to)
      else near.set(from, [to])
    }
  const reached = new Set([prospect])
  for (const each of reached) for (const next of near.get(each) ?? []) reached.add(next)
  reached.delete(prospect)
  return [prospect, ...[...reached].toSorted()]
}

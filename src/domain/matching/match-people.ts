import { mailboxOf } from './address.ts'
import { Clusters, pairsSharing } from './clusters.ts'
import { nameWords } from './names.ts'
import { matchPersons } from './person.ts'
import type { PersonKeys } from './shared.ts'

/** A person as a file or a form tells of them. */
export type PersonSaid = {
  readonly name?: string
  readonly given?: string
  readonly family?: string
  readonly email?: string
  /** E.164. */
  readonly phone?: string
  readonly place?: string
  readonly account?: string
}

const PIECE = 4

export function personKeys({
  name = '',
  given = '',
  family = '',
  email = '',
  phone,
  place,
  account,
}: PersonSaid): PersonKeys {
  const words = nameWords([name, given, family].join(' ').trim())
  const only =
    name.trim() !== ''
      ? undefined
      : given.trim() === ''
        ? 'family'
        : family.trim() === ''
          ? 'given'
          : undefined
  const address = mailboxOf(email)
  const where = place?.trim().toLowerCase()
  return {
    name: { words, ...(only && { only }) },
    ...(address && { address }),
    ...(phone !== undefined && { phone }),
    ...(where && { place: where }),
    ...(account !== undefined && { account }),
  }
}

/** Finds who is who among many: the cluster of each, by its first member. Only what is sure joins; proposals don't. */
export function clusterPeople(people: readonly PersonKeys[]): readonly number[] {
  const clusters = new Clusters(people.length)
  for (const [one, other] of pairsSharing(people.map(blocksOf))) {
    const [first, second] = [people[one], people[other]]
    if (first && second && matchPersons(first, second).verdict === 'same') clusters.join(one, other)
  }
  return people.map((_, index) => clusters.of(index))
}

/** What two records of one person share, whatever slip is in the rest. */
function blocksOf({ name, address, phone, place, account }: PersonKeys): readonly string[] {
  const pieces = address
    ? [
        `=${address.text}`,
        `<${address.local.slice(0, PIECE)}`,
        `>${address.local.slice(-PIECE)}`,
        `@${address.domain}`,
      ]
    : []
  const near = [place?.slice(0, PIECE), account].filter((shared) => shared !== undefined)
  const named = near.flatMap((shared) => name.words.map((word) => `${shared} ${word.slice(0, 2)}`))
  return [...pieces, ...(phone === undefined ? [] : [`#${phone}`]), ...named]
}

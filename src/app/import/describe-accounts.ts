import type { DescribeAccount } from '#domain/account/account.ts'
import type { Actor, Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut } from '../carry-out.ts'
import type { KnownOrganisation, MemberAddress } from '../past-ports.ts'
import type { Tx } from '../ports.ts'
import type { Asking } from '../streams.ts'
import type { RejectedRow } from './past-case.ts'
import type { ImportParts } from './record-past.ts'
import type { Taken } from './run.ts'

export type AccountRow = {
  readonly row: number
  readonly name: string
  readonly domains: readonly string[]
  readonly relationship?: string | undefined
  /** A member's e-mail address or name. */
  readonly owner?: string | undefined
  /** Another account's name or domain. */
  readonly parent?: string | undefined
  readonly fields?: Readonly<Record<string, string>> | undefined
}
export const DESCRIBED_AT_ONCE_MAX = 500
type About = { readonly rows: readonly AccountRow[]; readonly by: Actor; readonly at: Instant }

/** Adds accounts to those that are there. One is known again by any of its domains, else by its name. */
export function describeAccounts(parts: ImportParts, workspace: Id, about: About): Promise<Taken> {
  return parts.ledger.transaction(workspace, async (tx) => {
    // One list at a time: two could otherwise add one organisation twice, under two names.
    await tx.lock('stream', ['accounts'])
    const { rows, by, at } = about
    const known = await knownTo(tx, rows)
    const find = finderIn(known, parts.idFor.bind(undefined, workspace))
    const members = rows.some(({ owner }) => owner) ? await tx.memberAddresses() : []
    const rejected: RejectedRow[] = []
    const askings: Asking[] = []
    for (const each of rows) {
      const owner = each.owner ? memberNamed(members, each.owner) : undefined
      if (each.owner && !owner) {
        rejected.push({
          row: each.row,
          problem: `Nobody here is called "${each.owner}" (by name or address).`,
        })
        continue
      }
      const stream = find(each)
      const { name, domains, relationship, parent, fields } = each
      const command: DescribeAccount = {
        ...{ type: 'DescribeAccount', at, by, name, domains },
        ...(relationship && { relationship }),
        ...(fields && { fields }),
        ...(owner && { owner }),
        ...(parent && { parent: find({ name: parent, domains: [parent.toLowerCase()] }) }),
      }
      askings.push({ kind: 'account', stream, command })
    }
    const before = new Set(known.map(({ id }) => id))
    const outcomes = await carryOut(tx, askings, parts)
    const [created, joined] = countsOf(
      askings,
      outcomes.map(({ outcome }) => outcome === 'happened'),
      before,
    )
    return { created, joined, skipped: askings.length - created - joined, rejected }
  })
}

function knownTo(tx: Tx, rows: readonly AccountRow[]): Promise<readonly KnownOrganisation[]> {
  const parents = rows.flatMap(({ parent }) => parent ?? [])
  const domains = [...rows.flatMap((row) => row.domains), ...parents.map((parent) => parent.toLowerCase())]
  return tx.organisations({ domains, names: [...rows.map(({ name }) => name), ...parents] })
}

/** The first row that speaks of an organisation decides under which id the others find it. */
function finderIn(known: readonly KnownOrganisation[], idFor: (...words: readonly string[]) => Id) {
  const byDomain = new Map(known.flatMap(({ id, domains }) => domains.map((domain) => [domain, id] as const)))
  const byName = new Map(known.map(({ id, name }) => [name.toLowerCase(), id] as const))
  return ({ name, domains }: Pick<AccountRow, 'name' | 'domains'>): Id => {
    const key = name.toLowerCase()
    const at = domains.map((domain) => byDomain.get(domain)).find((id) => id !== undefined)
    const id = at ?? byName.get(key) ?? idFor('account', key)
    byName.set(key, id)
    for (const domain of domains) byDomain.set(domain, id)
    return id
  }
}

export function memberNamed(members: readonly MemberAddress[], said: string): Id | undefined {
  const wanted = said.trim().toLowerCase()
  const named = members.filter(({ email, name }) => email === wanted || name.toLowerCase() === wanted)
  return named.length === 1 ? named[0]?.id : named.find(({ email }) => email === wanted)?.id
}

function countsOf(
  askings: readonly Asking[],
  happened: readonly boolean[],
  before: Set<Id>,
): [number, number] {
  let [created, joined] = [0, 0]
  for (const [index, { stream }] of askings.entries()) {
    if (!happened[index]) continue
    if (before.has(stream)) joined++
    else created++
    before.add(stream)
  }
  return [created, joined]
}

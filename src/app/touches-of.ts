import { PRESSURE_DAYS, untouched, type Touched } from '#domain/cadence/pressure.ts'
import type { Id } from '#domain/ledger.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import type { Followed } from './follow-ports.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'

type About = {
  readonly at: Instant
  /** Whether letters that wait to leave count. */
  readonly waitingToo: boolean
  readonly sources: Pick<Parts, 'isPersonal'>
}

/**
 * When these people, and anybody at their firms, have heard from us of late. A whole firm has to be looked through for it, so it is read
 * when a decision asks for it: that finds nobody touched, is thrown away, and made again once `readMissed` has read it for all of them.
 */
export function touchesOf(tx: Tx, followed: readonly Followed[], about: About) {
  let known: ReadonlyMap<Id, Touched> | undefined
  let missed = false
  const readNow = async () => {
    known = followed.length === 0 ? new Map<Id, Touched>() : await read(tx, followed, about)
  }
  return {
    of: ({ lead }: Followed): Touched => {
      missed ||= known === undefined
      return known?.get(lead) ?? untouched()
    },
    readNow,
    readMissed: async (): Promise<boolean> => {
      if (!missed || known) return false
      await readNow()
      return true
    },
  }
}

async function read(
  tx: Tx,
  followed: readonly Followed[],
  { at, waitingToo, sources }: About,
): Promise<ReadonlyMap<Id, Touched>> {
  const lately = { since: instantOf(epochMsOf(at) - PRESSURE_DAYS * 86_400_000), waitingToo }
  const domainOf = ({ email }: Followed): string | undefined => {
    const domain = email?.split('@').at(-1)?.toLowerCase()
    return domain === undefined || sources.isPersonal(domain) ? undefined : domain
  }
  const domains = [...new Set(followed.flatMap((row) => domainOf(row) ?? []))]
  const [byLead, byDomain] = await Promise.all([
    tx.touchedBy(
      followed.map(({ lead }) => lead),
      lately,
    ),
    domains.length > 0 ? tx.touchedAt(domains, lately) : new Map<string, readonly Instant[]>(),
  ])
  return new Map(
    followed.map((row): [Id, Touched] => {
      const person = byLead.get(row.lead) ?? []
      return [row.lead, { person, account: byDomain.get(domainOf(row) ?? '') ?? person }]
    }),
  )
}

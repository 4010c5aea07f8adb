import { PRESSURE_DAYS, untouched, type Touched } from '#domain/cadence/pressure.ts'
import type { TrackFacts } from '#domain/lead/facts.ts'
import type { Id } from '#domain/ledger.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import type { Followed } from './follow-ports.ts'
import type { Parts } from './parts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Tx } from './ports.ts'
import { noTrack, trackFactsFor } from './track-facts.ts'

type Asked = {
  readonly at: Instant
  readonly leads: readonly Id[]
  /** It is the clock that asks: only of those that it is to wake, and letters that wait to leave don't count. */
  readonly onlyLooks: boolean
  readonly anyTrack: boolean
  readonly versions: (version: number | undefined) => LoadedPlaybook
  readonly sources: Pick<Parts, 'newId' | 'isPersonal' | 'isDisposable' | 'statusUrl' | 'nurtureUrl'>
}

type Read = {
  readonly known: ReadonlyMap<Id, Followed>
  readonly firm: string
  readonly track: (lead: Id) => TrackFacts
}

/**
 * Who these leads are from, and when they and anybody at their firms have heard from us of late. Few decisions need to know, and the
 * second takes a look through a whole firm, so each is read when it is first asked for: whoever asks sooner is told that nobody is
 * known and nobody touched, and asks again once `readMissed` has read it for all of them.
 */
export function followReads(tx: Tx, asked: Asked) {
  let read: Read | undefined
  let touches: ReadonlyMap<Id, Touched> | undefined
  const missed = new Set<'them' | 'touches'>()
  const readThem = async (): Promise<Read> => (read ??= await readIn(tx, asked))
  const readTouches = async () => {
    const { known } = await readThem()
    touches ??= await touchesOf(tx, [...known.values()], asked)
  }
  const look = (): Read | undefined => {
    if (!read) missed.add('them')
    return read
  }
  return {
    about: (lead: Id) => look()?.known.get(lead),
    firm: () => look()?.firm ?? '',
    track: (lead: Id) => look()?.track(lead) ?? noTrack(),
    touched: (lead: Id): Touched => {
      if (!touches) missed.add('touches')
      return touches?.get(lead) ?? untouched()
    },
    readThem,
    readTouches,
    readMissed: async (): Promise<boolean> => {
      if (missed.size === 0) return false
      await (missed.has('touches') ? readTouches() : readThem())
      missed.clear()
      return true
    },
  }
}

async function readIn(tx: Tx, { at, leads, onlyLooks, anyTrack, versions, sources }: Asked): Promise<Read> {
  const [rows, firm] = await Promise.all([tx.followed(leads, onlyLooks ? at : undefined), tx.workspaceName()])
  const readers = rows.filter(({ motion }) => motion === 'nurture')
  const track =
    anyTrack && readers.length > 0 ? await trackFactsFor(tx, readers, { versions, firm, sources }) : noTrack
  return { known: new Map(rows.map((row) => [row.lead, row])), firm, track }
}

async function touchesOf(
  tx: Tx,
  followed: readonly Followed[],
  { at, onlyLooks, sources }: Asked,
): Promise<ReadonlyMap<Id, Touched>> {
  if (followed.length === 0) return new Map()
  const since = instantOf(epochMsOf(at) - PRESSURE_DAYS * 86_400_000)
  const lately = { since, waitingToo: !onlyLooks }
  const leads = followed.map(({ lead }) => lead)
  const domainOf = ({ email }: Followed): string | undefined => {
    const domain = email?.split('@').at(-1)?.toLowerCase()
    return domain === undefined || sources.isPersonal(domain) ? undefined : domain
  }
  const domains = [...new Set(followed.flatMap((row) => domainOf(row) ?? []))]
  const [byLead, byDomain] = await Promise.all([
    tx.touchedBy(leads, lately),
    domains.length > 0 ? tx.touchedAt(domains, lately) : new Map<string, readonly Instant[]>(),
  ])
  return new Map(
    followed.map((row): [Id, Touched] => {
      const person = byLead.get(row.lead) ?? []
      return [row.lead, { person, account: byDomain.get(domainOf(row) ?? '') ?? person }]
    }),
  )
}

import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { alertMembers } from './alerts.ts'
import { carryOutAppointment } from './appointments.ts'
import { carryOut } from './carry-out.ts'
import { comeBack } from './come-back.ts'
import { lockTurns } from './lock-turns.ts'
import type { Parts } from './parts.ts'
import type { DueStream } from './ports.ts'
import type { Asking } from './streams.ts'

export const SWEPT_AT_ONCE_MAX = 400
/** While the database writes one batch, the next is decided. */
const LANES = 2
export type Swept = { readonly due: number; readonly climbed: number }

/**
 * Looks at every commitment whose next check has come, in batches, from any process, late or twice without harm; then tells the
 * people to whom something climbed. Returns when nothing is due that this sweep hasn't seen.
 */
export async function sweep(parts: Parts): Promise<Swept> {
  const at = await parts.clock.now()
  const seen = new Set<Id>()
  let [due, climbed] = [0, 0]
  for (;;) {
    const found = (await parts.ledger.due(at, SWEPT_AT_ONCE_MAX * LANES)).filter(
      ({ stream }) => !seen.has(stream),
    )
    if (found.length === 0) break
    const kinds = new Map(found.map(({ stream, kind }) => [stream, kind]))
    for (const [workspace, streams] of byWorkspace(found)) {
      for (const stream of streams) seen.add(stream)
      const batches = Array.from({ length: LANES }, (_, lane) =>
        streams.flatMap((stream, index) =>
          index % LANES === lane ? [{ stream, kind: kinds.get(stream) ?? 'lead' }] : [],
        ),
      )
      for (const swept of await Promise.all(
        batches.map((batch) => sweepBatch(parts, { workspace, batch, at })),
      )) {
        due += swept.due
        climbed += swept.climbed
        for (const appointment of swept.appointments) await look(parts, { workspace, appointment, at })
        for (const member of swept.members) await comeBack(parts, { workspace, member, at })
      }
    }
  }
  await alertMembers(parts, at)
  return { due, climbed }
}

/** Another process may have been faster: then there is nothing to decide any more, and it isn't counted. */
const sweepBatch = (
  parts: Parts,
  {
    workspace,
    batch,
    at,
  }: { workspace: Id; batch: readonly Pick<DueStream, 'stream' | 'kind'>[]; at: Instant },
): Promise<Swept & { readonly appointments: readonly Id[]; readonly members: readonly Id[] }> =>
  parts.ledger.transaction(workspace, async (tx) => {
    const [appointments, members] = (['appointment', 'member'] as const).map((wanted) =>
      batch.flatMap(({ kind, stream }) => (kind === wanted ? [stream] : [])),
    )
    const apart = { appointments: appointments ?? [], members: members ?? [] }
    const askings = batch.flatMap(({ kind, stream }) => lookedAt(kind, stream, at))
    if (askings.length === 0) return { due: 0, climbed: 0, ...apart }
    // The same order of locks as every command has, so that a sweep and a command never wait for each other in a circle.
    const streams = askings.map(({ stream }) => stream)
    const [, handed] = await Promise.all([tx.lockPeople('as they are'), tx.handedOff(streams)])
    if (handed.length > 0) await lockTurns(tx)
    await tx.lock('stream', streams)
    const outcomes = await carryOut(tx, askings, parts)
    const happened = outcomes.flatMap((outcome) => (outcome.outcome === 'happened' ? [outcome.events] : []))
    const climbed = happened.flat().filter(({ type }) => climbs.has(type)).length
    return { due: happened.length, climbed, ...apart }
  })

function lookedAt(kind: DueStream['kind'], stream: Id, at: Instant): readonly Asking[] {
  const asked = { at, by: 'system' } as const
  if (kind === 'lead') return [{ kind, stream, command: { ...asked, type: 'CheckCommitments' } }]
  return kind === 'submission' ? [{ kind, stream, command: { ...asked, type: 'CheckReview' } }] : []
}

/** Each by itself, because more is locked for it: the diary, and its lead. */
const look = (
  parts: Parts,
  { workspace, appointment, at }: { workspace: Id; appointment: Id; at: Instant },
): Promise<unknown> =>
  carryOutAppointment(
    parts,
    { workspace, carry: carryOut },
    { appointment, command: { type: 'CheckAppointment', at, by: 'system' } },
  )

const climbs: ReadonlySet<string> = new Set(['CommitmentClimbed', 'ReviewClimbed'])

export function byWorkspace(found: readonly { workspace: Id; stream: Id }[]): ReadonlyMap<Id, readonly Id[]> {
  const grouped = new Map<Id, Id[]>()
  for (const { workspace, stream } of found) {
    const streams = grouped.get(workspace)
    if (streams === undefined) grouped.set(workspace, [stream])
    else if (!streams.includes(stream)) streams.push(stream)
  }
  return grouped
}

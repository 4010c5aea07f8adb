import type { Decision } from '#domain/decision.ts'
import type { Id } from '#domain/ledger.ts'
import { effectsOf } from './effects.ts'
import { followAbsence } from './follow-absence.ts'
import { followAppointments } from './follow-appointments.ts'
import { tellOwners } from './tell-owners.ts'
import { tellRepresentatives } from './tell-representatives.ts'
import { factsFor, type Facts, type FactSources } from './facts.ts'
import type { Parts } from './parts.ts'
import { lockTurns, maySeek } from './lock-turns.ts'
import { NewerEvent } from './newer-event.ts'
import type { Append, CommandSeen, StreamRef, Tx } from './ports.ts'
import {
  decideIn,
  fold,
  type AnyEvent,
  type AnyRefusal,
  type Asking,
  type Folded,
  type Recorded,
} from './streams.ts'

/** What came of one command. `repeated` is true where its id had been carried out before. */
export type Outcome =
  | { readonly outcome: 'happened'; readonly events: readonly Recorded[] }
  | { readonly outcome: 'nothing'; readonly repeated?: boolean; readonly seqs?: readonly number[] }
  | {
      readonly outcome: 'refused'
      readonly refusal:
        | AnyRefusal
        | { readonly code: 'command_reused' }
        | { readonly code: 'newer_event'; readonly type: string; readonly v: number }
    }

type Work = {
  folded: Map<Id, Folded>
  /** As they were read. */
  before: ReadonlyMap<Id, Folded>
  events: Map<Id, AnyEvent[]>
  seen: Map<Id, CommandSeen>
  /** Streams that a newer Handraise has written to: nothing is decided about them here. */
  newer: ReadonlyMap<Id, NewerEvent>
}

/**
 * Read, decide, append: a batch of commands in one transaction. Streams are locked in order first, so that what was read is still
 * true when it is written; the primary key stays as the guard. `digest` recognises an id that is used for something else.
 */
export async function carryOut(
  tx: Tx,
  askings: readonly Asking[],
  sources: FactSources &
    Pick<Parts, 'digest' | 'mailer' | 'letters' | 'leadUrl' | 'handoffUrl' | 'appointmentUrl'>,
): Promise<readonly Outcome[]> {
  const work = await read(tx, askings)
  const facts = await factsFor(tx, askings, sources)
  const outcomes = await decideAll(work, askings, { facts, digest: sources.digest })
  const appends = [...work.events].flatMap(([stream, events]): Append[] => {
    const folded = work.folded.get(stream)
    const before = work.before.get(stream)
    return folded && events.length > 0 ? [{ folded, before, after: before?.seq ?? 0, events }] : []
  })
  if (appends.length === 0) return outcomes
  const effects = appends
    .flatMap(({ folded, events }) => events.flatMap((event) => effectsOf(tx.workspace, folded.stream, event)))
    .filter(({ task }) => sources.mailer.configured || task !== 'send-mail')
  await Promise.all([
    tx.append(appends),
    keepIds(tx, askings, { outcomes, digest: sources.digest }),
    tx.enqueue(effects),
  ])
  await tellOwners(tx, appends, sources)
  await tellRepresentatives(tx, appends, sources)
  await followAbsence(tx, appends)
  await followAppointments(tx, appends, { sources, carry: carryOut })
  return outcomes
}

async function read(tx: Tx, askings: readonly Asking[]): Promise<Work> {
  const refs = [...new Map(askings.map(({ kind, stream }) => [stream, { kind, stream }])).values()]
  const born = new Set(askings.flatMap(({ isNew, stream }) => (isNew ? [stream] : [])))
  const known = refs.filter(({ stream }) => !born.has(stream))
  const ids = askings.flatMap(({ command }) => (command.id ? [command.id] : []))
  if (askings.some(maySeek)) {
    await lockPeople(tx, askings)
    await lockTurns(tx)
  }
  // Asked together, answered in this order: what is read has been locked.
  const [, , , { histories, newer }, seen] = await Promise.all([
    lockPeople(tx, askings),
    tx.lockTouched(
      askings.flatMap(({ kind, stream, isNew, command }) =>
        kind === 'lead' && !isNew && presses.has(command.type) ? [stream] : [],
      ),
    ),
    tx.lock(
      'stream',
      known.filter(({ kind }) => lockable.has(kind)).map(({ stream }) => stream),
    ),
    readKnown(tx, known),
    ids.length > 0 ? tx.commandsSeen(ids) : [],
  ])
  const folded = new Map(
    refs.map(({ kind, stream }) => [stream, fold(kind, stream, histories.get(stream) ?? [])]),
  )
  return {
    folded,
    before: new Map(folded),
    events: new Map(),
    seen: new Map(seen.map((command) => [command.id, command])),
    newer,
  }
}

/** One stream that this process can't read doesn't stop the others of its batch. */
async function readKnown(
  tx: Tx,
  refs: readonly StreamRef[],
): Promise<{ histories: ReadonlyMap<Id, readonly Recorded[]>; newer: ReadonlyMap<Id, NewerEvent> }> {
  try {
    return { histories: await tx.read(refs), newer: new Map() }
  } catch (error) {
    if (!(error instanceof NewerEvent)) throw error
  }
  const histories = new Map<Id, readonly Recorded[]>()
  const newer = new Map<Id, NewerEvent>()
  for (const ref of refs)
    try {
      for (const [stream, events] of await tx.read([ref])) histories.set(stream, events)
    } catch (error) {
      if (!(error instanceof NewerEvent)) throw error
      newer.set(ref.stream, error)
    }
  return { histories, newer }
}

async function lockPeople(tx: Tx, askings: readonly Asking[]): Promise<void> {
  if (askings.some(({ command }) => changesPeople.has(command.type))) await tx.lockPeople('to change')
  else if (askings.some(({ kind }) => kind === 'lead')) await tx.lockPeople('as they are')
}
const changesPeople: ReadonlySet<string> = new Set([
  'AddMember',
  'ChangeRoles',
  'ChangeDuty',
  'PauseTurns',
  'ResumeTurns',
  'DeactivateMember',
  'ReactivateMember',
  'FormTeam',
  'JoinTeam',
  'LeaveTeam',
  'NameSteward',
])

/** Commands that are refused where a person or their organisation has heard from us often enough, or has another lead that is open. */
const presses: ReadonlySet<string> = new Set(['LogTouch', 'WriteMail', 'ReopenLead'])

/** Submissions are locked by their row and prospects by their address before they get here. */
const lockable: ReadonlySet<string> = new Set([
  'lead',
  'member',
  'team',
  'form',
  'workspace',
  'playbook',
  'account',
  'appointment',
])

/** One after the other, each on what came of those before it; again where a decision asked for something that hadn't been read. */
async function decideAll(
  work: Work,
  askings: readonly Asking[],
  { facts, digest }: { facts: Facts; digest: (asking: Asking) => string },
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  for (const asking of askings) {
    const known = { facts: facts.of(asking), digest }
    let outcome = decide(work, asking, known)
    while (await facts.readMissed()) outcome = decide(work, asking, known)
    if (outcome.outcome === 'happened') note(work, asking, outcome.events)
    outcomes.push(outcome)
  }
  return outcomes
}

function note(work: Work, { stream }: Asking, events: readonly Recorded[]): void {
  const folded = foldedIn(work, stream)
  work.folded.set(stream, fold(folded.kind, stream, events, folded))
  work.events.set(stream, [...(work.events.get(stream) ?? []), ...events])
}

function foldedIn({ folded }: Work, stream: Id): Folded {
  const found = folded.get(stream)
  if (!found) throw new Error('A stream that is decided about was not read.')
  return found
}

function decide(
  work: Work,
  asking: Asking,
  { facts, digest }: { facts: unknown; digest: (asking: Asking) => string },
): Outcome {
  const { stream, command } = asking
  const folded = foldedIn(work, stream)
  const newer = work.newer.get(stream)
  if (newer) {
    const { type, v } = newer
    return { outcome: 'refused', refusal: { code: 'newer_event', type, v } }
  }
  const seen = command.id && work.seen.get(command.id)
  if (seen) {
    const same = seen.stream === stream && seen.digest === digest(asking)
    return same
      ? { outcome: 'nothing', repeated: true, seqs: seen.seqs }
      : { outcome: 'refused', refusal: { code: 'command_reused' } }
  }
  const decision: Decision<AnyEvent, AnyRefusal> = decideIn(folded, inOrder(folded, command), facts)
  if (decision.outcome === 'refused') return decision
  if (decision.events.length === 0) return { outcome: 'nothing' }
  const events = decision.events.map((event, index) => ({ ...event, seq: folded.seq + index + 1, v: 1 }))
  return { outcome: 'happened', events }
}

/** In one stream time never goes back, whatever the clocks of two machines say. */
const inOrder = (folded: Folded, command: Asking['command']): Asking['command'] =>
  command.at < folded.at ? { ...command, at: folded.at } : command

async function keepIds(
  tx: Tx,
  askings: readonly Asking[],
  { outcomes, digest }: { outcomes: readonly Outcome[]; digest: (asking: Asking) => string },
): Promise<void> {
  const kept = askings.flatMap((asking, index) => {
    const outcome = outcomes[index]
    const { id, type, at } = asking.command
    if (!id || outcome?.outcome !== 'happened') return []
    return [
      {
        id,
        stream: asking.stream,
        type,
        digest: digest(asking),
        seqs: outcome.events.map(({ seq }) => seq),
        at,
      },
    ]
  })
  if (kept.length > 0) await tx.keepCommands(kept)
}

import type { Id } from '#domain/ledger.ts'
import type { Channel, TouchResult } from '#domain/lead/touch.ts'
import { BY_HAND_DAYS_MAX, byHandSource, type ByHandChannel } from '#domain/submission/by-hand.ts'
import type { CanonicalSubmission, FormKind } from '#domain/submission/canonical.ts'
import type { Promised, SubmissionReceived } from '#domain/submission/submission.ts'
import { personOf } from '#domain/team/people.ts'
import { epochMsOf, type Instant } from '#domain/time/instant.ts'
import { judge } from '#playbook/judge.ts'
import { signalFacts } from '#playbook/signals.ts'
import { carryOut } from './carry-out.ts'
import { conveyIn } from './conveyor.ts'
import { NewerEvent } from './newer-event.ts'
import type { Parts } from './parts.ts'
import { factsOf } from './playbook-facts.ts'
import type { Tx } from './ports.ts'
import { promiseOf } from './promise.ts'
import type { AnyRefusal } from './streams.ts'

/** What a member writes down of somebody who called, stood at the fair, or was sent by a friend. */
export type TakenByHand = {
  /** Made by the caller: twice the same is one. */
  readonly id: Id
  readonly by: Id
  readonly channel: ByHandChannel
  readonly kind: FormKind
  /** When they said it; their clock runs from then. */
  readonly saidAt?: Instant | undefined
  readonly acknowledge: boolean
  readonly canonicalAt: (
    about: Pick<CanonicalSubmission, 'source' | 'submittedAt' | 'receivedAt' | 'clock'>,
  ) => CanonicalSubmission
  /** The request as it came, and its SHA-256 in hex. */
  readonly raw: Uint8Array
  readonly rawHash: string
  /** That the member has answered them already. */
  readonly answered?: Answered | undefined
}
export type Answered = {
  readonly channel: Channel
  readonly result: TouchResult
  readonly happenedAt: Instant
  readonly minutes?: number | undefined
  readonly said?: string | undefined
}

type Refusal = AnyRefusal | { readonly code: 'command_reused' | 'newer_event' | 'too_long_ago' }
export type TookByHand =
  | {
      readonly outcome: 'taken'
      readonly submission: Id
      /** Absent while the inquiry can't be placed: it is kept, and comes to its lead later. */
      readonly lead: Id | undefined
      readonly promised: Promised
      readonly repeated: boolean
      /** Why the answer could not be logged, where it couldn't: the inquiry is kept in any case. */
      readonly unlogged?: Refusal | undefined
    }
  | { readonly outcome: 'refused'; readonly refusal: Refusal }

const DAY_MS = 24 * 60 * 60_000
/** The window can't hold back what was said before anybody had written the inquiry down. */
const EARLY_BECAUSE = 'They were answered before the inquiry was written down.'

/** Keeps an inquiry that nobody typed, and takes it to its lead in the same transaction, by the playbook like any other. */
export async function takeByHand(parts: Parts, workspace: Id, taken: TakenByHand): Promise<TookByHand> {
  const at = await parts.clock.now()
  const saidAt = taken.saidAt ?? at
  if (epochMsOf(at) - epochMsOf(saidAt) > BY_HAND_DAYS_MAX * DAY_MS)
    return { outcome: 'refused', refusal: { code: 'too_long_ago' } }
  if (taken.answered && taken.answered.happenedAt > at)
    return { outcome: 'refused', refusal: { code: 'happened_in_future' } }
  if (taken.answered && taken.answered.happenedAt < saidAt)
    return { outcome: 'refused', refusal: { code: 'happened_before_asked' } }
  const written = (placed: boolean) => writeDown(parts, workspace, { taken, at, saidAt, placed })
  try {
    return await written(true)
  } catch (error) {
    // Their lead was last changed by a newer Handraise, which will place it. What they said is kept all the same.
    if (error instanceof NewerEvent) return written(false)
    throw error
  }
}

type Writing = {
  readonly taken: TakenByHand
  readonly at: Instant
  readonly saidAt: Instant
  /** Whether it goes to its lead in the same transaction. */
  readonly placed: boolean
}

function writeDown(parts: Parts, workspace: Id, writing: Writing): Promise<TookByHand> {
  const { taken } = writing
  return parts.ledger.transaction(workspace, async (tx) => {
    await tx.lockPeople('as they are')
    const before = await tx.read([{ kind: 'submission', stream: taken.id }])
    const [first] = before.get(taken.id) ?? []
    if (first?.type === 'SubmissionReceived') return again(tx, taken, first)
    if (!personOf(await tx.people(), taken.by)?.active)
      return { outcome: 'refused', refusal: { code: 'member_inactive', member: taken.by } } as const
    return take(parts, tx, writing)
  })
}

async function again(
  tx: Tx,
  { id, rawHash }: TakenByHand,
  { data, private: hidden }: SubmissionReceived,
): Promise<TookByHand> {
  if (hidden && hidden.raw !== rawHash) return { outcome: 'refused', refusal: { code: 'command_reused' } }
  const lead = await tx.leadOf(id)
  return { outcome: 'taken', submission: id, lead, promised: data.promised, repeated: true }
}

async function take(parts: Parts, tx: Tx, { taken, at, saidAt, placed }: Writing): Promise<TookByHand> {
  const { id, by, channel, acknowledge, raw, rawHash, kind } = taken
  const source = byHandSource(channel)
  const times = { submittedAt: saidAt, receivedAt: at, clock: saidAt === at ? 'receipt' : 'source' } as const
  const canonical = taken.canonicalAt({ ...times, source })
  const promised = await promisedFor(parts, tx, { canonical, source, at })
  // It came through no form: the workspace itself stands where a form's id would.
  const form = tx.workspace
  const received = {
    ...{ form, source, kind, ...times, test: false, promised },
    byHand: { channel, member: by, acknowledge },
  }
  const command = { type: 'TakeByHand', at, by, received, words: { canonical, raw: rawHash } } as const
  const [outcome] = await carryOut(tx, [{ kind: 'submission', stream: id, command }], parts)
  if (outcome?.outcome === 'refused') return { outcome: 'refused', refusal: outcome.refusal }
  await tx.keepRaw({ id, form, source, receivedAt: at, contentType: 'application/json', raw })
  if (placed) await conveyIn(parts, tx, { ids: [id], at })
  const lead = await tx.leadOf(id)
  const unlogged =
    lead === undefined ? notPlaced(taken) : await logAnswer(parts, tx, { lead, taken, at, saidAt })
  return { outcome: 'taken', submission: id, lead, promised, repeated: false, unlogged }
}

async function promisedFor(
  parts: Parts,
  tx: Tx,
  { canonical, source, at }: { canonical: CanonicalSubmission; source: string; at: Instant },
): Promise<Promised> {
  const loaded = await parts.playbooks.load(tx)
  const facts = factsOf(canonical, {
    ...{ formName: source, returning: false },
    ...{ isPersonal: parts.isPersonal, isDisposable: parts.isDisposable },
    signals: signalFacts(loaded.playbook, []),
  })
  return promiseOf(loaded, judge(loaded.compiled, facts), { at, people: await tx.people() })
}

/** An answer belongs to a lead; without one yet, it has to be logged there later. */
const notPlaced = ({ answered }: TakenByHand): Refusal | undefined => answered && { code: 'no_such_lead' }

/** In the same conversation they spoke to us; later we went to them. Somebody else's lead is not taken from them by this. */
async function logAnswer(
  parts: Parts,
  tx: Tx,
  about: { lead: Id; taken: TakenByHand; at: Instant; saidAt: Instant },
): Promise<Refusal | undefined> {
  const { lead, taken, at, saidAt } = about
  const { answered, by } = taken
  if (!answered) return undefined
  const direction = answered.happenedAt === saidAt ? 'in' : 'out'
  const asked = { type: 'LogTouch', at, by } as const
  const touch = { touch: parts.newId(), direction, earlyBecause: EARLY_BECAUSE } as const
  const command = { ...asked, ...touch, ...answered }
  const [outcome] = await carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts)
  return outcome?.outcome === 'refused' ? outcome.refusal : undefined
}

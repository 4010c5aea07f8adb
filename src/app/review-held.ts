import type { Actor, Id } from '#domain/ledger.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { Trust } from '#domain/submission/held.ts'
import { teachable } from '#domain/submission/teachable.ts'
import type { Instant } from '#domain/time/instant.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import { conveyIn } from './conveyor.ts'
import type { Parts } from './parts.ts'
import { planReview } from './plan-review.ts'
import type { PendingSubmission, Tx } from './ports.ts'
import { fold, type Asking } from './streams.ts'

export type Teach = {
  readonly sender: boolean
  readonly domain: boolean
  readonly phrase?: string | undefined
}
/** `id` is made by the caller: the same again has the effect of once. */
export type Reviewing = {
  readonly id: Id
  readonly submissions: readonly Id[]
  readonly by: Actor
  readonly at: Instant
}
type Refusal = Extract<Outcome, { outcome: 'refused' }>['refusal']
/** What became of one of them. */
export type Reviewed = {
  readonly submission: Id
  readonly outcome: Outcome['outcome']
  readonly lead: Id | null
  readonly refusal?: Refusal
}

/** They were no junk: each goes to its lead as the conveyor would have taken it there, with the clock that it came with. */
export const releaseHeld = (
  parts: Parts,
  workspace: Id,
  { teach, tookMs, ...asked }: Reviewing & { readonly teach: Teach; readonly tookMs?: number | undefined },
): Promise<readonly Reviewed[]> =>
  parts.ledger.transaction(workspace, async (tx) => {
    await tx.lockPeople('as they are')
    const submissions = [...new Set(asked.submissions)]
    const read = new Map((await tx.asRead(submissions)).map((each) => [each.id, each]))
    const each = eachOf(parts, { ...asked, submissions }, (submission) => ({
      type: 'ReleaseSubmission',
      trusts: trustsIn(parts, read.get(submission), teach),
      ...timed(tookMs, submissions.length),
    }))
    const outcomes = await carryOut(tx, each, parts)
    const released = submissions.filter((_, index) => outcomes[index]?.outcome === 'happened')
    if (released.length > 0) await conveyIn(parts, tx, { ids: released, at: asked.at, released: true })
    return reviewed(tx, submissions, outcomes)
  })

/** They were junk. */
export const confirmHeld = (
  parts: Parts,
  workspace: Id,
  { tookMs, ...asked }: Reviewing & { readonly tookMs?: number | undefined },
): Promise<readonly Reviewed[]> =>
  parts.ledger.transaction(workspace, async (tx) => {
    const submissions = [...new Set(asked.submissions)]
    const each = eachOf(parts, { ...asked, submissions }, () => ({
      type: 'ConfirmSubmission',
      ...timed(tookMs, submissions.length),
    }))
    return reviewed(tx, submissions, await carryOut(tx, each, parts))
  })

/** A release or a confirmation was a mistake. A lead that somebody has done something about stays. */
export const putBackHeld = (parts: Parts, workspace: Id, asked: Reviewing): Promise<readonly Reviewed[]> =>
  parts.ledger.transaction(workspace, async (tx) => {
    await tx.lockPeople('as they are')
    const submissions = [...new Set(asked.submissions)]
    const fresh = await unasked(parts, tx, { ...asked, submissions })
    const [loaded, people, kept] = await Promise.all([
      parts.playbooks.load(tx),
      tx.people(),
      takeLeadsBack(parts, tx, { ...asked, submissions: fresh }),
    ])
    const free = fresh.filter((submission) => !kept.has(submission))
    const each = eachOf(parts, { ...asked, submissions: free }, () => ({
      type: 'PutBackSubmission',
      ...planReview(loaded, { people, newId: parts.newId, at: asked.at }),
    }))
    const done = await carryOut(tx, each, parts)
    const outcomes = new Map(done.map((outcome, index) => [free[index], outcome]))
    const all = submissions.map((submission) => kept.get(submission) ?? outcomes.get(submission))
    return reviewed(tx, submissions, all)
  })

/** Those for which this very request has not been carried out before. */
async function unasked(parts: Parts, tx: Tx, { id, submissions }: Reviewing): Promise<readonly Id[]> {
  const seen = await tx.commandsSeen(submissions.map((submission) => commandId(parts, id, submission)))
  const known = new Set(seen.map(({ stream }) => stream))
  return submissions.filter((submission) => !known.has(submission))
}

/** Ends the leads that releases have opened, and answers which of them refused. */
async function takeLeadsBack(
  parts: Parts,
  tx: Tx,
  { submissions, at, by }: Reviewing,
): Promise<ReadonlyMap<Id, Outcome>> {
  const leads = [...(await leadsOf(tx, submissions))]
  const taking = leads.map(([submission, stream]): Asking => {
    const command = { type: 'TakeBackLead', at, by, submission } as const
    return { kind: 'lead', stream, command }
  })
  const taken = await carryOut(tx, taking, parts)
  const refusals = leads.flatMap(([submission], index) => {
    const outcome = taken[index]
    return outcome?.outcome === 'refused' ? [[submission, outcome] as const] : []
  })
  return new Map(refusals)
}

/** The leads that releases opened or joined. */
async function leadsOf(tx: Tx, submissions: readonly Id[]): Promise<ReadonlyMap<Id, Id>> {
  const histories = await tx.read(submissions.map((stream) => ({ kind: 'submission', stream })))
  const leads = new Map<Id, Id>()
  for (const [stream, events] of histories) {
    const folded = fold('submission', stream, events)
    if (folded.kind !== 'submission' || folded.state.status === 'none') continue
    const { place, lead, held } = folded.state
    if (held && place === 'lead' && lead !== undefined) leads.set(stream, lead)
  }
  return leads
}

type About = Omit<Extract<Asking, { kind: 'submission' }>['command'], 'at' | 'by' | 'id'>

/** One command for each, with an id that the caller's id and the submission make. */
const eachOf = (
  parts: Pick<Parts, 'screening'>,
  { id, submissions, by, at }: Reviewing,
  about: (submission: Id) => About,
): readonly Asking[] =>
  submissions.map((stream) => {
    const own = commandId(parts, id, stream)
    // What is left out above is put back here; the compiler loses sight of which command it was.
    const command = { ...about(stream), at, by, id: own } as Extract<
      Asking,
      { kind: 'submission' }
    >['command']
    return { kind: 'submission', stream, command }
  })

/** The same request names each submission by the same id, however often it comes. */
function commandId({ screening }: Pick<Parts, 'screening'>, id: Id, submission: Id): Id {
  const hex = screening.digest(`${id}/${submission}`)
  const part = (from: number, to: number) => hex.slice(from, to)
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-8${part(17, 20)}-${part(20, 32)}`
}

/** Time that was spent on several is shared among them. */
const timed = (tookMs: number | undefined, among: number) =>
  tookMs === undefined ? {} : { tookMs: Math.round(tookMs / Math.max(1, among)) }

/** A provider's domain belongs to everybody, so only a firm's own can be trusted as a whole. */
function trustsIn(
  { isPersonal }: Pick<Parts, 'isPersonal'>,
  submission: PendingSubmission | undefined,
  { sender, domain, phrase }: Teach,
): readonly Trust[] {
  const { email } = submission?.canonical?.person ?? {}
  const key = email === undefined ? undefined : emailKey(email)
  const { sender: address, domain: firm } = teachable(key, isPersonal)
  return [
    ...(sender && address !== null ? [{ kind: 'sender' as const, value: address }] : []),
    ...(domain && firm !== null ? [{ kind: 'domain' as const, value: firm }] : []),
    ...(phrase === undefined ? [] : [{ kind: 'phrase' as const, value: phrase }]),
  ]
}

async function reviewed(
  tx: Tx,
  submissions: readonly Id[],
  outcomes: readonly (Outcome | undefined)[],
): Promise<readonly Reviewed[]> {
  const places = await tx.pastPlaces(submissions)
  return submissions.map((submission, index) => {
    const outcome = outcomes[index]
    const place = places.get(submission)
    return {
      submission,
      outcome: outcome?.outcome ?? 'nothing',
      lead: (place?.place === 'lead' && place.lead) || null,
      ...(outcome?.outcome === 'refused' && { refusal: outcome.refusal }),
    }
  })
}

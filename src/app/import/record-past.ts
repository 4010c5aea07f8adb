import type { Id } from '#domain/ledger.ts'
import type { LeadJudged } from '#domain/lead/events.ts'
import type { PastTouch, RecordPast } from '#domain/lead/past.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { SubmissionReceived } from '#domain/submission/submission.ts'
import { carryOut, type Outcome } from '../carry-out.ts'
import type { Parts } from '../parts.ts'
import { detailsOf } from '../details.ts'
import type { PastPlace } from '../past-ports.ts'
import { LookAgain, type Tx } from '../ports.ts'
import type { Asking } from '../streams.ts'
import type { PastCase, RejectedRow } from './past-case.ts'

/** Ids that are the same for the same words in the same workspace, so that what is imported twice is known again. */
export type IdFor = (workspace: Id, ...words: readonly string[]) => Id
export type ImportParts = Parts & {
  readonly idFor: IdFor
  readonly sha256: (bytes: Uint8Array) => string
  readonly suppressionKey: (workspace: Id, about: string) => Uint8Array
  /** Where a new member accepts. */
  readonly invitationUrl: (workspace: Id, member: Id) => string
}
export type Recorded = {
  readonly created: number
  readonly joined: number
  readonly skipped: number
  readonly rejected: readonly RejectedRow[]
}

export const RECORDED_AT_ONCE_MAX = 200

type Batch = {
  readonly parts: ImportParts
  readonly workspace: Id
  readonly source: string
  /** What stands where a live submission names its form. */
  readonly form: Id
  readonly known: ReadonlyMap<Id, PastPlace>
  readonly prospects: Map<string, Id>
}

/** Keeps what happened elsewhere, case by case, in one transaction. What is known already is skipped; what is new about it is added. */
export function recordPast(
  parts: ImportParts,
  workspace: Id,
  { source, cases }: { source: string; cases: readonly PastCase[] },
): Promise<Recorded> {
  return parts.ledger.transaction(workspace, async (tx) => {
    const submissions = cases.map((each) => parts.idFor(workspace, 'submission', source, each.case))
    const known = await tx.pastPlaces(submissions)
    const prospects = await prospectsOf(tx, cases)
    const form = parts.idFor(workspace, 'form', source)
    const batch: Batch = { parts, workspace, source, form, known, prospects }
    const told = cases.filter((each) => each.sent !== undefined || known.has(submissionOf(batch, each)))
    const fresh = told.filter((each) => !known.has(submissionOf(batch, each)))
    await tx.keepPast(fresh.map((each) => keptOf(batch, each)))
    const askings = told.map((each) => askingsOf(batch, each))
    const outcomes = await carryOut(tx, askings.flat(), parts)
    if (outcomes.some((outcome) => isErasedSince(outcome))) throw new LookAgain()
    return tally(batch, { cases, told, askings, outcomes })
  })
}

const isErasedSince = (outcome: Outcome): boolean =>
  outcome.outcome === 'refused' && outcome.refusal.code === 'prospect_erased'

const submissionOf = ({ parts, workspace, source }: Batch, { case: ref }: PastCase): Id =>
  parts.idFor(workspace, 'submission', source, ref)

/** Under the lock of their addresses, so that one person is met once. */
async function prospectsOf(tx: Tx, cases: readonly PastCase[]): Promise<Map<string, Id>> {
  const keys = [...new Set(cases.flatMap((each) => keyOf(each) ?? []))]
  if (keys.length === 0) return new Map()
  await tx.lock('prospect', keys)
  return new Map((await tx.addresses(keys)).map(({ key, prospect }) => [key, prospect]))
}

const keyOf = ({ sent }: PastCase): string | undefined =>
  sent?.canonical.person.email === undefined ? undefined : emailKey(sent.canonical.person.email)

function keptOf({ parts, workspace, source, form }: Batch, each: PastCase) {
  const { sent } = each
  if (!sent) throw new Error('Only what was sent is kept.')
  const id = parts.idFor(workspace, 'submission', source, each.case)
  return { id, form, source, receivedAt: sent.at, raw: sent.raw }
}

/** Nothing for a case whose person was erased: what is forgotten stays so, however often the file comes again. */
function askingsOf(batch: Batch, each: PastCase): readonly Asking[] {
  const place = batch.known.get(submissionOf(batch, each))
  if (place) {
    if (place.place !== 'lead' || place.lead === null || place.prospect === null) return []
    const { lead, prospect, submittedAt, kind } = place
    return [recording(batch, each, { lead, prospect, submittedAt, kind })]
  }
  const { sent } = each
  if (!sent) return []
  const { parts, workspace, source, prospects } = batch
  const key = keyOf(each)
  const prospect = (key && prospects.get(key)) ?? parts.idFor(workspace, 'prospect', source, each.case)
  if (key !== undefined) prospects.set(key, prospect)
  const lead = parts.idFor(workspace, 'lead', source, each.case)
  const submission = submissionOf(batch, each)
  const asked = { at: sent.at, by: 'import' } as const
  const { kind } = sent.canonical
  return [
    {
      kind: 'prospect',
      stream: prospect,
      command: { ...asked, type: 'MeetProspect', submission, details: detailsOf(sent.canonical, parts) },
    },
    {
      kind: 'submission',
      stream: submission,
      command: {
        ...asked,
        type: 'RecordPastSubmission',
        received: receivedOf(batch, { at: sent.at, kind }),
        kept: { canonical: sent.canonical, raw: parts.sha256(sent.raw) },
        placed: { place: 'lead', lead, prospect, joined: false },
      },
    },
    recording(batch, each, { lead, prospect, submittedAt: sent.at, kind }),
  ]
}

const receivedOf = ({ source, form }: Batch, { at, kind }: { at: string; kind: string }) =>
  ({
    ...{
      form,
      source,
      kind,
      submittedAt: at,
      receivedAt: at,
      clock: 'source',
    },
    ...{ test: false, promised: { what: '', by: null }, historical: true },
  }) as SubmissionReceived['data'] & { readonly historical: true }

function recording(
  batch: Batch,
  each: PastCase,
  about: { lead: Id; prospect: Id; submittedAt: string; kind: string },
): Asking {
  const { source, form } = batch
  const { lead, prospect, submittedAt, kind } = about
  const segment = each.sent?.segment
  const command: RecordPast = {
    ...{ type: 'RecordPast', at: submittedAt, by: 'import' },
    opened: {
      ...{ prospect, submission: submissionOf(batch, each), form },
      ...{ source, kind, submittedAt, historical: true },
    },
    ...(segment && { judged: judgedAs(segment) }),
    touches: touchesOf(batch, each),
    ended: each.ended,
  }
  return { kind: 'lead', stream: lead, command }
}

/** A segment that the file names; no playbook has said so. */
const judgedAs = (segment: string): LeadJudged['data'] => ({
  playbook: 0,
  intent: 'unknown',
  fit: 'unknown',
  segment,
  segmentOrder: 0,
  motion: 'respond',
  alarm: false,
})

function touchesOf(
  { parts, workspace, source }: Batch,
  { case: ref, contacts }: PastCase,
): readonly PastTouch[] {
  const times = new Map<string, number>()
  return contacts.map(({ at, colleague, event, ...rest }) => {
    const said = JSON.stringify([at, colleague, event])
    const time = (times.get(said) ?? 0) + 1
    times.set(said, time)
    return {
      touch: parts.idFor(workspace, 'touch', source, ref, said, String(time)),
      happenedAt: at,
      ...rest,
      ...(colleague && {
        colleague: { id: parts.idFor(workspace, 'colleague', colleague), name: colleague },
      }),
    }
  })
}

function tally(
  batch: Batch,
  about: {
    cases: readonly PastCase[]
    told: readonly PastCase[]
    askings: readonly (readonly Asking[])[]
    outcomes: readonly Outcome[]
  },
): Recorded {
  const { cases, told, askings, outcomes } = about
  let [created, joined, next] = [0, 0, 0]
  for (const [index, each] of told.entries()) {
    const mine = outcomes.slice(next, (next += askings[index]?.length ?? 0))
    const last = mine.at(-1)
    if (!batch.known.has(submissionOf(batch, each))) created++
    else if (last?.outcome === 'happened' && last.events.length > 0) joined++
  }
  const rejected = cases
    .filter((each) => !told.includes(each))
    .map(({ row }) => ({ row, problem: 'No row says when this inquiry was sent.' }))
  return { created, joined, skipped: told.length - created - joined, rejected }
}

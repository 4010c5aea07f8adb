import type { Id } from '#domain/ledger.ts'
import type { Beginning } from '#domain/lead/join.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Screened } from '#domain/submission/held.ts'
import { languageOf } from '#domain/submission/language.ts'
import { teamNamed, type People } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import { judge, type Judgement } from '#playbook/judge.ts'
import { signalFacts } from '#playbook/signals.ts'
import { planFrom } from './cadences.ts'
import { carryOut } from './carry-out.ts'
import type { Identified, Person } from './directory.ts'
import { identitiesFor } from './identities.ts'
import { judgedAs } from './judged-as.ts'
import { NewerEvent } from './newer-event.ts'
import { answeredAgain } from './answered-again.ts'
import { atRest } from './asked-since.ts'
import type { Parts } from './parts.ts'
import { pastsFor, type Past } from './past-facts.ts'
import { sendersOf, type SentBy } from './referrals.ts'
import { plan } from './plan.ts'
import { acknowledgement, thankedOf } from './thanked.ts'
import { factsOf } from './playbook-facts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import { routerFor, type Router, type Wanting } from './routing/router.ts'
import { wantingOf } from './routing/wanting.ts'
import { LookAgain, type PendingSubmission, type Tx } from './ports.ts'
import { firstOwed } from './promise.ts'
import { LookFirst, screenBatch } from './screen.ts'
import { seenBefore } from './seen-before.ts'
import type { Asking } from './streams.ts'
import { pastAsked, whoTheyAre, type WhoAsks } from './who-asks.ts'

export const CONVEYED_AT_ONCE_MAX = 200

/** What one batch knows and, as it goes on, has decided: the second of two equal senders finds the lead of the first. */
type Batch = {
  readonly at: Instant
  readonly parts: Parts
  readonly loaded: LoadedPlaybook
  readonly people: People
  readonly workspace: Id
  readonly firm: string
  readonly router: Router
  /** Addresses that a machine of ours has thanked of late. */
  readonly thanked: ReadonlySet<string>
}
type Read = PendingSubmission & {
  readonly screened?: Screened | undefined
  readonly canonical: CanonicalSubmission
  readonly who: Identified
  readonly signals: readonly string[]
  readonly judged: Judgement
  readonly wanting: Wanting
  /** The lead whose buyer named them instead of themselves. */
  readonly referredBy: Id | undefined
}

/**
 * Turns pending submissions of one workspace into leads, all in one transaction: which prospect, a lead already open?, which
 * segment, who owes what by when. Safe to run in any process, twice, or again after a crash. Returns how many were placed.
 */
export async function convey(parts: Parts, workspace: Id, ids: readonly Id[]): Promise<number> {
  const at = await parts.clock.now()
  const carry = (mayLook: boolean) =>
    parts.ledger.transaction(workspace, async (tx) => {
      const asked = { ids, at, mayLook }
      const [, placed] = await Promise.all([tx.lockPeople('as they are'), conveyIn(parts, tx, asked)])
      return placed
    })
  return carry(true).catch(async (error: unknown) => {
    if (!(error instanceof LookFirst)) throw error
    await parts.screening.reach.look(error.domains)
    return carry(false)
  })
}

type Conveying = {
  readonly ids: readonly Id[]
  readonly at: Instant
  /** They were held back, and somebody has released them in this transaction. */
  readonly released?: boolean
  /** Whether screening may ask for a look-up first, which ends the transaction. */
  readonly mayLook?: boolean
}

/** The same inside a transaction that has locked people, or has at least asked for that. */
export async function conveyIn(
  parts: Parts,
  tx: Tx,
  { ids, at, released = false, mayLook = false }: Conveying,
): Promise<number> {
  const { workspace } = tx
  const [pending, people, loaded, firm] = await Promise.all([
    released ? tx.asRead(ids) : tx.claimPending(ids, at),
    tx.people(),
    parts.playbooks.load(tx),
    tx.workspaceName(),
  ])
  if (pending.length === 0) return 0
  const [identities, seen, sentBy] = await Promise.all([
    identitiesFor(
      parts,
      tx,
      pending.map(({ canonical, received }) => (received.test ? undefined : canonical)),
    ),
    seenBefore(parts, tx, released ? [] : pending),
    sendersOf(parts, tx, pending),
  ])
  const screening = { pending, seen, known: identities.at, loaded, people, at, released, mayLook }
  const { passing, held } = screenBatch(parts, screening)
  // Asked before the batch's own people are among those who are known.
  const thanking = thankedOf(tx, pending, { at, isMet: (email) => identities.at(email) !== undefined })
  const known = whoTheyAre(passing, identities)
  const pasts = await pastsFor(tx, loaded.playbook, known.map(pastAsked))
  const read = known.map((each, index) => readOne(parts, { ...each, past: pasts[index], loaded, sentBy }))
  const leads = read.map(({ wanting }) => wanting)
  const [router, thanked] = await Promise.all([routerFor(tx, { loaded, people, at, leads }), thanking])
  const batch: Batch = {
    at,
    parts,
    loaded,
    people,
    workspace,
    firm,
    router,
    thanked,
  }
  const placed = read.flatMap((each) => place(batch, each))
  const outcomes = await carryOut(
    tx,
    [
      ...pending.flatMap((each) => placeTest(each, at)),
      ...placed,
      ...(await answeredAgain(parts, tx, { read, placed, at })),
      ...held,
    ],
    parts,
  )
  // A lead that a newer Handraise has written to: looking again would find the same, so it is told, and tried again much later.
  for (const outcome of outcomes)
    if (outcome.outcome === 'refused' && outcome.refusal.code === 'newer_event')
      throw new NewerEvent(outcome.refusal.type, outcome.refusal.v)
  // A lead that was resolved, or a person who was erased, between our look and our locks: the next look finds no open lead.
  if (outcomes.some(({ outcome }) => outcome === 'refused')) throw new LookAgain()
  return pending.length
}

function readOne(
  { isPersonal, isDisposable }: Parts,
  about: WhoAsks & {
    readonly past: Past | undefined
    readonly loaded: LoadedPlaybook
    readonly sentBy: SentBy
  },
): Read {
  const { submission, canonical, account, who, past, loaded, sentBy } = about
  const { received, screened } = submission
  const { known: returning, signals: seen } = who.person()
  const signals = signalFacts(loaded.playbook, seen)
  const referredBy = received.arrival?.referral ?? sentBy(canonical)
  const language = languageOf(received)
  const facts = factsOf(canonical, {
    ...{ formName: received.source, returning, isPersonal, isDisposable, language, signals, past },
    ...{ account: account.facts, road: screened?.class, referred: referredBy !== undefined },
  })
  const judged = judge(loaded.compiled, facts)
  const wanting = wantingOf({
    ...{ loaded, canonical, facts, account, isPersonal, judged, language: received.promised.language },
  })
  return { ...submission, canonical, who, signals: seen, judged, wanting, referredBy }
}

/** A trial is nobody's wish. */
function placeTest({ id, received, canonical }: PendingSubmission, at: Instant): readonly Asking[] {
  if (!canonical || !received.test) return []
  const command = { at, by: 'system', type: 'PlaceSubmission', place: 'test', joined: false } as const
  return [{ kind: 'submission', stream: id, command }]
}

function place(batch: Batch, submission: Read): readonly Asking[] {
  const { at, parts } = batch
  const { id, received, who, judged, screened } = submission
  const asked = { at, by: 'system' } as const
  const { prospect } = who
  const person = who.person()
  const before = person.open
  const lead = before?.lead ?? parts.newId()
  const joined = before !== undefined
  const awakens = joined && atRest.has(before.motion) && !atRest.has(judged.motion)
  person.open =
    before && !awakens ? before : { lead, openedAt: before?.openedAt ?? at, motion: judged.motion }
  return [
    ...meeting(submission, asked),
    {
      kind: 'submission',
      stream: id,
      command: { ...asked, type: 'PlaceSubmission', place: 'lead', lead, prospect, joined, screened },
    },
    joined
      ? {
          kind: 'lead',
          stream: lead,
          command: {
            ...asked,
            type: 'JoinSubmission',
            submission: id,
            submittedAt: received.submittedAt,
            promisedBy: received.promised.by,
            ...(awakens && { awakened: beginning(batch, submission) }),
          },
        }
      : {
          kind: 'lead',
          stream: lead,
          isNew: true,
          command: opening(batch, submission, person.last),
        },
  ]
}

/** What they say of themselves, and who else they are or may be. */
function meeting(
  { id, who, canonical }: Read,
  asked: Pick<Asking['command'], 'at' | 'by'>,
): readonly Asking[] {
  const { prospect: stream, isNew, details, bonds } = who
  return [
    {
      ...{ kind: 'prospect', stream, isNew },
      command: { ...asked, type: 'MeetProspect', submission: id, details, consent: canonical.consent },
    },
    ...bonds.map(({ how, match: { prospect: alias, because } }): Asking => ({
      ...{ kind: 'prospect', stream, isNew },
      command: { ...asked, type: how, alias, because },
    })),
  ]
}

function opening(
  batch: Batch,
  submission: Read,
  last: Person['last'],
): Extract<Asking, { kind: 'lead' }>['command'] {
  const { id, received, who, referredBy } = submission
  const { form, source, kind, submittedAt } = received
  return {
    type: 'OpenLead',
    at: batch.at,
    by: 'system',
    opened: {
      prospect: who.prospect,
      submission: id,
      form,
      source,
      kind,
      submittedAt,
      ...(last && { predecessor: last.lead }),
      ...(referredBy && { referredBy }),
    },
    ...beginning(batch, submission, last?.owner),
    acknowledgement: acknowledgement(batch, submission),
  }
}

/** `hadBy` is who had their last lead: they know each other. */
function beginning(
  batch: Batch,
  { received, canonical, judged, signals, wanting }: Read,
  hadBy?: Id,
): Beginning {
  const { parts, loaded, people, router } = batch
  const team = teamNamed(people, judged.team)
  const wanted = {
    kind: firstOwed[judged.motion],
    at: received.submittedAt,
    segment: judged.segment.index,
    team,
    promisedBy: received.promised.by,
    signals,
  }
  return {
    judged: judgedAs(judged, loaded.version),
    why: { because: judged.fit.because, trace: judged.trace },
    commitment: plan(loaded, people, parts.newId)(wanted),
    offer: team && router.give({ ...wanting, previousOwner: hadBy }),
    ...planFrom(loaded, { segment: judged.segment.index, canonical, at: batch.at }),
  }
}

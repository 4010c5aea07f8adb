import type { Id } from '#domain/ledger.ts'
import type { LeadJudged, Motion } from '#domain/lead/events.ts'
import type { Beginning } from '#domain/lead/join.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { teamNamed, type People } from '#domain/team/people.ts'
import { nextTurn, type Offer, type Turns } from '#domain/team/turn.ts'
import { epochMsOf, type Instant } from '#domain/time/instant.ts'
import { judge, type Judgement } from '#playbook/judge.ts'
import { signalFacts } from '#playbook/signals.ts'
import { accountsFor, type AccountOf } from './account-facts.ts'
import { carryOut } from './carry-out.ts'
import { detailsOf } from './details.ts'
import { NewerEvent } from './newer-event.ts'
import type { Parts } from './parts.ts'
import { plan } from './plan.ts'
import { factsOf } from './playbook-facts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import { LookAgain, type KnownAddress, type PendingSubmission, type Tx } from './ports.ts'
import { firstOwed } from './promise.ts'
import type { Asking } from './streams.ts'

export const CONVEYED_AT_ONCE_MAX = 200

/** What one batch knows and, as it goes on, has decided: the second of two equal senders finds the lead of the first. */
type Batch = {
  readonly at: Instant
  readonly parts: Parts
  readonly loaded: LoadedPlaybook
  readonly people: People
  readonly workspace: Id
  readonly firm: string
  readonly turns: Map<Id, Map<Id, number>>
  readonly known: Map<string, KnownAddress>
}
type Read = PendingSubmission & {
  readonly canonical: CanonicalSubmission
  readonly key: string | undefined
  readonly signals: readonly string[]
  readonly judged: Judgement
}

/**
 * Turns pending submissions of one workspace into leads, all in one transaction: which prospect, a lead already open?, which
 * segment, who owes what by when. Safe to run in any process, twice, or again after a crash. Returns how many were placed.
 */
export async function convey(parts: Parts, workspace: Id, ids: readonly Id[]): Promise<number> {
  const at = await parts.clock.now()
  return parts.ledger.transaction(workspace, async (tx) => {
    const [, placed] = await Promise.all([tx.lockPeople('as they are'), conveyIn(parts, tx, { ids, at })])
    return placed
  })
}

/** The same inside a transaction that has locked people, or has at least asked for that. */
export async function conveyIn(
  parts: Parts,
  tx: Tx,
  { ids, at }: { ids: readonly Id[]; at: Instant },
): Promise<number> {
  const { workspace } = tx
  const [pending, people, loaded, firm] = await Promise.all([
    tx.claimPending(ids, at),
    tx.people(),
    parts.playbooks.load(tx),
    tx.workspaceName(),
  ])
  if (pending.length === 0) return 0
  const keys = pending.flatMap(({ canonical }) =>
    canonical?.person.email ? [emailKey(canonical.person.email)] : [],
  )
  const sent = pending.map(({ canonical }) => canonical)
  const [, addresses, accountOf] = await Promise.all([
    tx.lock('prospect', keys),
    tx.addresses([...new Set(keys)]),
    accountsFor(tx, sent, parts.isPersonal),
  ])
  const known = new Map(addresses.map((address) => [address.key, address]))
  const read = pending.flatMap((submission) => readOne(parts, { submission, known, loaded, accountOf }))
  const turns = await turnsOf(tx, people, read)
  const batch: Batch = {
    at,
    parts,
    loaded,
    people,
    workspace,
    firm,
    turns,
    known,
  }
  const outcomes = await carryOut(
    tx,
    read.flatMap((submission) => place(batch, submission)),
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
  { isPersonal }: Parts,
  about: {
    submission: PendingSubmission
    known: ReadonlyMap<string, KnownAddress>
    loaded: LoadedPlaybook
    accountOf: AccountOf
  },
): readonly Read[] {
  const { submission, known, loaded, accountOf } = about
  const { canonical, received } = submission
  if (!canonical) return []
  const key = canonical.person.email ? emailKey(canonical.person.email) : undefined
  const returning = key !== undefined && known.has(key)
  const account = accountOf(canonical).facts
  const seen = (key !== undefined && known.get(key)?.signals) || []
  const signals = signalFacts(loaded.playbook, seen)
  const facts = factsOf(canonical, { formName: received.source, returning, isPersonal, account, signals })
  return [{ ...submission, canonical, key, signals: seen, judged: judge(loaded.compiled, facts) }]
}

/** The turns of the teams that are concerned, under their locks. */
async function turnsOf(tx: Tx, people: People, read: readonly Read[]): Promise<Batch['turns']> {
  const teams = [...new Set(read.map(({ judged }) => teamNamed(people, judged.team)?.id))].filter(
    (id) => id !== undefined,
  )
  const [, ...turns] = await Promise.all([tx.lock('team', teams), ...teams.map((team) => tx.turns(team))])
  return new Map(teams.map((team, index) => [team, new Map(turns[index])]))
}

function place(batch: Batch, submission: Read): readonly Asking[] {
  const { at, parts, known } = batch
  const { id, received, canonical, key, judged } = submission
  const asked = { at, by: 'system' } as const
  if (received.test)
    return [
      {
        kind: 'submission',
        stream: id,
        command: { ...asked, type: 'PlaceSubmission', place: 'test', joined: false },
      },
    ]
  const before = key === undefined ? undefined : known.get(key)
  const prospect = before?.prospect ?? parts.newId()
  const lead = before?.openLead ?? parts.newId()
  const joined = before?.openLead !== undefined
  const awakens = joined && before.openMotion && atRest.has(before.openMotion) && !atRest.has(judged.motion)
  const openMotion = joined && !awakens && before.openMotion ? before.openMotion : judged.motion
  if (key !== undefined) known.set(key, { ...before, key, prospect, openLead: lead, openMotion })
  return [
    {
      kind: 'prospect',
      stream: prospect,
      isNew: before === undefined,
      command: { ...asked, type: 'MeetProspect', submission: id, details: detailsOf(canonical) },
    },
    {
      kind: 'submission',
      stream: id,
      command: { ...asked, type: 'PlaceSubmission', place: 'lead', lead, prospect, joined },
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
          command: opening(batch, submission, { prospect, predecessor: before?.lastLead }),
        },
  ]
}

function opening(
  batch: Batch,
  submission: Read,
  { prospect, predecessor }: { prospect: Id; predecessor: Id | undefined },
): Extract<Asking, { kind: 'lead' }>['command'] {
  const { id, received } = submission
  const { form, source, kind, submittedAt } = received
  return {
    type: 'OpenLead',
    at: batch.at,
    by: 'system',
    opened: {
      prospect,
      submission: id,
      form,
      source,
      kind,
      submittedAt,
      ...(predecessor && { predecessor }),
    },
    ...beginning(batch, submission),
    acknowledgement: acknowledgement(batch, submission),
  }
}

/** Motions in which nobody is about to answer. */
const atRest: ReadonlySet<Motion> = new Set(['nurture', 'decline'])

function beginning(batch: Batch, { received, judged, signals }: Read): Beginning {
  const { parts, loaded, people } = batch
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
    offer: team && takeTurn(batch, team.id),
  }
}

export const judgedAs = (judged: Judgement, playbook: number): LeadJudged['data'] => ({
  playbook,
  intent: judged.intent,
  fit: judged.fit.verdict,
  segment: judged.segment.name,
  segmentOrder: judged.segment.index,
  motion: judged.motion,
  alarm: judged.alarm,
  ...(judged.readiness.stage !== 'unknown' && { readiness: judged.readiness.stage }),
})

function takeTurn({ people, turns }: Batch, team: Id): Offer | undefined {
  const facts = people.teams.find(({ id }) => id === team)
  const had: Turns = turns.get(team) ?? new Map()
  const offer = facts && nextTurn(people, facts, had)
  if (offer?.turn !== undefined) turns.get(team)?.set(offer.to, offer.turn)
  return offer
}

/** A machine that answers ours would be answered by ours: so an address gets one such mail a day, whatever comes from it. */
const THANKED_APART_MS = 24 * 60 * 60_000

/** The thank-you by mail, with the same words that the receipt had. */
function acknowledgement(
  { at, parts, firm, workspace, loaded, known }: Batch,
  { id, canonical, received, key }: Read,
) {
  const to = canonical.person.email
  const thankedAt = key === undefined ? undefined : known.get(key)?.thankedAt
  if (thankedAt !== undefined && epochMsOf(at) - epochMsOf(thankedAt) < THANKED_APART_MS) return undefined
  // Whoever spoke with somebody was thanked by them; a machine's letter on top has to be asked for.
  if (to === undefined || received.byHand?.acknowledge === false) return undefined
  const about = {
    firm,
    name: canonical.person.given ?? canonical.person.name,
    next: received.promised,
    statusUrl: parts.statusUrl(workspace, id),
    zone: loaded.zone,
  }
  return { mail: parts.newId(), to, ...parts.letters.acknowledgement(about) }
}

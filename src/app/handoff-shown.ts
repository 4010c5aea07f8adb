import type { HandoffCommand } from '#domain/handoff/commands.ts'
import { missingFrom } from '#domain/handoff/missing.ts'
import { handoffOf, lastOffer, type Handoff } from '#domain/handoff/state.ts'
import { appointmentAhead } from '#domain/lead/appointment-events.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { People } from '#domain/team/people.ts'
import { factsFor, type FactSources } from './facts.ts'
import { definitionOf, reasonsOf } from './handoff-terms.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { AnyRefusal, Asking, Folded } from './streams.ts'
import { decideIn, fold } from './streams.ts'
import type { Tx } from './ports.ts'

/** A hand-off as its page and its command show it, with what whoever looks may do. */
export type HandoffSeen = {
  readonly lead: Id
  readonly state: KnownLead
  readonly handoff: Handoff
  readonly people: People
  readonly definition: LoadedPlaybook
  readonly reasons: ReturnType<typeof reasonsOf>
  readonly prospect: { readonly name: string; readonly organisation: string | null }
  readonly refusals: ReadonlyMap<HandoffAction, AnyRefusal | undefined>
}
export type HandoffAction = 'accept' | 'reject' | 'pass' | 'leave' | 'dispute' | 'answer' | 'rule' | 'rate'

/** Reads the lead of a hand-off; undefined where there is none. */
export async function handoffSeen(
  tx: Tx,
  sources: FactSources,
  { id, me, at }: { id: Id; me: Id; at: Instant },
): Promise<HandoffSeen | undefined> {
  const lead = await tx.leadOfHandoff(id)
  if (lead === undefined) return undefined
  const folded = await foldedLead(tx, lead)
  const handoff = folded && handoffOf(folded.state, id)
  if (!folded || !handoff) return undefined
  const { state } = folded
  const offer = lastOffer(handoff)
  const inForce = await sources.playbooks.load(tx)
  const next = handoff.offers.find(({ rejection }) => rejection)?.playbook ?? offer?.playbook
  const [about] = await tx.followed([lead])
  const reasons = reasonsOf(inForce)
  return {
    ...{ lead, state, handoff, reasons },
    people: await tx.people(),
    definition: next === undefined ? inForce : await sources.playbooks.load(tx, next),
    prospect: { name: about?.name ?? '', organisation: about?.organisation ?? null },
    refusals: await refusalsOf(tx, sources, { folded, handoff, me, at, reason: reasons[0]?.name ?? '' }),
  }
}

async function foldedLead(tx: Tx, lead: Id): Promise<(Folded & { state: KnownLead }) | undefined> {
  const folded = fold('lead', lead, (await tx.read([{ kind: 'lead', stream: lead }])).get(lead) ?? [])
  if (folded.kind !== 'lead' || folded.state.status === 'none') return undefined
  return { ...folded, state: folded.state }
}

/** Each is the very decision that the command would meet. What a form still has to be filled with is no reason against it. */
async function refusalsOf(
  tx: Tx,
  sources: FactSources,
  {
    folded,
    handoff,
    me,
    at,
    reason,
  }: { folded: Folded; handoff: Handoff; me: Id; at: Instant; reason: string },
): Promise<HandoffSeen['refusals']> {
  const commands = samples(handoff, { by: me, at }, reason)
  const askings = Object.entries(commands).map(([action, command]) => ({
    action: action as HandoffAction,
    asking: { kind: 'lead', stream: folded.stream, command } satisfies Asking,
  }))
  const facts = await factsFor(
    tx,
    askings.map(({ asking }) => asking),
    sources,
  )
  return new Map(
    askings.map(({ action, asking }) => {
      const decision = decideIn(folded, asking.command, facts.of(asking))
      const no = decision.outcome === 'refused' ? decision.refusal : undefined
      return [action, no?.code === 'rejection_lacks' ? undefined : no]
    }),
  )
}

function samples(
  handoff: Handoff,
  asked: { by: Id; at: Instant },
  reason: string,
): Readonly<Record<HandoffAction, HandoffCommand>> {
  const of = { ...asked, handoff: handoff.id }
  const dispute = handoff.offers.findLast((offer) => offer.dispute)?.dispute?.id ?? ''
  return {
    accept: { ...of, type: 'AcceptHandoff' },
    reject: { ...of, type: 'RejectHandoff', reason },
    pass: { ...of, type: 'PassHandoff', because: 'by a colleague' },
    leave: { ...of, type: 'LeaveRejection' },
    dispute: { ...of, type: 'DisputeHandoff', dispute: '', grounds: '' },
    answer: { ...asked, type: 'AnswerDispute', dispute, words: '' },
    rule: { ...asked, type: 'RuleOnDispute', dispute, ruling: 'upheld', because: '' },
    rate: { ...of, type: 'RateHandoff', useful: true, wrong: [] },
  }
}

/** The lead's report as it stands, by the definition in force, and what is missing before it may be handed off. */
export async function reportSeen(tx: Tx, sources: FactSources, lead: Id) {
  const folded = await foldedLead(tx, lead)
  if (!folded) return undefined
  const inForce = await sources.playbooks.load(tx)
  const definition = definitionOf(inForce)
  const needs = inForce.playbook.handoff?.needs ?? []
  const { state } = folded
  const appointed = appointmentAhead(state, folded.at)
  const missing = missingFrom(state.report, { definition, needs, appointed: appointed !== undefined })
  return { lead, state, people: await tx.people(), inForce, missing, needs, appointed }
}

import type { AdoptLead } from '#domain/lead/adopt.ts'
import type { Actor, Id } from '#domain/ledger.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { teamNamed, type People } from '#domain/team/people.ts'
import { nextTurn, type Offer } from '#domain/team/turn.ts'
import type { Instant } from '#domain/time/instant.ts'
import { judge } from '#playbook/judge.ts'
import { accountsFor } from './account-facts.ts'
import { planFrom } from './cadences.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import { judgedAs } from './judged-as.ts'
import type { Parts } from './parts.ts'
import { plan } from './plan.ts'
import { factsOf } from './playbook-facts.ts'
import type { Tx } from './ports.ts'
import { firstOwed } from './promise.ts'
import { fold, type Asking } from './streams.ts'

export const ADOPTED_AT_ONCE_MAX = 100

type Adopting = { readonly leads: readonly Id[]; readonly by: Actor; readonly at: Instant }

/** Turns past leads that are open into live ones, as if they had come in now: judged by the playbook in force, each to whose turn it is. */
export function adoptLeads(parts: Parts, workspace: Id, about: Adopting): Promise<readonly Outcome[]> {
  return parts.ledger.transaction(workspace, async (tx) => {
    await tx.lockPeople('as they are')
    return adoptIn(parts, tx, about)
  })
}

async function adoptIn(parts: Parts, tx: Tx, { leads, by, at }: Adopting): Promise<readonly Outcome[]> {
  const loaded = await parts.playbooks.load(tx)
  const people = await tx.people()
  const sent = await whatWasSent(tx, leads)
  const accountOf = await accountsFor(tx, [...sent.values()], parts.isPersonal)
  const judged = leads.map((lead) => {
    const canonical = sent.get(lead)
    const account = accountOf(canonical).facts
    const about = {
      formName: canonical?.source ?? '',
      returning: false,
      isPersonal: parts.isPersonal,
      account,
    }
    return judge(loaded.compiled, factsOf(canonical ?? unknown(at), about))
  })
  const offers = await offersIn(
    tx,
    people,
    judged.map(({ team }) => teamNamed(people, team)?.id),
  )
  const askings = leads.map((stream, index): Asking => {
    const verdict = judged[index]
    const canonical = sent.get(stream)
    if (!verdict) throw new Error('Every lead was judged.')
    const team = teamNamed(people, verdict.team)
    const wanted = { kind: firstOwed[verdict.motion], at, segment: verdict.segment.index, team }
    const command: AdoptLead = {
      ...{ type: 'AdoptLead', at, by },
      judged: judgedAs(verdict, loaded.version),
      why: { because: verdict.fit.because, trace: verdict.trace },
      commitment: plan(loaded, people, parts.newId)(wanted),
      offer: team && offers(team.id),
      ...(canonical && planFrom(loaded, { segment: verdict.segment.index, canonical, at })),
    }
    return { kind: 'lead', stream, command }
  })
  return carryOut(tx, askings, parts)
}

/** Of somebody who was forgotten nothing is known but that they asked. */
const unknown = (at: Instant): CanonicalSubmission => ({
  ...{ source: '', provider: 'import', providerId: null, submittedAt: at, receivedAt: at, clock: 'source' },
  ...{ person: {}, organisation: {}, kind: 'contact', campaign: {}, consent: [], answers: [], test: false },
})

async function whatWasSent(tx: Tx, leads: readonly Id[]): Promise<ReadonlyMap<Id, CanonicalSubmission>> {
  const histories = await tx.read(leads.map((stream) => ({ kind: 'lead', stream })))
  const firsts = [...histories].flatMap(([lead, events]) => {
    const { state, kind } = fold('lead', lead, events)
    return kind === 'lead' && state.status !== 'none' ? [{ lead, submission: state.opened.submission }] : []
  })
  const sent = await tx.read(firsts.map(({ submission }) => ({ kind: 'submission', stream: submission })))
  return new Map(
    firsts.flatMap(({ lead, submission }) => {
      const { state, kind } = fold('submission', submission, sent.get(submission) ?? [])
      return kind === 'submission' && state.status !== 'none' && state.canonical
        ? [[lead, state.canonical] as const]
        : []
    }),
  )
}

async function offersIn(tx: Tx, people: People, teams: readonly (Id | undefined)[]) {
  const concerned = [...new Set(teams.filter((team) => team !== undefined))]
  await tx.lock('team', concerned)
  const turns = new Map<Id, Map<Id, number>>()
  for (const team of concerned) turns.set(team, new Map(await tx.turns(team)))
  return (team: Id): Offer | undefined => {
    const facts = people.teams.find(({ id }) => id === team)
    const had = turns.get(team)
    const offer = facts && had && nextTurn(people, facts, had)
    if (offer?.turn !== undefined) had?.set(offer.to, offer.turn)
    return offer
  }
}

import type { AdoptLead } from '#domain/lead/adopt.ts'
import type { Actor, Id } from '#domain/ledger.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { teamNamed } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import { judge } from '#playbook/judge.ts'
import { accountsFor } from './account-facts.ts'
import { planFrom } from './cadences.ts'
import { carryOut, type Outcome } from './carry-out.ts'
import { judgedAs } from './judged-as.ts'
import type { Parts } from './parts.ts'
import { pastsFor } from './past-facts.ts'
import { plan } from './plan.ts'
import { factsOf } from './playbook-facts.ts'
import type { Tx } from './ports.ts'
import { firstOwed } from './promise.ts'
import { routerFor } from './routing/router.ts'
import { wantingOf } from './routing/wanting.ts'
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
  const accountOf = await accountsFor(
    tx,
    [...sent.values()].map(({ canonical }) => canonical),
    parts.isPersonal,
  )
  const asked = [...sent].map(([self, { canonical, prospect, predecessor }]) => ({
    ...{ self, prospect, predecessor, before: canonical.submittedAt },
    domains: accountOf(canonical).domains,
  }))
  const pasts = await pastsFor(tx, loaded.playbook, asked)
  const pastOf = new Map(asked.map(({ self }, index) => [self, pasts[index]]))
  const judged = leads.map((lead) => {
    const canonical = sent.get(lead)?.canonical ?? unknown(at)
    const account = accountOf(canonical)
    const { isPersonal, isDisposable } = parts
    const facts = factsOf(canonical, {
      ...{ formName: canonical.source, returning: false, isPersonal, isDisposable },
      ...{ account: account.facts, past: pastOf.get(lead) },
    })
    const verdict = judge(loaded.compiled, facts)
    const wanting = wantingOf({
      ...{ loaded, canonical, facts, account, isPersonal },
      judged: verdict,
    })
    return { verdict, wanting }
  })
  const router = await routerFor(tx, {
    ...{ loaded, people, at },
    leads: judged.map(({ wanting }) => wanting),
  })
  const askings = leads.map((stream, index): Asking => {
    const found = judged[index]
    const canonical = sent.get(stream)?.canonical
    if (!found) throw new Error('Every lead was judged.')
    const { verdict, wanting } = found
    const team = teamNamed(people, verdict.team)
    const wanted = { kind: firstOwed[verdict.motion], at, segment: verdict.segment.index, team }
    const command: AdoptLead = {
      ...{ type: 'AdoptLead', at, by },
      judged: judgedAs(verdict, loaded.version),
      why: { because: verdict.fit.because, trace: verdict.trace },
      commitment: plan(loaded, people, parts.newId)(wanted),
      offer: team && router.give(wanting),
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

type Sent = {
  readonly canonical: CanonicalSubmission
  readonly prospect: Id
  readonly predecessor: Id | undefined
}

async function whatWasSent(tx: Tx, leads: readonly Id[]): Promise<ReadonlyMap<Id, Sent>> {
  const histories = await tx.read(leads.map((stream) => ({ kind: 'lead', stream })))
  const firsts = [...histories].flatMap(([lead, events]) => {
    const { state, kind } = fold('lead', lead, events)
    return kind === 'lead' && state.status !== 'none' ? [{ lead, ...state.opened }] : []
  })
  const sent = await tx.read(firsts.map(({ submission }) => ({ kind: 'submission', stream: submission })))
  return new Map(
    firsts.flatMap(({ lead, submission, prospect, predecessor }) => {
      const { state, kind } = fold('submission', submission, sent.get(submission) ?? [])
      return kind === 'submission' && state.status !== 'none' && state.canonical
        ? [[lead, { canonical: state.canonical, prospect, predecessor }] as const]
        : []
    }),
  )
}

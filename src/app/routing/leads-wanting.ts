import type { Id } from '#domain/ledger.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { teamOf, type People } from '#domain/team/people.ts'
import { signalFacts } from '#playbook/signals.ts'
import { accountsFor } from '../account-facts.ts'
import type { Parts } from '../parts.ts'
import { pastsFor } from '../past-facts.ts'
import { factsOf } from '../playbook-facts.ts'
import type { LoadedPlaybook } from '../playbooks.ts'
import type { Tx } from '../ports.ts'
import { fold } from '../streams.ts'
import type { Wanting } from './router.ts'
import { wantingOf } from './wanting.ts'

export type LeadWanting = { readonly id: Id; readonly lead: KnownLead; readonly wanting: Wanting }

/**
 * Open leads that are there already, as routing sees them: by the verdict that they have, with what their person told. Where that was
 * forgotten, by their team alone.
 */
export async function leadsWanting(
  { isPersonal, isDisposable }: Pick<Parts, 'isPersonal' | 'isDisposable'>,
  tx: Tx,
  about: { readonly ids: readonly Id[]; readonly loaded: LoadedPlaybook; readonly people: People },
): Promise<readonly LeadWanting[]> {
  const { ids, loaded, people } = about
  const leads = await openLeadsAmong(tx, ids)
  const sent = await tx.read(
    leads.map(({ lead }) => ({ kind: 'submission', stream: lead.opened.submission })),
  )
  const canonicals = leads.map(({ lead }) => canonicalIn(lead.opened.submission, sent))
  const accountOf = await accountsFor(tx, canonicals, isPersonal)
  const pasts = await pastsFor(
    tx,
    loaded.playbook,
    leads.map(({ id: self, lead: { opened } }, index) => ({
      ...{ self, prospect: opened.prospect, predecessor: opened.predecessor, before: opened.submittedAt },
      domains: accountOf(canonicals[index]).domains,
    })),
  )
  const owners = await tx.ownersOf(leads.flatMap(({ lead }) => lead.opened.predecessor ?? []))
  return leads.map(({ id, lead }, index) => {
    const team = teamOf(people, lead.team)?.name
    const canonical = canonicals[index]
    if (!canonical) return { id, lead, wanting: { team, domains: [], holds: () => false } }
    const account = accountOf(canonical)
    const returning = lead.tries > 0 || lead.opened.predecessor !== undefined
    const signals = signalFacts(
      loaded.playbook,
      lead.signals.map(({ name }) => name),
    )
    const facts = factsOf(canonical, {
      ...{ formName: lead.opened.source, returning, isPersonal, isDisposable, signals },
      ...{ account: account.facts, past: pasts[index] },
    })
    const named = loaded.playbook.segments.find(({ name }) => name === lead.judged?.segment)
    const routing = named?.team === team ? named?.routing : undefined
    const judged = { team, routing }
    const { predecessor = '' } = lead.opened
    const known = { language: lead.wishes?.language, previousOwner: owners.get(predecessor) }
    const wanting = wantingOf({ loaded, canonical, facts, judged, account, isPersonal, ...known })
    return { id, lead, wanting: { ...wanting, lead: id } }
  })
}

async function openLeadsAmong(tx: Tx, ids: readonly Id[]): Promise<readonly { id: Id; lead: KnownLead }[]> {
  const histories = await tx.read(ids.map((stream) => ({ kind: 'lead', stream })))
  return ids.flatMap((id) => {
    const folded = fold('lead', id, histories.get(id) ?? [])
    return folded.kind === 'lead' && folded.state.status === 'open' ? [{ id, lead: folded.state }] : []
  })
}

function canonicalIn(submission: Id, sent: Awaited<ReturnType<Tx['read']>>): CanonicalSubmission | undefined {
  const folded = fold('submission', submission, sent.get(submission) ?? [])
  return folded.kind === 'submission' && folded.state.status === 'known' ? folded.state.canonical : undefined
}

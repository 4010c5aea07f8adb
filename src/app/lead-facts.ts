import type { Id } from '#domain/ledger.ts'
import { stageSaid } from '#domain/lead/readiness.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Facts } from '#playbook/facts.ts'
import { signalFacts } from '#playbook/signals.ts'
import { accountsFor, type AccountOf } from './account-facts.ts'
import type { Parts } from './parts.ts'
import { factsOf } from './playbook-facts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Tx } from './ports.ts'
import { fold } from './streams.ts'

export type Known = {
  readonly id: Id
  readonly lead: KnownLead
  readonly canonical: CanonicalSubmission
  /** What they had done before this lead was opened. */
  readonly signals: readonly string[]
  /** By when they were told that somebody answers, form by form. */
  readonly promised: readonly Instant[]
}

/** What is known of each of these leads by now, for the playbook. */
export async function factsOfLeads(
  parts: Pick<Parts, 'isPersonal'>,
  tx: Tx,
  { known, loaded }: { known: readonly Known[]; loaded: LoadedPlaybook },
): Promise<(each: Known) => Facts> {
  const canonicals = known.map(({ canonical }) => canonical)
  const accountOf: AccountOf = await accountsFor(tx, canonicals, parts.isPersonal)
  return ({ lead, canonical, signals }) => {
    const names = [...signals, ...lead.signals.map(({ name }) => name)]
    const readiness = stageSaid(lead)
    return factsOf(canonical, {
      formName: lead.opened.source,
      returning: lead.tries > 0 || lead.opened.predecessor !== undefined,
      referred: lead.opened.referredBy !== undefined,
      isPersonal: parts.isPersonal,
      signals: signalFacts(loaded.playbook, names),
      account: accountOf(canonical).facts,
      ...(readiness && { readiness }),
    })
  }
}

/** These leads with what opened them, as far as that is still known. */
export async function readLeads(tx: Tx, ids: readonly Id[]): Promise<readonly Known[]> {
  const histories = await tx.read(ids.map((stream) => ({ kind: 'lead', stream })))
  const leads = ids.flatMap((id) => {
    const folded = fold('lead', id, histories.get(id) ?? [])
    return folded.kind === 'lead' && folded.state.status !== 'none' ? [{ id, lead: folded.state }] : []
  })
  const [sent, people] = await Promise.all([
    tx.read(
      leads.flatMap(({ lead }) =>
        lead.submissions.map((stream) => ({ kind: 'submission' as const, stream })),
      ),
    ),
    tx.read(
      [...new Set(leads.map(({ lead }) => lead.opened.prospect))].map((stream) => ({
        kind: 'prospect',
        stream,
      })),
    ),
  ])
  return leads.flatMap(({ id, lead }) => {
    const { submission, prospect } = lead.opened
    const asked = lead.submissions.flatMap((stream) => knownSubmission(stream, sent.get(stream) ?? []))
    const canonical = asked.find(({ stream }) => stream === submission)?.state.canonical
    const promised = asked.flatMap(({ state }) => state.received.promised.by ?? [])
    const person = fold('prospect', prospect, people.get(prospect) ?? [])
    const signals =
      person.kind === 'prospect' && person.state.status === 'known'
        ? person.state.signals.map(({ name }) => name)
        : []
    return canonical ? [{ id, lead, canonical, signals, promised }] : []
  })
}

function knownSubmission(stream: Id, events: Parameters<typeof fold>[2]) {
  const folded = fold('submission', stream, events)
  return folded.kind === 'submission' && folded.state.status === 'known'
    ? [{ stream, state: folded.state }]
    : []
}

import type { Id } from '#domain/ledger.ts'
import { stageSaid } from '#domain/lead/readiness.ts'
import type { KnownLead } from '#domain/lead/state.ts'
import type { Language } from '#domain/form/sheet.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { languageOf } from '#domain/submission/language.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Facts } from '#playbook/facts.ts'
import { signalFacts } from '#playbook/signals.ts'
import { accountsFor, type AccountOf } from './account-facts.ts'
import type { Parts } from './parts.ts'
import { pastsFor, type Past } from './past-facts.ts'
import { factsOf } from './playbook-facts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Tx } from './ports.ts'
import { askedSince } from './asked-since.ts'
import { fold } from './streams.ts'

/** One of the times that they asked. */
export type Ask = {
  readonly canonical: CanonicalSubmission
  readonly source: string
  readonly submittedAt: Instant
  readonly language: Language | undefined
  /** By when they were told they would hear from us. */
  readonly promisedBy: Instant | null
}

export type Known = {
  readonly id: Id
  readonly lead: KnownLead
  readonly canonical: CanonicalSubmission
  /** What opened the lead, and each time that they asked again while it was open. */
  readonly asks: readonly [Ask, ...(readonly Ask[])]
  /** Since when they have waited for the answer that is owed; undefined where none is. */
  readonly since: Instant | undefined
  /** What they have done, by the playbook's names. */
  readonly signals: readonly string[]
}

/** What is known of each of these leads by now, for the playbook. */
export async function factsOfLeads(
  { isPersonal, isDisposable }: Pick<Parts, 'isPersonal' | 'isDisposable'>,
  tx: Tx,
  { known, loaded }: { known: readonly Known[]; loaded: LoadedPlaybook },
): Promise<(each: Known, ask?: Ask) => Facts> {
  const canonicals = known.flatMap(({ asks }) => asks.map(({ canonical }) => canonical))
  const accountOf: AccountOf = await accountsFor(tx, canonicals, isPersonal)
  const pasts = await pastsOfAsks(tx, loaded, { known, accountOf })
  return ({ lead, asks, signals }, ask = asks[0]) => {
    const { canonical, source, language } = ask
    const names = [...signals, ...lead.signals.map(({ name }) => name)]
    const readiness = stageSaid(lead)
    return factsOf(canonical, {
      formName: source,
      returning: lead.tries > 0 || lead.opened.predecessor !== undefined,
      referred: lead.opened.referredBy !== undefined,
      ...{ isPersonal, isDisposable, language, past: pasts.get(ask) },
      signals: signalFacts(loaded.playbook, names),
      account: accountOf(canonical).facts,
      ...(readiness && { readiness }),
    })
  }
}

/** What there was before each time that they asked. */
async function pastsOfAsks(
  tx: Tx,
  { playbook }: LoadedPlaybook,
  { known, accountOf }: { known: readonly Known[]; accountOf: AccountOf },
): Promise<ReadonlyMap<Ask, Past>> {
  const every = known.flatMap(({ id: self, lead: { opened }, asks }) =>
    asks.map((ask) => ({ ask, self, prospect: opened.prospect, predecessor: opened.predecessor })),
  )
  const asked = every.map(({ ask, ...about }) => ({
    ...{ ...about, before: ask.submittedAt, domains: accountOf(ask.canonical).domains },
  }))
  const pasts = await pastsFor(tx, playbook, asked)
  return new Map(
    every.flatMap(({ ask }, index): readonly [Ask, Past][] => {
      const past = pasts[index]
      return past ? [[ask, past]] : []
    }),
  )
}

/** These leads with what opened them, as far as that is still known. */
export async function readLeads(tx: Tx, ids: readonly Id[]): Promise<readonly Known[]> {
  const histories = await tx.read(ids.map((stream) => ({ kind: 'lead', stream })))
  const leads = ids.flatMap((id) => {
    const folded = fold('lead', id, histories.get(id) ?? [])
    if (folded.kind !== 'lead' || folded.state.status === 'none') return []
    return [{ id, lead: folded.state, since: askedSince(histories.get(id) ?? []) }]
  })
  const [sent, people] = await Promise.all([
    tx.read(leads.flatMap(({ lead }) => sentBy(lead).map((stream) => ({ kind: 'submission', stream })))),
    tx.read(
      [...new Set(leads.map(({ lead }) => lead.opened.prospect))].map((stream) => ({
        kind: 'prospect',
        stream,
      })),
    ),
  ])
  return leads.flatMap(({ id, lead, since }) => {
    const { prospect } = lead.opened
    const [first, ...again] = sentBy(lead).map((stream) => askIn(stream, sent.get(stream) ?? []))
    const person = fold('prospect', prospect, people.get(prospect) ?? [])
    const signals =
      person.kind === 'prospect' && person.state.status === 'known'
        ? person.state.signals.map(({ name }) => name)
        : []
    const asks = again.flatMap((ask) => ask ?? [])
    return first
      ? [{ id, lead, canonical: first.canonical, asks: [first, ...asks] as const, since, signals }]
      : []
  })
}

/** What opened it is first, whatever joined it since. */
const sentBy = ({ opened, submissions }: KnownLead): readonly Id[] => [
  ...new Set([opened.submission, ...submissions]),
]

/** Undefined once it is forgotten. */
function askIn(stream: Id, events: Parameters<typeof fold>[2]): Ask | undefined {
  const folded = fold('submission', stream, events)
  if (folded.kind !== 'submission' || folded.state.status !== 'known') return undefined
  const { canonical, received } = folded.state
  const { source, submittedAt, promised } = received
  const language = languageOf(received)
  return canonical && { canonical, source, submittedAt, language, promisedBy: promised.by }
}

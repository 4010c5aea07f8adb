import type { Id } from '#domain/ledger.ts'
import type { ScreeningFacts } from '#domain/screening/inquiry.ts'
import { phrases } from '#domain/screening/languages.ts'
import { notice, weigh, type Noticed, type Screening } from '#domain/screening/screen.ts'
import type { Screened } from '#domain/submission/held.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { People } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Identities } from './identities.ts'
import type { Parts } from './parts.ts'
import { planReview } from './plan-review.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { PendingSubmission } from './ports.ts'
import { inquiryOf } from './road.ts'
import { screeningBy, type ScreeningBy } from './screening-rules.ts'
import type { SeenBefore } from './seen-before.ts'
import type { Asking } from './streams.ts'
import { trustOf } from './trust.ts'

/** Domains must be looked up before anything can be decided: outside the transaction, which then runs again. */
export class LookFirst extends Error {
  readonly domains: readonly string[]
  constructor(domains: readonly string[]) {
    super('There are domains to be looked up first.')
    this.domains = domains
  }
}

type Batch = {
  readonly pending: readonly PendingSubmission[]
  readonly seen: SeenBefore
  readonly known: Identities['at']
  readonly loaded: LoadedPlaybook
  readonly people: People
  readonly at: Instant
  /** Somebody has looked at these and released them. */
  readonly released: boolean
  /** Whether there is still time to look a domain up. */
  readonly mayLook: boolean
}
/** `passing` go on to their leads with what screening made of them; `held` are what is asked for the others. */
export type ScreenedBatch = {
  readonly passing: readonly (PendingSubmission & { readonly screened?: Screened })[]
  readonly held: readonly Asking[]
}

/** Parts what is held back from what goes on to a lead. A batch is screened with what is known of all its members. */
export function screenBatch(
  parts: Pick<Parts, 'newId' | 'screening' | 'isPersonal'>,
  batch: Batch,
): ScreenedBatch {
  const by = screeningBy(batch.loaded.playbook)
  const passing: (PendingSubmission & { readonly screened?: Screened })[] = []
  const held: Asking[] = []
  const unknown = new Set<string>()
  for (const submission of batch.pending) {
    const { canonical } = submission
    if (batch.released || !canonical || isExempt(submission)) {
      passing.push(submission)
      continue
    }
    const noticed = noticeIn(parts, batch, { submission, canonical, by })
    const domain = domainOf(canonical)
    const screening = sureOf(noticed, by, reachOf(parts, domain))
    if (screening === 'look first') unknown.add(domain)
    const decided = screening === 'look first' ? weigh(noticed, by.rules) : screening
    if (decided.verdict === 'hold' && !hasOpenLead(batch, canonical))
      held.push(holding(parts, batch, { submission, canonical, decided }))
    else passing.push({ ...submission, screened: screenedAs(decided) })
  }
  if (batch.mayLook && unknown.size > 0) throw new LookFirst([...unknown])
  return { passing, held }
}

/** What a member heard, and what a form's maker tries out, is nobody's junk. */
const isExempt = ({ received }: PendingSubmission): boolean =>
  received.test || received.byHand !== undefined || received.historical === true

/** Whoever is being talked with is not held back. */
const hasOpenLead = ({ known }: Batch, { person }: CanonicalSubmission): boolean =>
  person.email !== undefined && known(person.email)?.person.open !== undefined

const screenedAs = ({ class: kind, reasons, rule }: Screening): Screened => ({
  ...{ class: kind, noticed: reasons.map(({ code }) => code) },
  ...(rule !== undefined && { rule }),
})

function noticeIn(
  { screening }: Pick<Parts, 'screening'>,
  { seen, loaded }: Batch,
  about: { submission: PendingSubmission; canonical: CanonicalSubmission; by: ScreeningBy },
): Noticed {
  const { submission, canonical, by } = about
  const { arrival = {} } = submission.received
  const { sameText, sameNetwork, proofSeen } = seen.of(submission.id)
  const domain = domainOf(canonical)
  const trusted = trustOf(canonical, { rule: loaded.playbook.screening?.trusted, taught: seen.trusts })
  const meant = domain === '' ? undefined : screening.meantDomain(domain)
  const facts: ScreeningFacts = {
    ...(arrival.trap && { honeypot: true }),
    ...(arrival.filledInMs !== undefined && { filledInMs: arrival.filledInMs }),
    proof: arrival.proof === 'valid' && proofSeen > 0 ? 'replayed' : (arrival.proof ?? 'off'),
    ...(domain !== '' && {
      address: { disposable: screening.isDisposable(domain), ...(meant !== undefined && { meant }) },
    }),
    ...{ sameText, sameNetwork },
    ...(trusted !== undefined && { trusted }),
  }
  return notice(inquiryOf(canonical), { phrases, facts, off: by.off })
}

const reachOf = ({ screening }: Pick<Parts, 'screening'>, domain: string) => ({
  domain,
  known: domain === '' ? ('unknown' as const) : screening.reach.known(domain),
})

/** A look-up is worth its time only where something would be held by it. */
function sureOf(
  noticed: Noticed,
  { rules, looksUp }: ScreeningBy,
  { domain, known }: { domain: string; known: 'yes' | 'no' | 'unknown' | undefined },
): Screening | 'look first' {
  const asItIs = weigh(noticed, rules)
  if (!looksUp || known === 'yes' || known === 'unknown' || asItIs.verdict === 'hold') return asItIs
  const text = `Nothing can be delivered to ${domain}.`
  const reasons = new Map(noticed.reasons).set('undeliverable_address', text)
  const without = weigh({ ...noticed, reasons }, rules)
  if (known === 'no') return without
  return without.verdict === 'hold' ? 'look first' : asItIs
}

export function domainOf({ person: { email = '' } }: CanonicalSubmission): string {
  return email
    .slice(email.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
}

function holding(
  { newId }: Pick<Parts, 'newId'>,
  { known, loaded, people, at }: Batch,
  about: { submission: { readonly id: Id }; canonical: CanonicalSubmission; decided: Screening },
): Asking {
  const { submission, canonical, decided } = about
  const { email } = canonical.person
  const prospect = (email && known(email)?.prospect) || newId()
  return {
    kind: 'submission',
    stream: submission.id,
    command: {
      ...{ type: 'HoldSubmission', at, by: 'system', playbook: loaded.version, prospect },
      screened: screenedAs(decided),
      reasons: decided.reasons,
      ...planReview(loaded, { people, newId, at }),
    },
  }
}

import type { Actor, Id } from '#domain/ledger.ts'
import type { TraceLine } from '#domain/lead/trace.ts'
import { languageOf } from '#domain/submission/language.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { WindowOf } from '#domain/commitment/commitment.ts'
import type { Finding } from '#playbook/finding.ts'
import type { Facts } from '#playbook/facts.ts'
import { judge } from '#playbook/judge.ts'
import { signalFacts } from '#playbook/signals.ts'
import { accountsFor, accountThen } from './account-facts.ts'
import { yearsOf } from './holiday-years.ts'
import type { Parts } from './parts.ts'
import { plan } from './plan.ts'
import { factsOf } from './playbook-facts.ts'
import type { LoadedPlaybook, Playbooks } from './playbooks.ts'
import type { Tx } from './ports.ts'
import { firstOwed } from './promise.ts'
import { wantingOf } from './routing/wanting.ts'
import { wouldGoTo, type WouldGoTo } from './routing/would-go-to.ts'
import { fold } from './streams.ts'
import { messagesFor, type TrialMessage } from './trial-messages.ts'

/** What a playbook would do with somebody who asks. */
export type Tried = {
  readonly intent: string
  readonly fit: { readonly verdict: string; readonly because: readonly string[] }
  readonly readiness: { readonly stage: string; readonly because: readonly string[] }
  readonly segment: string
  readonly motion: string
  readonly team: string | null
  readonly windows: WindowOf & { readonly afterBrief?: true }
  readonly trace: readonly TraceLine[]
  /** Who would get them now, where a team is to have them and somebody knows who works there. */
  readonly goesTo?: WouldGoTo | undefined
}

type SignedNow =
  | { readonly outcome: 'loaded'; readonly loaded: LoadedPlaybook }
  | { readonly outcome: 'broken'; readonly findings: readonly Finding[] }
  | { readonly outcome: 'too_long' }

/** A playbook as if it were signed at this moment, holidays and all. One with errors can't be tried. */
export async function signedNow({ sign }: Playbooks, text: string, at: Instant): Promise<SignedNow> {
  const signed = await sign(text, yearsOf(at))
  if (signed === 'too long') return { outcome: 'too_long' }
  if (signed.outcome === 'broken') return signed
  return { outcome: 'loaded', loaded: await signed.load() }
}

/** Nothing is written, and nobody hears of it. */
export function tried(loaded: LoadedPlaybook, facts: Facts, at: Instant): Tried {
  const judged = judge(loaded.compiled, facts)
  const nobody = { members: [], teams: [] }
  const { window, afterBrief } = plan(
    loaded,
    nobody,
    () => '',
  )({
    ...{ kind: firstOwed[judged.motion], at, segment: judged.segment.index, team: undefined },
    signals: Object.entries(facts.signals ?? {}).flatMap(([name, known]) => (known ? [name] : [])),
  })
  return {
    intent: judged.intent,
    fit: judged.fit,
    readiness: judged.readiness,
    segment: judged.segment.name,
    motion: judged.motion,
    team: judged.team ?? null,
    windows: { ...window, ...(afterBrief && { afterBrief }) },
    trace: judged.trace,
  }
}

type Asking = {
  readonly workspace: Id
  readonly by: Actor
  readonly at: Instant
  readonly text: string
  /** Somebody who has asked already, by their lead, or answers as a form would bring them. */
  readonly of: { readonly lead: Id } | { readonly submission: CanonicalSubmission }
}

/** Tries a text on one who asks, with what is known of their firm here. A lead is tried as of when it came. */
export async function tryPlaybook(
  parts: Parts,
  { workspace, at, text, of }: Omit<Asking, 'by'>,
): Promise<
  | { outcome: 'tried'; at: Instant; tried: Tried; messages: readonly TrialMessage[] }
  | { outcome: 'no_such_lead' }
  | Exclude<SignedNow, { outcome: 'loaded' }>
> {
  const { isPersonal, isDisposable } = parts
  const found = await parts.ledger.transaction(workspace, async (tx) => {
    const known =
      'submission' in of
        ? { submission: of.submission, ...newcomer(of.submission), at }
        : await submissionOf(tx, of.lead)
    if (!known) return undefined
    const accountOf = await accountsFor(tx, [known.submission], isPersonal)
    const [people, firm] = await Promise.all([tx.people(), tx.workspaceName()])
    const now = accountOf(known.submission)
    const account = 'lead' in of ? await accountThen(tx, now, known.at) : now
    const { domains } = account
    const past = known.met && (await tx.pasts([{ ...known.met, before: known.at, domains }]))[0]
    return { ...known, account, past, people, firm }
  })
  if (!found) return { outcome: 'no_such_lead' }
  const signed = await signedNow(parts.playbooks, text, found.at)
  if (signed.outcome !== 'loaded') return signed
  const { submission, formName, returning, referred, seen, account, language, past, ...about } = found
  const { loaded } = signed
  const signals = signalFacts(loaded.playbook, seen)
  const facts = factsOf(submission, {
    ...{ formName, returning, referred, isPersonal, isDisposable, signals, account: account.facts },
    ...{ language, past },
  })
  const judged = judge(loaded.compiled, facts)
  const messages = messagesFor(parts, { ...about, workspace, loaded, judged, submission })
  const goesTo = await parts.ledger.transaction(workspace, async (tx) => {
    const lead = wantingOf({
      ...{ loaded, canonical: submission, facts, account, isPersonal },
      judged,
    })
    return wouldGoTo(tx, { loaded, people: await tx.people(), at, lead })
  })
  const verdict = tried(loaded, facts, found.at)
  return { outcome: 'tried', at: found.at, tried: { ...verdict, ...(goesTo && { goesTo }) }, messages }
}

/** Who asks for the first time, of their own accord. */
const newcomer = ({ source }: CanonicalSubmission) => ({
  ...{ formName: source, returning: false, referred: false },
  seen: [] as readonly string[],
  met: undefined,
  language: undefined,
})

/** What was known when it came, whatever they have said and done since. */
async function submissionOf(tx: Tx, stream: Id) {
  const folded = fold('lead', stream, (await tx.read([{ kind: 'lead', stream }])).get(stream) ?? [])
  if (folded.kind !== 'lead' || folded.state.status === 'none') return undefined
  const { opened, openedAt } = folded.state
  const { submission, prospect, predecessor, referredBy, submittedAt, source } = opened
  const [sent, person] = await Promise.all([
    tx.read([{ kind: 'submission', stream: submission }]),
    tx.read([{ kind: 'prospect', stream: prospect }]),
  ])
  const known = fold('submission', submission, sent.get(submission) ?? [])
  if (known.kind !== 'submission' || known.state.status !== 'known' || !known.state.canonical)
    return undefined
  const seen = (person.get(prospect) ?? []).flatMap((event) =>
    event.type === 'SignalReceived' && event.at <= openedAt ? [event.data.name] : [],
  )
  return {
    ...{ submission: known.state.canonical, at: submittedAt, formName: source, seen },
    ...{ returning: predecessor !== undefined, referred: referredBy !== undefined },
    ...{ met: { self: stream, prospect, predecessor }, language: languageOf(known.state.received) },
  }
}

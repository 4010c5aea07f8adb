import type { Provider } from '#domain/form/provider.ts'
import type { Id } from '#domain/ledger.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { receiveRead, type DeliveryParts } from './deliveries.ts'
import type { NotifiedLead } from './doors.ts'
import type { HookPort, OpenHook } from './hooks.ts'
import type { Tx } from './ports.ts'

export type Place = { readonly workspace: Id; readonly form: Id; readonly provider: Provider }
/** One that is to be fetched now, for the how-manieth time. */
export type Claimed = Place & { readonly lead: NotifiedLead; readonly attempts: number }
export type NotFetched = 'no_token' | 'refused' | 'gone' | 'unreadable' | 'try_later'

/** Leads that a provider has told of. Each is known by its id: told of twice, it is fetched once. */
export type NotifiedPort = {
  readonly note: (place: Place, about: { leads: readonly NotifiedLead[]; at: Instant }) => Promise<void>
  /** Those whose time has come, each handed to one process at a time: until `retryAt` nobody else tries it. */
  readonly claim: (at: Instant, retryAt: (attempts: number) => Instant) => Promise<readonly Claimed[]>
  readonly fetched: (claimed: Claimed, about: { submission: Id; at: Instant }) => Promise<void>
  /** Answers whether somebody should be told: nobody was within a day. */
  readonly failed: (
    claimed: Claimed,
    about: { why: NotFetched; at: Instant; quietSince: Instant },
  ) => Promise<boolean>
}
/** Asks a provider for a lead. Where it answers, the bytes as they came. */
export type FetchLead = (about: {
  readonly provider: Provider
  readonly lead: NotifiedLead
  readonly token: string
  readonly secret: string | undefined
}) => Promise<
  { readonly bytes: Uint8Array } | { readonly failed: Exclude<NotFetched, 'no_token' | 'unreadable'> }
>

export type FetchParts = DeliveryParts & {
  readonly hooks: HookPort
  readonly fetchLead: FetchLead
  readonly wake: () => void
  /** Where those who work here see the forms. */
  readonly formsUrl: () => string
}

const MINUTE_MS = 60_000
/** Soon at first, then every six hours, for as long as it takes: providers keep leads for ninety days. */
const RETRY_AFTER_MINUTES = [1, 2, 5, 15, 60, 180, 360]
const TOLD_APART_MS = 24 * 60 * MINUTE_MS
/** A provider that is away for a moment is nobody's task. */
const TRIES_BEFORE_TOLD = 3

export const retryAfter = (attempts: number): number =>
  (RETRY_AFTER_MINUTES[Math.min(attempts, RETRY_AFTER_MINUTES.length) - 1] ?? 1) * MINUTE_MS

/** Fetches every lead whose time has come; safe in any process, and again after a crash. Returns how many became submissions. */
export async function fetchLeads(at: FetchParts): Promise<number> {
  const now = await at.parts.clock.now()
  const due = await at.notified.claim(now, (attempts) => instantOf(epochMsOf(now) + retryAfter(attempts)))
  let received = 0
  for (const claimed of due) received += (await fetchOne(at, claimed, now)) ? 1 : 0
  if (received > 0) at.wake()
  return received
}

async function fetchOne(at: FetchParts, claimed: Claimed, now: Instant): Promise<boolean> {
  const { workspace, form, provider } = claimed
  const hook = await at.hooks.one(workspace, form, provider)
  const submission = await submissionOf(at, claimed, { hook, now })
  if (typeof submission === 'object') {
    await at.notified.fetched(claimed, { submission: submission.id, at: now })
    return true
  }
  const quietSince = instantOf(epochMsOf(now) - TOLD_APART_MS)
  const passes = submission === 'try_later' && claimed.attempts < TRIES_BEFORE_TOLD
  const untold = await at.notified.failed(claimed, {
    why: submission,
    at: now,
    quietSince: passes ? '' : quietSince,
  })
  if (untold && !passes) await tell(at, claimed, { why: submission, at: now })
  return false
}

async function submissionOf(
  at: FetchParts,
  { provider, lead }: Claimed,
  { hook, now }: { hook: OpenHook; now: Instant },
): Promise<{ readonly id: Id } | NotFetched> {
  const { token, secret } = hook.secrets
  const form = await at.openForm(hook.form)
  if (token === undefined) return 'no_token'
  if (!form) return 'gone'
  const found = await at.fetchLead({ provider, lead, token, secret })
  if ('failed' in found) return found.failed
  const headers = new Map([['content-type', 'application/json']])
  const reading = at.readDelivery({ provider, bytes: found.bytes, headers, secret: undefined, now })
  if (reading.outcome !== 'submission') return 'unreadable'
  // It comes from the provider itself, over a connection that proves who they are: their word on the time counts as signed.
  const theirs = { ...reading, providerId: lead.id, signed: true, claimed: reading.claimed ?? lead.claimed }
  const delivered = { bytes: found.bytes, headers, address: undefined, reading: theirs }
  return { id: (await receiveRead(at, { form, hook }, delivered)).submission }
}

const whys: Readonly<Record<NotFetched, string>> = {
  no_token: 'we have no token with which to ask for it',
  refused: 'our token is refused',
  gone: 'it is no longer there',
  unreadable: 'we cannot read what we get',
  try_later: 'they do not answer',
}

/** One message to every admin: whoever can mend it is among them. */
const tell = (
  { parts, formsUrl }: FetchParts,
  { workspace, form, provider }: Claimed,
  { why, at }: { why: NotFetched; at: Instant },
): Promise<void> =>
  parts.ledger.transaction(workspace, async (tx: Tx) => {
    const { members } = await tx.people()
    const firm = await tx.workspaceName()
    const name = (await tx.form(form))?.name ?? ''
    const about = { firm, form: name, provider, why: whys[why], url: formsUrl() }
    const notices = members
      .filter(({ active, roles }) => active && roles.includes('admin'))
      .map((member) => ({
        ...{ id: parts.newId(), member: member.id, purpose: 'alert' as const, at },
        ...parts.letters.notFetched({ ...about, name: member.name }),
      }))
    await tx.keepNotices(notices)
    if (parts.mailer.configured)
      await tx.enqueue(notices.map(({ id }) => ({ task: 'send-notice', workspace, notice: id })))
  })

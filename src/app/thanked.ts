import type { Id } from '#domain/ledger.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import type { Judgement } from '#playbook/judge.ts'
import { fillIn } from './fill-in.ts'
import type { OwnThanks } from './mail-ports.ts'
import type { Parts } from './parts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { PendingSubmission, Tx } from './ports.ts'

/** A machine that answers ours would be answered by ours: so an address gets one such mail a day, whatever comes from it. */
const THANKED_APART_MS = 24 * 60 * 60_000

/** Which of these addresses were thanked of late. Whom nobody has met (`isMet`) was not, so nothing is asked about them. */
export function thankedOf(
  tx: Tx,
  pending: readonly PendingSubmission[],
  { at, isMet }: { readonly at: Instant; readonly isMet: (email: string) => boolean },
): Promise<ReadonlySet<string>> {
  const keys = pending.flatMap(({ canonical }) => {
    const email = canonical?.person.email
    return email !== undefined && isMet(email) ? [emailKey(email)] : []
  })
  return tx.thanked([...new Set(keys)], instantOf(epochMsOf(at) - THANKED_APART_MS))
}

type Thanking = {
  readonly at: Instant
  readonly parts: Parts
  readonly firm: string
  readonly workspace: Id
  readonly loaded: LoadedPlaybook
  readonly thanked: ReadonlySet<string>
}

type Thanked = PendingSubmission & { readonly canonical: CanonicalSubmission; readonly judged: Judgement }

/** The thank-you by mail, with the same promise that the receipt had; in the words of their segment, where it has its own. */
export function acknowledgement(
  { parts, firm, workspace, loaded, at, thanked }: Thanking,
  { id, canonical, received, judged }: Thanked,
) {
  const to = canonical.person.email
  if (to !== undefined && thanked.has(emailKey(to))) return undefined
  // Whoever spoke with somebody was thanked by them; a machine's letter on top has to be asked for.
  if (to === undefined || received.byHand?.acknowledge === false) return undefined
  // Released after the time that they were told, they hear from a person, and no machine repeats the promise.
  const { by } = received.promised
  if (by !== null && by <= at) return undefined
  const about = {
    firm,
    name: canonical.person.given ?? canonical.person.name,
    next: received.promised,
    statusUrl: parts.statusUrl(workspace, id),
    zone: loaded.zone,
    own: ownThanks(loaded, judged, { language: received.promised.language, source: received.source }),
  }
  return { mail: parts.newId(), to, ...parts.letters.acknowledgement(about) }
}

/** What a segment says at once, where it differs from the usual. */
export function ownThanks(
  loaded: LoadedPlaybook,
  { segment }: Judgement,
  { language, source }: { readonly language: string | undefined; readonly source: string },
): OwnThanks | undefined {
  const template = loaded.playbook.segments[segment.index]?.acknowledge
  if (template === undefined) return undefined
  return (values) => fillIn(loaded, template, { language, values: { ...values, 'asked for': source } })
}

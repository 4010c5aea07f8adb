import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import type { Id } from '#domain/ledger.ts'
import type { People } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Judgement } from '#playbook/judge.ts'
import { fillIn, type Filled } from './fill-in.ts'
import type { Parts } from './parts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import { promiseOf } from './promise.ts'
import { ownThanks } from './thanked.ts'

/** What they would read: at once, and where they are declined. */
export type TrialMessage = Filled & { readonly when: 'at once' | 'declined' }

type About = {
  readonly workspace: Id
  readonly at: Instant
  readonly loaded: LoadedPlaybook
  readonly judged: Judgement
  readonly submission: CanonicalSubmission
  readonly people: People
  readonly firm: string
}

/** The mails that a playbook would have sent to somebody by itself, in its own language; none where there is no address to send to. */
export function messagesFor(
  { letters, statusUrl, newId }: Pick<Parts, 'letters' | 'statusUrl' | 'newId'>,
  { workspace, at, loaded, judged, submission, people, firm }: About,
): readonly TrialMessage[] {
  const { person, organisation, source } = submission
  if (person.email === undefined) return []
  // Nobody has asked, so nobody has a page: its address is told without the part that would open it.
  const page = statusUrl(workspace, newId()).replace(/[^/]*$/, '…')
  const name = person.given ?? person.name
  const thanks = letters.acknowledgement({
    ...{ firm, name, statusUrl: page, zone: loaded.zone },
    next: promiseOf(loaded, judged, { at, people }),
    own: ownThanks(loaded, judged, { language: undefined, source }),
  })
  const { tell, because } =
    (judged.motion === 'decline' && loaded.playbook.segments[judged.segment.index]) || {}
  const values = {
    ...{ name, company: organisation?.name, firm, member: firm, signature: firm },
    ...{ 'asked for': source, page },
  }
  const no = tell === undefined ? undefined : fillIn(loaded, tell, { language: undefined, values, because })
  return [{ when: 'at once', ...thanks }, ...(no ? [{ when: 'declined' as const, ...no }] : [])]
}

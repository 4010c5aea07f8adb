import type { Id } from '#domain/ledger.ts'
import { isTheirs } from '#domain/lead/mail-events.ts'
import { openCommitments, type KnownLead } from '#domain/lead/state.ts'
import { personOf, reach, teamOf, type People } from '#domain/team/people.ts'
import type { Parts } from './parts.ts'
import type { AnyEvent } from './streams.ts'
import type { Notice } from './mail-ports.ts'
import type { Append, Tx } from './ports.ts'

/** What a buyer does of their own accord while they wait. */
const tries: ReadonlySet<string> = new Set(['SubmissionJoined', 'BuyerAskedAgain'])
const isTry = (event: AnyEvent): boolean => tries.has(event.type) || isReply(event)
const isReply = (event: AnyEvent): boolean => event.type === 'MailReceived' && isTheirs(event.data)
const isNews = (event: AnyEvent): boolean => isTry(event) || event.type === 'AddressStopped'

/**
 * Whoever has the lead hears at once that the buyer tried again, or that nothing can be mailed to them any more; where nobody has
 * accepted it, the one it is offered to and the steward.
 */
export async function tellOwners(
  tx: Tx,
  appends: readonly Append[],
  parts: Pick<Parts, 'letters' | 'leadUrl' | 'newId' | 'playbooks' | 'mailer'>,
): Promise<void> {
  const tried = appends.flatMap(({ folded, events }) => {
    const event = events.findLast(isNews)
    if (!event || folded.kind !== 'lead' || folded.state.status !== 'open') return []
    return [{ lead: folded.stream, state: folded.state, event }]
  })
  if (tried.length === 0) return
  const people = await tx.people()
  const firm = await tx.workspaceName()
  const { zone } = await parts.playbooks.load(tx)
  const notices = tried.flatMap(({ lead, state, event }) =>
    concerned(people, state).map((member): Notice => {
      const { name = '' } = personOf(people, member) ?? {}
      const segment = state.judged?.segment ?? ''
      const { submittedAt } = state.opened
      const about = { firm, name, zone, segment, submittedAt, url: parts.leadUrl(lead) }
      const letter =
        event.type === 'AddressStopped'
          ? parts.letters.stopped({ ...about, because: event.data.because })
          : parts.letters.triedAgain({ ...about, wrote: isReply(event) })
      return { id: parts.newId(), member, purpose: 'alert', at: event.at, ...letter }
    }),
  )
  await tx.keepNotices(notices)
  if (parts.mailer.configured)
    await tx.enqueue(notices.map(({ id }) => ({ task: 'send-notice', workspace: tx.workspace, notice: id })))
}

function concerned(people: People, lead: KnownLead): readonly Id[] {
  const active = (id: Id | undefined): readonly Id[] =>
    id !== undefined && personOf(people, id)?.active ? [id] : []
  const owner = active(lead.owner)
  if (owner.length > 0) return owner
  const [commitment] = openCommitments(lead)
  const steward = reach(people, 'steward', { team: commitment?.team, holder: commitment?.holder })
  return [...new Set([...active(lead.offered), ...active(teamOf(people, lead.team)?.steward ?? steward)])]
}

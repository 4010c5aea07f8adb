import type { Id } from '#domain/ledger.ts'
import { personOf, teamOf, type People } from '#domain/team/people.ts'
import type { HandoffOffered } from '#domain/handoff/events.ts'
import type { Parts } from './parts.ts'
import type { Notice } from './mail-ports.ts'
import type { Append, Tx } from './ports.ts'
import type { AnyEvent } from './streams.ts'

/**
 * Whoever is offered a hand-off has a mail of it. What is kept of that mail here says nothing of the prospect: the report is put into
 * it when it leaves, so that nobody who asks to be forgotten stays in our outbox.
 */
export async function tellRepresentatives(
  tx: Tx,
  appends: readonly Append[],
  parts: Pick<Parts, 'letters' | 'newId' | 'mailer' | 'handoffUrl'>,
): Promise<void> {
  const offered = appends.flatMap(({ folded, events }) =>
    events.filter(isOffer).map((event) => ({ lead: folded.stream, event })),
  )
  if (offered.length === 0 || !parts.mailer.configured) return
  const people = await tx.people()
  const firm = await tx.workspaceName()
  const notices = offered.flatMap(({ lead, event: { data, at } }) =>
    askedBy(people, data).map((member): Notice => {
      const { name = '' } = personOf(people, member) ?? {}
      const words = parts.letters.handoff({ firm, name, url: parts.handoffUrl(data.handoff) })
      const about = { lead, handoff: data.handoff }
      return { id: parts.newId(), member, purpose: 'handoff', at, ...words, ...about }
    }),
  )
  await tx.keepNotices(notices)
  await tx.enqueue(notices.map(({ id }) => ({ task: 'send-notice', workspace: tx.workspace, notice: id })))
}

const isOffer = (event: AnyEvent): event is HandoffOffered => event.type === 'HandoffOffered'

const askedBy = (people: People, { to, pool }: HandoffOffered['data']): readonly Id[] =>
  to === undefined ? (teamOf(people, pool)?.members ?? []).filter((id) => personOf(people, id)?.active) : [to]

import { z } from 'zod'
import { recordMail, retryMail as retryMailOf } from '#app/send-mail.ts'
import { problems } from '#contract/problem.ts'
import { Id, Instant, type Can } from '#contract/scalars.ts'
import { Outbox, OUTBOX_COUNTED_MAX, OutboxMail, OutboxShelf } from '#contract/workspace.ts'
import { outboxCounts, outboxMail, outboxPage, outboxShelfOf, type OutboxRow } from '#store/views/outbox.ts'
import { accepted } from '../carry.ts'
import { idIn } from '../ids.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

/** An address has no more. */
const ADDRESS_CHARS_MAX = 320

/** A place in the list: on which shelf the last mail stood, when it was written, and which it was. */
const After = z.string().transform((text, context) => {
  const [shelf, at, id] = text.split('~')
  const place = z.object({ shelf: OutboxShelf, at: Instant, id: Id }).safeParse({ shelf, at, id })
  if (place.success) return place.data
  context.addIssue({ code: 'custom', message: 'must be the `next` of a page before' })
  return z.NEVER
})

export const getOutbox = route({
  path: 'GET /api/v1/outbox',
  who: 'reader',
  says: 'Mails that wait, failed or were sent, a page at a time: what waits for prospects first; `next` leads on. `shelf` asks for some of them, `address` for a part of where they go.',
  query: z.object({
    shelf: OutboxShelf.optional(),
    address: z.string().trim().min(1).max(ADDRESS_CHARS_MAX).optional(),
    after: After.optional(),
  }),
  answer: Outbox,
  handle: async ({ me: caller, served, query }) => {
    const { workspace } = caller
    const { configured } = served.parts.mailer
    const body = await served.inWorkspace(workspace, async (client) => {
      const [{ mails, more }, counts] = await Promise.all([
        outboxPage(client, workspace, query),
        outboxCounts(client, workspace, { ...query, most: OUTBOX_COUNTED_MAX }),
      ])
      const last = mails.at(-1)
      return {
        mail: configured ? 'smtp' : 'outbox',
        items: mails.map((row) => ({ ...row, ...seenBy(caller, row), can: canOf(row, configured) })),
        counts,
        next: more && last ? [outboxShelfOf(last), last.at, last.id].join('~') : null,
      }
    })
    return { status: 200, body }
  },
})

/** Whoever has an invitation's link can come in with it, in the role it gives: that is the admins' affair. */
const seenBy = ({ roles }: Caller, { purpose, text }: { purpose: string; text: string | null }) =>
  purpose === 'invitation' && !roles.includes('admin') ? { text: null } : { text }

export const markSent = route({
  path: 'POST /api/v1/outbox/:mail/sent',
  who: 'writer',
  says: 'Says that you sent a mail yourself. It counts as claimed, not as witnessed.',
  answer: OutboxMail,
  handle: async ({ me, served, params }) => {
    const { id: mail, lead } = await waiting(served, me, params.mail)
    const { workspace, actor: by } = me
    const { parts } = served
    if (lead === null) await parts.outbox.settleNotice(workspace, mail, 'sent', await parts.clock.now())
    else {
      const result = { sent: `by-hand-${mail}`, evidence: 'claimed', again: false } as const
      accepted(await recordMail(parts, { workspace, lead, mail, by, result }))
    }
    return { status: 200, body: await found(served, me, mail) }
  },
})

export const retryMail = route({
  path: 'POST /api/v1/outbox/:mail/retry',
  who: 'writer',
  says: 'Tries at once to send a mail that waits, or that failed.',
  answer: OutboxMail,
  handle: async ({ me, served, params }) => {
    const { id: mail, lead, goesAt } = await waiting(served, me, params.mail)
    const { workspace, actor: by } = me
    const { parts } = served
    if (!parts.mailer.configured || goesAt !== null) throw new Refused('mail_not_waiting')
    accepted(await retryMailOf(parts, { workspace, lead, mail, by }))
    return { status: 200, body: await found(served, me, mail) }
  },
})

async function found(served: Served, me: Caller, mail: string) {
  const { workspace } = me
  const row = await served.inWorkspace(workspace, (client) => outboxMail(client, workspace, mail))
  if (!row) throw new Refused('not_found')
  return { ...row, ...seenBy(me, row), can: canOf(row, served.parts.mailer.configured) }
}

async function waiting(served: Served, me: Caller, text: string) {
  const row = await found(served, me, idIn(text, 'not_found'))
  if (isOver(row)) throw new Refused('mail_not_waiting', { details: { state: row.state } })
  return row
}

const yes: Can = { allowed: true }
const no = (because: string): Can => ({ allowed: false, because })

/** It is over with a mail that was sent, one that was taken back, and one to somebody who is forgotten. */
const isOver = ({ state, to }: Pick<OutboxRow, 'state' | 'to'>): boolean =>
  state === 'sent' || state === 'taken back' || to === null

function canOf(row: OutboxRow, configured: boolean): { markSent: Can; retry: Can; takeBack: Can } {
  const over = no(problems.mail_not_waiting.title)
  if (isOver(row)) return { markSent: over, retry: over, takeBack: over }
  if (row.goesAt !== null)
    return { markSent: yes, retry: no('It was put off: send it now, or take it back.'), takeBack: yes }
  const retry = configured ? yes : no('There is no mail server: send it yourself.')
  return { markSent: yes, retry, takeBack: no(problems.mail_not_put_off.title) }
}

import { MailTaken } from '#contract/mailbox.ts'
import { apiLimit } from '../limits.ts'
import { Refused, route } from '../route.ts'

export const MAIL_PURPOSE = 'mail-in'
const MAIL_BYTES_MAX = 40 * 1024 * 1024

/** The entrance of a mailbox: a mail server, or a service that takes mail for one, posts whole mails to it. */
export const postMail = route({
  path: 'POST /hooks/mail/:key',
  who: 'anyone',
  says: 'Takes in a whole mail as it came (message/rfc822); the same mail again is taken in once.',
  answer: MailTaken,
  limit: apiLimit,
  bodyBytesMax: MAIL_BYTES_MAX,
  handle: async ({ params, served, request }) => {
    const [workspace, mailbox] = served.tokens.read(MAIL_PURPOSE, params.key) ?? []
    if (workspace === undefined || mailbox === undefined) throw new Refused('no_such_mailbox')
    const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
    if (raw.length === 0)
      throw new Refused('unreadable_body', { errors: [{ field: '', problem: 'holds no mail' }] })
    const taken = await served.mailIn.take(workspace, mailbox, { raw }).catch((error: unknown) => {
      throw error instanceof Error && error.constructor.name === 'FateUnknown'
        ? new Refused('fate_unknown')
        : error
    })
    if (!taken) throw new Refused('no_such_mailbox')
    if (taken.became === 'submission') served.wake()
    const again = 'repeated' in taken && taken.repeated
    return { status: again || taken.became === 'aside' ? 200 : 201, body: taken }
  },
})

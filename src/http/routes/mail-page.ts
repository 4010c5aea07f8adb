import { attachmentOf } from '#store/views/attachment.ts'
import { idIn } from '../ids.ts'
import { Refused, route } from '../route.ts'

/**
 * Nothing runs, nothing is sent, and nothing is fetched but what the page itself carries; links open in a window of their own, without
 * a word of where they were. A second wall behind the page's being made anew, and a third in the frame that shows it.
 */
export const mailPageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'",
  'referrer-policy': 'no-referrer',
  'x-dns-prefetch-control': 'off',
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
}

export const getMailPage = route({
  path: 'GET /api/v1/attachments/:attachment/page',
  who: 'reader',
  says: 'A mail as its sender dressed it, made harmless, without what would have to be fetched from elsewhere; for a frame.',
  handle: async ({ me, served, params }) => {
    const id = idIn(params.attachment, 'no_such_attachment')
    const file = await served.inWorkspace(me.workspace, (client) => attachmentOf(client, me.workspace, id))
    if (file?.type !== 'message/rfc822') throw new Refused('no_such_attachment')
    const page = await served.mailPage(file.bytes)
    return { status: 200, body: page ?? PLAIN, headers: mailPageHeaders }
  },
})

const PLAIN =
  '<!doctype html><meta charset="utf-8"><body style="font:15px/1.5 system-ui,sans-serif;margin:12px">They wrote plain words and nothing else.'

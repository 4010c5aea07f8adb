import { attachmentOf } from '#store/views/attachment.ts'
import { idIn } from '../ids.ts'
import { Refused, route } from '../route.ts'

/** What a browser would at most show, never run; all else is told to be nothing in particular. */
const plainTypes: ReadonlySet<string> = new Set([
  'application/pdf',
  'image/gif',
  'image/jpeg',
  'image/png',
  'image/webp',
  'text/csv',
  'text/plain',
])

/** Somebody else's file: to be saved, never to be opened here, whatever it calls itself. */
export const getAttachment = route({
  path: 'GET /api/v1/attachments/:attachment',
  who: 'reader',
  says: 'A file that came with a submission or a mail, to be saved. Nobody has opened it before you.',
  handle: async ({ me, served, params }) => {
    const id = idIn(params.attachment, 'no_such_attachment')
    const file = await served.inWorkspace(me.workspace, (client) => attachmentOf(client, me.workspace, id))
    if (!file) throw new Refused('no_such_attachment')
    return {
      status: 200,
      body: file.bytes,
      headers: {
        'content-type': plainTypes.has(file.type) ? file.type : 'application/octet-stream',
        'content-disposition': disposition(file.name),
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'same-origin',
      },
    }
  },
})

/** The name twice: for old readers in letters that all of them know, and as it is (RFC 6266). */
function disposition(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/[^\x20-\x7e]|["\\%]/g, '_')
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`
}

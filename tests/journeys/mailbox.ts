import { once } from 'node:events'
import { SMTPServer } from 'smtp-server'

/** A mail as it arrived, in the words its readers see. */
export type Arrived = {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
}

/** The world's mail server: whatever is sent ends here, and can be looked at. */
export async function openMailbox() {
  const arrived: Arrived[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        arrived.push({ to, ...readable(Buffer.concat(chunks).toString('latin1')) })
        done()
      })
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    arrived,
    to: (who: string) => arrived.filter(({ to }) => to.includes(who)),
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
export type Mailbox = Awaited<ReturnType<typeof openMailbox>>

/** The subject and the first text of a message; that much of MIME is enough to read our own. */
function readable(message: string): { subject: string; text: string } {
  const [head = '', ...rest] = message.split('\r\n\r\n')
  const subject = headerOf(head, 'subject').replaceAll(/=\?utf-8\?(q|b)\?(.*?)\?=\s*/gi, (_, how, words) =>
    decoded(how.toLowerCase() === 'b' ? 'base64' : 'quoted-printable', words.replaceAll('_', ' ')),
  )
  return { subject, text: textOf(head, rest.join('\r\n\r\n')) }
}

/** The first part of the first part, as deep as they are nested: an invitation has its calendar beside its words. */
function textOf(head: string, body: string): string {
  const boundary = /boundary="?([^";\r\n]+)/i.exec(headerOf(head, 'content-type'))?.[1]
  if (boundary === undefined) return decoded(headerOf(head, 'content-transfer-encoding'), body)
  const [partHead = '', ...words] = (body.split(`--${boundary}`)[1] ?? '').split('\r\n\r\n')
  return textOf(partHead, words.join('\r\n\r\n'))
}

const headerOf = (head: string, name: string): string =>
  (new RegExp(`^${name}:((?:.*)(?:\\r\\n[ \\t].*)*)`, 'im').exec(head)?.[1] ?? '')
    .replaceAll(/\r\n[ \t]+/g, ' ')
    .trim()

function decoded(how: string, words: string): string {
  if (how === 'base64') return Buffer.from(words, 'base64').toString('utf8')
  if (how !== 'quoted-printable') return Buffer.from(words, 'latin1').toString('utf8')
  const bytes = words
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

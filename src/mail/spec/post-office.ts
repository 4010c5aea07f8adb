import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import {
  SMTPServer,
  type SMTPServerAddress,
  type SMTPServerDataStream,
  type SMTPServerSession,
} from 'smtp-server'

export type Delivered = { readonly from: string; readonly to: readonly string[]; readonly raw: string }

/** What the name before the @ makes the server say, and when. */
const atRecipient: Readonly<Record<string, readonly [number, string]>> = {
  nobody: [550, '5.1.1 no such user: nobody@buyer.example'],
  gone: [551, 'user not local'],
  full: [552, '5.2.2 mailbox full'],
  brimming: [452, '4.2.2 mailbox full'],
  packed: [452, 'insufficient storage'],
  crowded: [452, '4.5.3 too many recipients'],
  grey: [450, '4.7.1 come back in five minutes'],
  busy: [421, '4.3.2 shutting down'],
}
const afterData: Readonly<Record<string, readonly [number, string]>> = {
  spam: [554, '5.7.1 looks like spam'],
  'full-late': [552, '5.2.2 mailbox full'],
  'later-late': [451, '4.3.0 try again'],
}

const no = ([responseCode, message]: readonly [number, string]): Error =>
  Object.assign(new Error(message), { responseCode })
const localOf = (address: string): string => address.split('@')[0] ?? ''

/** A real mail server on this machine that takes mail, refuses it, stalls or hangs up, as the recipient's name asks. */
export async function openPostOffice() {
  const delivered: Delivered[] = []
  const sockets = new Set<Socket>()
  const hangUp = () => sockets.forEach((socket) => socket.destroy())

  function take(
    stream: SMTPServerDataStream,
    { envelope }: SMTPServerSession,
    done: (error?: Error | null) => void,
  ) {
    const to = envelope.rcptTo.map(({ address }) => address)
    const local = localOf(to[0] ?? '')
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      if (local === 'drops') hangUp()
    })
    stream.on('end', () => {
      const refusal = afterData[local]
      if (refusal) return done(no(refusal))
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
      delivered.push({ from, to, raw: Buffer.concat(chunks).toString() })
      if (local !== 'silent') done()
    })
  }

  const smtp = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 100,
    authMethods: ['PLAIN', 'LOGIN', 'XOAUTH2'],
    onAuth: ({ username, password, accessToken }, _, done) =>
      password === 'secret' || accessToken === 'fresh token'
        ? done(null, { user: username })
        : done(no([535, '5.7.8 wrong password'])),
    onMailFrom: ({ address }: SMTPServerAddress, _, done) =>
      address === 'stranger@firm.example' ? done(no([553, '5.7.1 not your address'])) : done(),
    onRcptTo: ({ address }: SMTPServerAddress, _, done) => {
      const refusal = atRecipient[localOf(address)]
      done(refusal && no(refusal))
    },
    onData: take,
  })
  smtp.on('error', () => {})
  smtp.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  smtp.listen(0, '127.0.0.1')
  await once(smtp.server, 'listening')
  return {
    host: `127.0.0.1:${portOf(smtp.server)}`,
    delivered,
    connections: () => sockets.size,
    close: () =>
      new Promise<void>((resolve) => {
        hangUp()
        smtp.close(() => resolve())
      }),
  }
}
export type PostOffice = Awaited<ReturnType<typeof openPostOffice>>

/** A server that takes calls and then does as it is told: says nothing, hangs up, or talks without end. */
export async function openBadServer(answer: (socket: Socket) => void) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    answer(socket)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    host: `127.0.0.1:${portOf(server)}`,
    close: async () => {
      sockets.forEach((socket) => socket.destroy())
      server.close()
      await once(server, 'close')
    },
  }
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

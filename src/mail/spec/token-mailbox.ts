import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'
import { createInterface } from 'node:readline'

const answers: Readonly<Record<string, readonly string[]>> = {
  CAPABILITY: ['* CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR'],
  LIST: [String.raw`* LIST (\HasNoChildren \Sent) "/" "Gesendet"`],
  EXAMINE: ['* FLAGS ()', '* 3 EXISTS', '* OK [UIDVALIDITY 7] valid', '* OK [UIDNEXT 4] next'],
  LOGOUT: ['* BYE'],
}

/** As much of an IMAP server as it takes to be signed in to with a token (RFC 4959) and to be looked at. */
export async function openTokenMailbox() {
  const said: string[] = []
  const answer = (socket: Socket, line: string) => {
    const [tag = '', command = '', how, token = ''] = line.split(' ')
    const name = command.toUpperCase()
    const asked = line.endsWith('"" ""') ? [String.raw`* LIST (\Noselect) "/" ""`] : (answers[name] ?? [])
    for (const each of asked) socket.write(`${each}\r\n`)
    if (name !== 'AUTHENTICATE') return socket.write(`${tag} OK done\r\n`)
    const words = Buffer.from(token, 'base64').toString()
    said.push(`${how} ${words}`)
    const known = words.includes('auth=Bearer fresh token\u0001')
    return socket.write(`${tag} ${known ? 'OK in' : 'NO [AUTHENTICATIONFAILED] no'}\r\n`)
  }
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    socket.write('* OK [CAPABILITY IMAP4rev1 AUTH=XOAUTH2 SASL-IR] ready\r\n')
    createInterface(socket).on('line', (line) => answer(socket, line))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    said,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

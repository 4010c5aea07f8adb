import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { portWithoutServer } from '#tests/ports.ts'
import { messageIdOf, type Mailer, type OutgoingMail } from '../mailer.ts'
import { openBadServer, openPostOffice, type PostOffice } from './post-office.ts'

/** An impatient one gives up where a server stalls; a patient one waits as long as a busy machine may take. */
export type Patience = 'patient' | 'impatient'
export type MakeMailer = (host: string, patience: Patience) => Mailer

export const mail = (over: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: 'mail_1',
  to: 'kim@buyer.example',
  subject: 'Your pumps',
  text: 'Hello Kim',
  html: '<p>Hello Kim</p>',
  messageId: messageIdOf('mail_1', 'firm.example'),
  ...over,
})
export const headersIn = (raw: string): readonly string[] =>
  (raw.split('\r\n\r\n')[0] ?? '').replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n')

/** What every mailer keeps to, whoever carries its mail. `host` is where the post office can be reached. */
export function mailerKeepsItsPromises(make: MakeMailer): void {
  describe('a mailer', () => {
    let office: PostOffice
    let mailer: Mailer
    beforeAll(async () => {
      office = await openPostOffice()
      mailer = make(office.host, 'patient')
    })
    beforeEach(() => office.delivered.splice(0))
    afterAll(async () => {
      await mailer.close()
      await office.close()
    })

    test('says that a mail is sent once the server has taken it', async () => {
      expect(await mailer.send(mail())).toEqual({ sent: '<mail_1@firm.example>' })
      expect(office.delivered).toHaveLength(1)
      expect(office.delivered[0]?.to).toEqual(['kim@buyer.example'])
      expect(headersIn(office.delivered[0]?.raw ?? '')).toContain('Message-ID: <mail_1@firm.example>')
    })

    test('gives a mail that is sent again the same Message-ID', async () => {
      await mailer.send(mail())
      await mailer.send(mail())
      const ids = office.delivered.map(({ raw }) =>
        headersIn(raw).find((line) => line.startsWith('Message-ID')),
      )
      expect(ids).toEqual(['Message-ID: <mail_1@firm.example>', 'Message-ID: <mail_1@firm.example>'])
    })

    test.each([
      ['nobody', 'address_refused', '550 5.1.1'],
      ['gone', 'address_refused', '551'],
      ['spam', 'address_refused', '554 5.7.1'],
      ['full', 'mailbox_full', '552 5.2.2'],
      ['full-late', 'mailbox_full', '552 5.2.2'],
      ['brimming', 'mailbox_full', '452 4.2.2'],
      ['packed', 'mailbox_full', '452'],
      ['crowded', 'try_later', '452 4.5.3'],
      ['grey', 'try_later', '450 4.7.1'],
      ['later-late', 'try_later', '451 4.3.0'],
    ])('has a name for every no: %s', async (local, failed, detail) => {
      expect(await mailer.send(mail({ to: `${local}@buyer.example` }))).toEqual({ failed, detail })
    })

    test('tries later when the server is closing, whether it said so or hung up', async () => {
      expect(await mailer.send(mail({ to: 'busy@buyer.example' }))).toMatchObject({ failed: 'try_later' })
    })

    test('goes on after a no', async () => {
      await mailer.send(mail({ to: 'nobody@buyer.example' }))
      expect(await mailer.send(mail())).toEqual({ sent: '<mail_1@firm.example>' })
    })

    test('calls it not sent when the server hangs up in the middle of the mail, and goes on', async () => {
      const long = 'Hello Kim\n'.repeat(50_000)
      expect(await mailer.send(mail({ to: 'drops@buyer.example', text: long }))).toMatchObject({
        failed: 'try_later',
      })
      expect(office.delivered).toEqual([])
      expect(await mailer.send(mail())).toEqual({ sent: '<mail_1@firm.example>' })
    })

    test('calls it not sent when the server never says yes', async () => {
      const impatient = make(office.host, 'impatient')
      expect(await impatient.send(mail({ to: 'silent@buyer.example' }))).toMatchObject({
        failed: 'try_later',
      })
      await impatient.close()
    })

    test('sends many at once, each on its own', async () => {
      const all = Array.from({ length: 30 }, (_, i) =>
        mail({
          to: i % 3 === 0 ? 'nobody@buyer.example' : `kim${i}@buyer.example`,
          messageId: `<m${i}@firm.example>`,
        }),
      )
      const outcomes = await Promise.all(all.map((one) => mailer.send(one)))
      expect(outcomes).toEqual(
        all.map((one, i) =>
          i % 3 === 0 ? { failed: 'address_refused', detail: '550 5.1.1' } : { sent: one.messageId },
        ),
      )
      expect(office.delivered).toHaveLength(20)
    })

    test.each([
      'a@b.example, c@d.example',
      'a@b.example\r\nRCPT TO:<c@d.example>',
      'Kim <kim@buyer.example>',
      '',
      'kim',
      'a b@c.example',
      'a@b.example;c@d.example',
      '"a,b"@c.example',
    ])('writes to one address and to nothing that hides another: %j', async (to) => {
      expect(await mailer.send(mail({ to }))).toEqual({ failed: 'address_refused', detail: 'not_an_address' })
      expect(office.delivered).toEqual([])
    })

    test('lets nobody add a header, a recipient or a body', async () => {
      const outcome = await mailer.send(
        mail({
          subject: 'Hi\r\nBcc: evil@x.example\r\n\r\n<b>body</b>\u2028x',
          replyTo: 'ana@firm.example\r\nCc: evil@x.example',
          thread: ['<a@b>\r\nCc: evil@x.example'],
          headers: {
            Bcc: 'evil@x.example',
            To: 'evil@x.example',
            'X-A\r\nCc': 'evil@x.example',
            'X-Note': 'a\r\nCc: evil@x.example',
          },
        }),
      )
      expect(outcome).toHaveProperty('sent')
      expect(office.delivered[0]?.to).toEqual(['kim@buyer.example'])
      const headers = headersIn(office.delivered[0]?.raw ?? '')
      expect(headers.filter((line) => /^(bcc|cc|reply-to|in-reply-to|x-a)/i.test(line))).toEqual([])
      expect(headers.filter((line) => /^(to|subject|x-note):/i.test(line))).toEqual([
        'X-Note: a Cc: evil@x.example',
        'To: kim@buyer.example',
        'Subject: Hi Bcc: evil@x.example <b>body</b> x',
      ])
    })

    test('answers in the thread, to the right person', async () => {
      await mailer.send(
        mail({
          replyTo: 'ana@firm.example',
          thread: ['<first@buyer.example>', '<asked@buyer.example>'],
          headers: { 'Auto-Submitted': 'auto-replied' },
        }),
      )
      expect(headersIn(office.delivered[0]?.raw ?? '')).toEqual(
        expect.arrayContaining([
          'Reply-To: ana@firm.example',
          'In-Reply-To: <asked@buyer.example>',
          'References: <first@buyer.example> <asked@buyer.example>',
          'Auto-Submitted: auto-replied',
        ]),
      )
    })

    test('carries text and HTML, in any script', async () => {
      await mailer.send(mail({ text: 'Grüße 😀', html: '<p>Grüße 😀</p>', subject: 'Für Zoë 😀' }))
      const raw = office.delivered[0]?.raw ?? ''
      expect(raw).toMatch(/^Content-Type: multipart\/alternative/m)
      expect(raw).toMatch(/text\/plain; charset=utf-8/)
      expect(raw).toMatch(/text\/html; charset=utf-8/)
      expect(raw).toMatch(/^Subject: =\?UTF-8\?/m)
    })

    test('lets what is under way finish when it is closed, and sends nothing after that', async () => {
      const closing = make(office.host, 'patient')
      const sending = closing.send(mail())
      await closing.close()
      expect(await sending).toHaveProperty('sent')
      expect(await closing.send(mail())).toMatchObject({ failed: 'try_later' })
      expect(office.delivered).toHaveLength(1)
    })
  })

  describe('a mailer with a bad server', () => {
    test.each([
      ['says nothing', () => {}],
      ['hangs up at once', (socket) => socket.destroy()],
      ['is no mail server', (socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')],
      ['turns everybody away', (socket) => socket.end('554 no service here\r\n')],
      [
        'takes its time over every word',
        (socket) => {
          socket.write('220 hello\r\n')
          const bell = setInterval(() => socket.write('250-one more thing\r\n'), 20)
          socket.on('close', () => clearInterval(bell))
        },
      ],
      [
        'greets without end',
        (socket) => {
          const bell = setInterval(() => socket.write('220-still waking up\r\n'), 20)
          socket.on('close', () => clearInterval(bell))
        },
      ],
    ] satisfies [string, Parameters<typeof openBadServer>[0]][])('that %s tries later', async (_, answer) => {
      const server = await openBadServer(answer)
      const mailer = make(server.host, 'impatient')
      expect(await mailer.send(mail())).toMatchObject({ failed: 'try_later' })
      await mailer.close()
      await server.close()
    })

    test('that is not there tries later', async () => {
      const { port, giveBack } = await portWithoutServer()
      const mailer = make(`127.0.0.1:${port}`, 'patient')
      expect(await mailer.send(mail())).toEqual({ failed: 'try_later', detail: 'ESOCKET' })
      await mailer.close()
      giveBack()
    })
  })
}

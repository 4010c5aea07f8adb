import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyMail as verdictOn } from '../classify-mail.ts'
import { labelled, mailOf, ownSamples, sample } from '../spec/mails.ts'

const samples = await labelled()
const own = await ownSamples()

describe('the samples', () => {
  test.each(samples.filter(({ label }) => label !== 'ambiguous'))(
    '$file is a $label',
    async ({ file, label }) => {
      const expected = label === 'not_bounce' ? 'human_reply' : label
      expect((await verdictOn(await sample(file))).class).toBe(expected)
    },
  )

  test('without the one header that says it, an answer by a machine is still none by a person', async () => {
    const files = samples.filter(({ label }) => label === 'bounce' || label === 'complaint')
    for (const { file } of files) {
      const bytes = await sample(file)
      const bare = Buffer.from(
        bytes.toString('latin1').replaceAll(/^Auto-Submitted:.*\r?\n/gim, ''),
        'latin1',
      )
      expect.soft([file, (await verdictOn(bare)).class]).not.toEqual([file, 'human_reply'])
    }
  })

  test('a bounce says whether another try is useless', async () => {
    const hard = async (file: string) => (await verdictOn(await sample(`sisimai/${file}`))).hard
    expect(await hard('lhost-sendmail-01.eml')).toBe(true)
    expect(await hard('lhost-mailru-01.eml')).toBe(true)
    expect(await hard('lhost-qmail-01.eml')).toBe(true)
    expect(await hard('rb-issue-368-bug.eml')).toBe(false)
  })

  test('an automatic answer says when somebody is back', async () => {
    expect(await verdictOn(await sample('sisimai/rfc3834-01.eml'))).toMatchObject({ returns: '2005-05-05' })
    expect(await verdictOn(await sample('sisimai/rfc3834-03.eml'))).toMatchObject({ returns: '2020-01-10' })
  })
})

const report = (action: string, status: string, diagnostic = '') => ({
  headers: {
    From: 'Postmaster <postmaster@mx.example>',
    Subject: 'Report',
    'Content-Type': 'multipart/report; report-type=delivery-status; boundary=b',
  },
  words: `--b\n\nSee below.\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; kim@buyer.example\nAction: ${action}\nStatus: ${status}\n${diagnostic}\n--b--`,
})

describe('mails as many programs write them, in many languages', () => {
  test.each(own)('$file is a $label $hard $returns', async ({ file, label, hard, returns }) => {
    const verdict = await verdictOn(await sample(file))
    expect(verdict).toMatchObject({
      class: label,
      ...(hard !== undefined && { hard: hard === 'hard' }),
      ...(returns !== undefined && { returns }),
    })
  })

  test("none that a machine wrote passes for a person's where its head has lost what marks it", async () => {
    const marks =
      /^(?:auto-submitted|x-auto\S*|precedence|x-failed-recipients|x-ms-exchange\S*|return-path):.*\r?\n/gim
    for (const { file, label } of own.filter((mail) => mail.label !== 'human_reply')) {
      const bytes = await sample(file)
      const bare = Buffer.from(bytes.toString('latin1').replaceAll(marks, ''), 'latin1')
      expect.soft([file, label, (await verdictOn(bare)).class]).not.toEqual([file, label, 'human_reply'])
    }
  })
})

describe('reports on delivery', () => {
  test.each([
    ['failed', '5.1.1', '', true],
    ['failed', '5.2.2', '', false],
    ['failed', '5.0.0', 'Diagnostic-Code: smtp; 552 mailbox is full', false],
    ['failed', '5.0.0', 'Diagnostic-Code: smtp; 550 5.1.1 no such user', true],
    ['failed', '4.4.7', '', false],
    ['delayed', '4.4.1', '', false],
    ['failed', '5.7.1', 'Diagnostic-Code: smtp; 550 5.7.1 relaying denied', true],
  ])('%s with %s %s', async (action, status, diagnostic, hard) => {
    const { headers, words } = report(action, status, diagnostic)
    expect(await verdictOn(mailOf(headers, words))).toMatchObject({ class: 'bounce', hard })
  })

  test('one that went well is no bounce, and no answer either', async () => {
    const { headers, words } = report('delivered', '2.0.0')
    expect((await verdictOn(mailOf(headers, words))).class).toBe('auto_reply')
  })

  test('a receipt that it was read is no answer', async () => {
    const type = 'multipart/report; report-type=disposition-notification; boundary=b'
    const words =
      '--b\n\nYour mail was displayed.\n\n--b\nContent-Type: message/disposition-notification\n\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--b--'
    expect((await verdictOn(mailOf({ 'Content-Type': type }, words))).class).toBe('auto_reply')
  })
})

describe('mails that came back, without a report', () => {
  test.each([
    [
      'MAILER-DAEMON@mx.example',
      'Unzustellbar: Ihre Anfrage',
      'Ihre Nachricht konnte nicht zugestellt werden.\n<kim@buyer.example>: Empfänger unbekannt',
      true,
    ],
    [
      'postmaster@mx.example',
      'Non remis : Votre demande',
      'Échec de la remise : la boîte aux lettres est pleine.\n552 5.2.2',
      false,
    ],
    ['postmaster@mx.example', 'No se puede entregar: su pregunta', '550 5.1.1 el usuario no existe', true],
    [
      'Mail Delivery System <daemon@mx.example>',
      'Niet afgeleverd: uw vraag',
      'kim@buyer.example\n550 5.1.1 onbekend',
      true,
    ],
    ['postmaster@mx.example', 'Kan ikke leveres: dit spørgsmål', '550 5.1.1 ukendt modtager', true],
    ['mailer-daemon@mx.example', 'Viestiä ei voitu toimittaa', '550 5.1.1 tuntematon vastaanottaja', true],
    [
      'Microsoft Outlook <postmaster@buyer.example>',
      'Undeliverable: Your question',
      "Kim Lee's mailbox is full and can't accept messages now.",
      false,
    ],
    [
      'mailer-daemon@mx.example',
      'Warning: message delayed 4 hours',
      'It is still in the queue and will be retried. 451 4.4.1',
      false,
    ],
  ])('%s: %s', async (from, subject, words, hard) => {
    const headers = { From: from, Subject: subject, 'Return-Path': '<>' }
    expect(await verdictOn(mailOf(headers, words))).toMatchObject({ class: 'bounce', hard })
  })
})

describe('people who write about machines', () => {
  test.each([
    [
      'Fwd: Undelivered Mail Returned to Sender',
      'My mail to you came back, see below. Which address is right?\n\n550 5.1.1 user unknown',
    ],
    ['Re: Out of office', 'Thanks, no hurry. Shall we say Thursday?'],
    ['Re: Automatic reply: Pumps', 'I saw that you are away. Could somebody else call me?'],
    ['Office move', 'I will be out of the office until Thursday, but could we talk on Friday at 10?\n\nKim'],
    [
      'Delivery status',
      'Hello, what is the delivery status of order 550? It has not been delivered yet.\n\nKim',
    ],
    ['Pumps', 'The last quotation could not be delivered to our site. Can you send it to Leeds instead?'],
    ['Automation', 'We look for automatic dosing pumps. Please reply to this message with a price.'],
    ['Abwesenheitsassistent', 'Ich suche eine Software. Können Sie mir ein Angebot machen?'],
  ])('%s: %s', async (subject, words) => {
    const headers = { Subject: subject, 'In-Reply-To': '<m@acme.example>' }
    expect((await verdictOn(mailOf(headers, words))).class).toBe('human_reply')
  })

  test('a head that says it is not automatic is believed', async () => {
    expect((await verdictOn(mailOf({ 'Auto-Submitted': 'no' }, 'Yes, please.'))).class).toBe('human_reply')
  })
})

/** Sent on Monday 2 March 2026. */
describe('somebody is away', () => {
  test.each([
    ['Automatic reply: Pumps', 'I am out of the office and will return on Monday, March 16.', '2026-03-16'],
    [
      'Out of Office',
      'I am on annual leave from 3 March to 9 March 2026, back on 10 March. For urgent matters call Ben.',
      '2026-03-10',
    ],
    ['Automatic reply', 'I am away through March 6.', '2026-03-07'],
    ['Automatic reply', 'I will be back 03/16/2026.', '2026-03-16'],
    ['Automatic reply', 'I am out until Thursday.', '2026-03-05'],
    [
      'Automatische Antwort: Pumpen',
      'Ich bin vom 2. bis 13. März nicht im Büro. Ab dem 16.03.2026 bin ich wieder erreichbar.',
      '2026-03-16',
    ],
    [
      'Abwesenheitsnotiz',
      'Vielen Dank für Ihre Nachricht. Ich bin bis einschließlich 6. März im Urlaub.',
      '2026-03-07',
    ],
    ['Abwesend', 'Ich bin ab Donnerstag wieder im Büro.', '2026-03-05'],
    [
      'Réponse automatique : Pompes',
      "Je suis absent jusqu'au 13 mars 2026. Pour toute urgence, contactez Ben.",
      '2026-03-13',
    ],
    ['Absence du bureau', 'Actuellement en congés, je serai de retour le lundi 16 mars.', '2026-03-16'],
    ['Respuesta automática: Bombas', 'Estoy fuera de la oficina hasta el 13 de marzo de 2026.', '2026-03-13'],
    [
      'Fuera de la oficina',
      'Estaré de vacaciones del 2 al 13 de marzo. Regreso el 16 de marzo.',
      '2026-03-16',
    ],
    [
      'Automatisch antwoord: Pompen',
      'Ik ben afwezig tot 16 maart 2026. Bij spoed kunt u contact opnemen met Ben.',
      '2026-03-16',
    ],
    [
      'Afwezig',
      'Ik ben van 2 tot en met 13 maart met vakantie en ben maandag 16 maart weer op kantoor.',
      '2026-03-16',
    ],
    ['Autosvar: Pumper', 'Jeg er på ferie og er tilbage mandag den 16. marts 2026.', '2026-03-16'],
    ['Automatisk svar', 'Jeg holder ferie til og med den 13. marts.', '2026-03-14'],
    [
      'Automaattinen vastaus: Pumput',
      'Olen lomalla 13.3.2026 asti. Kiireellisissä asioissa ota yhteyttä Beniin.',
      '2026-03-13',
    ],
    ['Poissa', 'Olen poissa toimistolta. Palaan töihin maanantaina 16. maaliskuuta.', '2026-03-16'],
    ['Automatic reply', 'I no longer work for Buyer. Please write to Ben.', undefined],
    ['Automatic reply', 'We answer 24/7. Call 020 7946 0958.', undefined],
  ])('%s: %s', async (subject, words, returns) => {
    const verdict = await verdictOn(mailOf({ Subject: subject }, words))
    expect([verdict.class, verdict.returns]).toEqual(['auto_reply', returns])
  })

  test.each([
    'Thank you for your message. I am out of the office until 10 March with limited access to e-mail. In urgent cases please contact Ben.',
    'Vielen Dank für Ihre Nachricht. Ich bin derzeit nicht im Büro und ab dem 10. März wieder erreichbar.',
    'Merci de votre message. Je suis en congés et serai de retour le 10 mars.',
    'This is an automated response. We have received your request and will get back to you.',
    'Diese E-Mail wurde automatisch erstellt. Bitte antworten Sie nicht auf diese E-Mail.',
  ])('also where neither head nor subject says so: %s', async (words) => {
    expect((await verdictOn(mailOf({ Subject: 'RE: Pumps' }, words))).class).toBe('auto_reply')
  })

  test('a machine that nobody reads is no person', async () => {
    const words = 'Your ticket 4711 was opened.'
    expect((await verdictOn(mailOf({ From: 'Desk <no-reply@buyer.example>' }, words))).class).toBe(
      'auto_reply',
    )
  })
})

test('whatever arrives has an answer', async () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 500 }),
    fc
      .array(
        fc.constantFrom(
          'From: a@b.c',
          'Content-Type: multipart/mixed; boundary=b',
          '--b',
          '--b--',
          '',
          '> x',
          'On 1 May 2026 a@b.c wrote:',
          'Content-Type: message/rfc822',
          'Content-Transfer-Encoding: base64',
          '=?utf-8?b?w6Q?=',
        ),
        { maxLength: 30 },
      )
      .map((lines) => Buffer.from(lines.join('\r\n'))),
  )
  await fc.assert(
    fc.asyncProperty(bytes, async (mail) => {
      expect(['bounce', 'complaint', 'auto_reply', 'human_reply']).toContain((await verdictOn(mail)).class)
    }),
  )
})

test.each([
  '- '.repeat(100_000),
  'a'.repeat(200_000),
  `${' '.repeat(200_000)}x`,
  'user '.repeat(40_000),
  '<'.repeat(200_000),
  '<div>'.repeat(50_000),
  'On 1.1.2020 a@b.c '.repeat(10_000),
  '1 1 1/1 '.repeat(20_000),
  `On ${'x '.repeat(200)}\n`.repeat(500),
])('nobody keeps us busy with a strange mail: %#', async (words) => {
  for (const type of ['text/plain', 'text/html'])
    for (const From of ['mailer-daemon@x.example', 'kim@buyer.example'])
      expect(
        await verdictOn(
          mailOf({ From, Subject: words.slice(0, 3_000).replaceAll('\n', ' '), 'Content-Type': type }, words),
        ),
      ).toBeDefined()
})

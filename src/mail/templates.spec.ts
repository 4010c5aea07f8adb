import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Letter } from './letter.ts'
import { acknowledgement, alert, invitation, reply, resolution, type AlertItem } from './templates.ts'

const firmName = 'Acme Pumps'
const zone = 'Europe/London'
const by = '2026-03-02T09:15:00.000Z'
const statusUrl = 'https://ask.acme.example/r/token'
const next = { what: 'One of us will call you', by }
const item: AlertItem = {
  who: 'Kim Lee',
  account: 'acme.example',
  owed: 'a first answer',
  limit: by,
  late: true,
  url: 'https://h.example/leads/1',
}
const ana = { name: 'Ana Ruiz', title: 'Customers' }

/** Every mail we write, with somebody's words in each place where words can come in. */
const every = (words: string): readonly Letter[] => [
  acknowledgement({ firmName: words, name: words, next: { what: words, by }, statusUrl, zone }),
  alert({
    firmName: words,
    name: words,
    items: [{ ...item, who: words, account: words, holder: words }],
    zone,
    queueUrl: statusUrl,
  }),
  invitation({ firmName: words, name: words, invitedBy: words, url: statusUrl }),
  reply({
    firmName: words,
    subject: words,
    words,
    signature: { name: words, title: words },
    statusUrl,
    asked: words,
  }),
  resolution({ firmName: words, subject: words, words, signature: { name: words }, statusUrl, asked: words }),
]

/** The words of a mail, without its markup and blanks. */
const wordsOf = ({ html }: Letter): string =>
  html
    .replaceAll(/<(style|title)>[\s\S]*?<\/\1>|<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, '')

describe('every mail', () => {
  test('says the same in text and in HTML', () => {
    for (const letter of every("Kim's words")) {
      const html = wordsOf(letter)
      const lines = letter.text.split('\n').map((line) =>
        line
          .replace(/^(\* |> |-- $)/, '')
          .replace(/:? ?https:.*$/, '')
          .replaceAll(/\s+/g, ''),
      )
      expect(lines.filter((line) => !html.includes(line.replace(/:$/, '')))).toEqual([])
    }
  })

  test('carries every address in both', () => {
    for (const { text, html } of every('Kim')) {
      expect(text).toContain(statusUrl)
      expect(html).toContain(`href="${statusUrl}"`)
    }
  })

  test('loads nothing from anywhere, counts no opening, and runs nothing', () => {
    for (const { html } of every('Kim'))
      expect(html).not.toMatch(/<(img|script|link|iframe|object|video)|url\(|@import|src=|background=/i)
  })

  test('lets nobody write HTML into it', () => {
    const plain = every('x').map(({ html }) => html.replaceAll(/[^<>]/g, '').length)
    const word = fc.stringMatching(/^[<>"'&a-z/=]{1,30}$/)
    fc.assert(
      fc.property(word, (words) => {
        expect(every(words).map(({ html }) => html.replaceAll(/[^<>]/g, '').length)).toEqual(plain)
      }),
    )
  })

  test('can be read in the dark', () => {
    for (const { html } of every('Kim')) {
      expect(html).toContain('prefers-color-scheme')
      expect(html).toContain('<meta name="color-scheme" content="light dark"')
    }
  })
})

describe('an acknowledgement', () => {
  test("says what happens next, by when, and leads to the buyer's own page", () => {
    const { subject, text, headers } = acknowledgement({
      firmName,
      name: 'Kim',
      next,
      statusUrl,
      zone,
    })
    expect(subject).toBe('Acme Pumps: we have your message')
    expect(text).toContain('Hello Kim,')
    expect(text).toContain('One of us will call you by Monday 2 March, 09:15 (London time).')
    expect(text).toContain(statusUrl)
    expect(headers['Auto-Submitted']).toBe('auto-replied')
  })

  test.each([
    [
      'de',
      'Acme Pumps: wir haben Ihre Nachricht',
      'Guten Tag Kim,',
      'bis Montag, 2. März, 09:15 Uhr (Zeit in London).',
    ],
    ['fr', 'Acme Pumps : nous avons votre message', 'Bonjour Kim,', 'lundi 2 mars, 09:15 (heure de London).'],
    [
      'es',
      'Acme Pumps: tenemos su mensaje',
      'Buenos días, Kim:',
      'lunes, 2 de marzo, 09:15 (hora de London).',
    ],
  ] as const)('speaks the language in which somebody asked: %s', (language, subject, hello, when) => {
    const letter = acknowledgement({ firmName, name: 'Kim', next: { ...next, language }, statusUrl, zone })
    expect(letter.subject).toBe(subject)
    expect(letter.text).toContain(hello)
    expect(letter.text).toContain(when)
  })

  test.each([
    'Buy now at evil.example',
    'http://evil.example',
    '<b>x</b>',
    'x'.repeat(62),
    'Win 1000',
    'Kim\nLee',
    '',
  ])('lets no stranger speak through us: %j', (name) => {
    expect(acknowledgement({ firmName, name, next, statusUrl, zone }).text).toMatch(/^Hello,\n/)
  })

  test.each(['Kim', 'Zoë O’Neil-Ruiz', 'J. R. Lee', '山田 花子'])('greets by name: %s', (name) => {
    expect(acknowledgement({ firmName, name, next, statusUrl, zone }).text.startsWith(`Hello ${name},`)).toBe(
      true,
    )
  })

  test('in words of the firm’s own still says what happens next and where to look, and repeats no stranger', () => {
    const own = ({ name = 'you', company }: Partial<Record<string, string>>) => ({
      subject: '',
      text: `Dear ${name}${company ?? ''}\n\nWelcome.`,
    })
    const letterTo = (name: string) => acknowledgement({ firmName, name, next, statusUrl, zone, own })
    const { subject, text } = letterTo('Kim')
    expect(subject).toBe('Acme Pumps: we have your message')
    expect(text).toMatch(/^Dear Kim\n\nWelcome\.\n\nOne of us will call you by Monday 2 March/)
    expect(text).toContain(statusUrl)
    expect(letterTo('Buy now at evil.example').text).toMatch(/^Dear you\n/)
    expect(
      acknowledgement({ firmName, name: 'Kim', next, statusUrl, zone, own: () => undefined }).text,
    ).toMatch(/^Hello Kim,/)
  })

  test('needs no name', () => {
    const { text } = acknowledgement({ firmName, name: ' ', next: { what: 'x', by: null }, statusUrl, zone })
    expect(text).toMatch(/^Hello,\n/)
    expect(text).not.toContain('You wrote')
  })
})

describe('an alert', () => {
  test('lists everything that is owed, by whom and since when', () => {
    const items = [
      { ...item, holder: 'Ben' },
      { ...item, who: 'Bo', account: undefined, late: false },
    ]
    const { subject, text, headers } = alert({
      firmName,
      name: 'Mia',
      items,
      zone,
      queueUrl: 'https://h.example/queue',
    })
    expect(subject).toBe('2 prospects are waiting for an answer, 1 past the time we promised')
    expect(text).toContain(
      '* Kim Lee, acme.example\n  Ben owes a first answer, due since Monday 2 March, 09:15 (London time)\n  https://h.example/leads/1',
    )
    expect(text).toContain('* Bo\n  You owe a first answer, due by Monday 2 March')
    expect(headers['Auto-Submitted']).toBe('auto-generated')
  })

  test('speaks of one as of one', () => {
    expect(alert({ firmName, name: 'Mia', items: [item], zone, queueUrl: statusUrl }).subject).toBe(
      'One prospect is waiting for an answer, past the time we promised',
    )
  })
})

describe('a reply', () => {
  test("is in the member's own words, line for line, and says who wrote", () => {
    const { subject, text, html, headers } = reply({
      firmName,
      subject: 'Your pumps',
      words: 'Hello Kim,\n\nTuesday?',
      signature: ana,
    })
    expect(subject).toBe('Your pumps')
    expect(text).toBe('Hello Kim,\n\nTuesday?\n\nAna Ruiz\nCustomers, Acme Pumps\n\n-- \nAcme Pumps\n')
    expect(html).toMatch(/Hello Kim,<br \/>\s*<br \/>Tuesday\?|Hello Kim,<br><br>Tuesday\?/)
    expect(headers).toEqual({})
  })

  test('that ends it leaves a way back', () => {
    expect(resolution({ firmName, subject: 'x', words: 'No.', signature: ana }).text).toContain(
      'just reply to this mail',
    )
  })
})

import { describe, expect, test } from 'vitest'
import { parsePlaybook } from './parse.ts'
import { playbookFrom, starterText, starterWith } from './spec/starter.ts'

const findingsIn = (text: string) => parsePlaybook(text).findings

describe('the starter', () => {
  const starter = playbookFrom(starterText)

  test('has nothing wrong with it', () => {
    expect(findingsIn(starterText)).toEqual([])
  })

  test.each([
    ['a byte order mark', `\uFEFF${starterText}`],
    ['the line ends of Windows', starterText.replaceAll('\n', '\r\n')],
  ])('may come with %s', (_, text) => {
    expect(playbookFrom(text)).toMatchObject({ name: 'Starter', segments: starter.segments })
  })

  test('keeps the order of its segments and the lines they stand on', () => {
    expect(starter.segments.map(({ name, line, motion }) => [name, line, motion])).toEqual([
      ['customers who ask', 12, 'respond'],
      ['hand-raisers in profile', 18, 'qualify'],
      ['hand-raisers, profile not known yet', 24, 'qualify'],
      ['hand-raisers out of profile', 30, 'respond'],
      ['readers', 36, 'nurture'],
      ['everything else', 40, 'respond'],
    ])
  })

  test('is read in all its parts', () => {
    const [, inProfile] = starter.segments
    expect(inProfile).toEqual({
      name: 'hand-raisers in profile',
      line: 18,
      column: 5,
      when: [
        { kind: 'term', term: 'asked to talk', negated: false, text: 'asked to talk', line: 19 },
        { kind: 'fit', is: 'in', text: 'fit is in', line: 19 },
      ],
      motion: 'qualify',
      team: 'qualifiers',
      respond: {
        notBefore: { amount: 3, unit: 'm' },
        target: { amount: 15, unit: 'm' },
        limit: { amount: 1, unit: 'h' },
        calendar: 'office',
      },
      cadence: 'courteous persistence',
      before: [],
    })
    expect(starter.teams[0]).toEqual({
      name: 'qualifiers',
      line: 46,
      calendar: 'office',
      steward: 'ana@acme.example',
      escalate: [
        { to: 'steward', line: 46 },
        { to: 'role', role: 'manager', after: { amount: 30, unit: 'm' }, line: 46 },
        { to: 'member', email: 'eve@acme.example', after: { amount: 1, unit: 'h' }, line: 46 },
      ],
      languages: [],
    })
    expect(starter.objectives).toEqual([
      {
        of: 'hand-raisers in profile',
        share: 0.9,
        within: { amount: 15, unit: 'm' },
        calendar: 'office',
        line: 50,
      },
    ])
    expect(starter.qualified).toMatchObject({ name: 'BANT and pain', atLeast: 3 })
    expect(starter.qualified?.criteria).toContainEqual({
      ...{ name: 'timing', required: false },
      ask: "By when must it work, and what happens if it doesn't?",
    })
    expect(starter.qualified?.script).toContain('what made you look now?')
    expect(starter.signatories).toMatchObject({ marketing: 'mia@acme.example', sales: 'sam@acme.example' })
    expect(starter.calendars[0]).toMatchObject({
      zone: 'Europe/London',
      hours: [[[540, 1050]], [[540, 1050]], [[540, 1050]], [[540, 1050]], [[540, 1050]], [], []],
      holidays: { region: 'GB-ENG', line: 3, column: 81 },
    })
  })
})

describe('a playbook with several things wrong', () => {
  test('all come at once, in the order of the file', () => {
    const text = starterWith('Europe/London', 'Mars/Olympus')
      .replace('account.relationship ==', 'acount.relationship ==')
      .replace('limit: 2h', 'limit: 2d')
      .replace('role: manager, after: 2h', 'role: boss, after: 2h')
    const found = findingsIn(text).map(({ code, line }) => [code, line])
    expect(found).toEqual([
      ['unknown-zone', 3],
      ['unknown-term', 7],
      ['day-in-covered-time', 16],
      ['unknown-term', 47],
    ])
  })

  test('every unknown fact of one condition is named', () => {
    const found = findingsIn(starterWith('email.personal &&', 'email.persnal && emial.domain == "x" &&'))
    expect(found.map(({ suggestion }) => suggestion)).toEqual(['email.personal', 'email.domain'])
  })
})

describe('the definition of qualified', () => {
  test('asks for no more than what is required where it names no number', () => {
    expect(playbookFrom(starterWith('  atLeast: 3\n', '')).qualified?.atLeast).toBe(2)
  })
})

describe('a calendar', () => {
  const calendarFrom = (hours: string) =>
    playbookFrom(starterWith('{ mon-fri: ["09:00-17:30"] }', hours)).calendars[0]

  test('has breaks, half days and days off', () => {
    const hours = calendarFrom(
      '{ mon-thu: ["13:00-17:00", "09:00-12:30"], fri: ["09:00-12:00"], sat: [] }',
    )?.hours
    expect(hours).toEqual([
      ...Array.from({ length: 4 }, () => [
        [540, 750],
        [780, 1020],
      ]),
      [[540, 720]],
      [],
      [],
    ])
  })

  test('a single day wins over the range it lies in, whichever comes first', () => {
    const expected = [[[540, 1020]], [[540, 1020]], [[600, 660]], [[540, 1020]], [[540, 1020]], [], []]
    expect(calendarFrom('{ mon-fri: ["09:00-17:00"], wed: ["10:00-11:00"] }')?.hours).toEqual(expected)
    expect(calendarFrom('{ wed: ["10:00-11:00"], mon-fri: ["09:00-17:00"] }')?.hours).toEqual(expected)
  })

  test('a range may go round the end of the week, and a day may end at midnight', () => {
    expect(calendarFrom('{ sat-mon: ["00:00-24:00"] }')?.hours.map((day) => day.length)).toEqual([
      1, 0, 0, 0, 0, 1, 1,
    ])
  })

  test('the firm has its own days', () => {
    const text = starterWith(
      'holidays: GB-ENG',
      'closed: [2026-12-24], special: { 2026-12-31: ["09:00-12:00"] }',
    )
    expect(playbookFrom(text).calendars[0]).toMatchObject({
      closed: ['2026-12-24'],
      special: { '2026-12-31': [[540, 720]] },
    })
    expect(findingsIn(text.replace('2026-12-24', '2026-02-30'))).toMatchObject([
      { code: 'type-mismatch', line: 3 },
    ])
  })

  test('two ranges that speak of one day, and hours that overlap, are findings', () => {
    const twice = findingsIn(starterWith('{ mon-fri:', '{ wed-sat: ["08:00-09:00"], mon-fri:'))
    expect(twice.map(({ message }) => message).join()).toContain('both speak of wed')
    expect(findingsIn(starterWith('["09:00-17:30"]', '["09:00-12:00", "11:00-17:30"]'))).toMatchObject([
      { code: 'type-mismatch', message: expect.stringContaining('overlap') },
    ])
  })
})

describe('a file that is no playbook', () => {
  const aliases = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefg'.split('').map((name, index) => {
      const before = `*${'abcdef'[index] ?? ''}`
      return `${name}: &${name} [${Array.from({ length: 9 }, () => before).join(', ')}]`
    }),
  ].join('\n')

  test.each([
    ['empty', '', 'type-mismatch'],
    ['a list', '- one\n- two', 'type-mismatch'],
    ['a sentence', 'Answer everybody at once.', 'type-mismatch'],
    ['nested without end', '['.repeat(5_000), 'too-large'],
    ['nested deeply and closed', `name: ${'['.repeat(200)}${']'.repeat(200)}`, 'too-large'],
    ['full of aliases of aliases', aliases, 'too-large'],
    ['an alias of itself', 'name: &name [*name]', 'too-large'],
    ['an alias of nothing', 'name: *nothing', 'bad-yaml'],
    ['larger than 1 MiB', `name: ${'x'.repeat(1024 * 1024)}`, 'too-large'],
    ['larger than 1 MiB in UTF-8 only', `name: ${'é'.repeat(600_000)}`, 'too-large'],
    ['cut off in the middle of a character', 'name: \uD83D', 'bad-yaml'],
    ['binary', 'PK\u0003\u0004\u0000\u0000', 'bad-yaml'],
    ['two documents', 'name: a\n---\nname: b', 'bad-yaml'],
    ['keyed by lists', '? [a, b]\n: c', 'bad-yaml'],
    ['named like the inside of JavaScript', '__proto__: { polluted: true }\nconstructor: x', 'unknown-key'],
  ])('%s: a finding, no crash', (_, text, code) => {
    const { playbook, findings } = parsePlaybook(text)
    expect(playbook).toBeUndefined()
    expect(findings.map((finding) => finding.code)).toContain(code)
    expect(findings.every(({ line, column }) => line >= 1 && column >= 1)).toBe(true)
  })

  test('an anchor may save repeating oneself', () => {
    const text = starterWith(
      'respond: { target: 4h, limit: 1wd, calendar: office }',
      'respond: &slow { target: 4h, limit: 1wd, calendar: office }',
    )
    const last = text.lastIndexOf('respond: { target: 4h')
    const short = `${text.slice(0, last)}respond: *slow\n${text.slice(text.indexOf('\n', last) + 1)}`
    expect(playbookFrom(short).segments.at(-1)?.respond?.limit).toEqual({ amount: 1, unit: 'wd' })
  })
})

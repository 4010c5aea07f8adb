import { describe, expect, test } from 'vitest'
import { checkPlaybook } from './check.ts'
import { parsePlaybook } from './parse.ts'
import { starterText, starterWith } from './spec/starter.ts'

/** What is said of a text, as `line:column code → suggestion`. */
const said = (text: string) =>
  parsePlaybook(text).findings.map(
    ({ line, column, code, suggestion }) =>
      `${line}:${column} ${code}${suggestion === undefined ? '' : ` → ${suggestion}`}`,
  )

const messages = (text: string) => parsePlaybook(text).findings.map(({ message }) => message)

describe('ten mistakes in one file', () => {
  test('are ten findings, and nothing is said twice', () => {
    const text = [
      'nmae: X',
      'calendars:',
      '  office: { zone: London, hours: { mon-fry: ["09:00-17:30"] }, holydays: GB-ENG }',
      'teams:',
      '  sales: { calendar: ofice, stewrad: ana@acme.example, escalate: [{ role: manger }] }',
      'terms:',
      '  big: company.emplyees > 50',
      'segmnets:',
      '  - { name: s, when: bg, motoin: respond, team: sales, respond: { taget: 1 hour, limit: 2h, calendar: office } }',
      '  - { name: rest, motion: nurture, track: helpful series }',
    ].join('\n')
    expect(said(text)).toEqual([
      '1:1 unknown-key → name',
      '3:19 unknown-zone → Europe/London',
      '3:36 unknown-key → mon-fri',
      '3:64 unknown-key → holidays',
      '5:22 unknown-term → office',
      '5:29 unknown-key → steward',
      '5:75 unknown-term → manager',
      '7:3 term-unused',
      '7:8 unknown-term → company.employees',
      '8:1 unknown-key → segments',
    ])
    expect(said(text.replace('segmnets', 'segments')).filter((each) => /^[789]:/.test(each))).toEqual([
      '7:8 unknown-term → company.employees',
      '9:22 unknown-term → big',
      '9:26 unknown-key → motion',
      '9:67 unknown-key → target',
    ])
  })
})

describe('what was meant', () => {
  test.each([
    ['target: 30m', 'target: 30 minutes', '30m'],
    ['target: 30m', 'target: 1.5h', '90m'],
    ['limit: 2h', 'limit: 2 hours', '2h'],
    ['target: 4h', 'target: 1 working day', '1wd'],
    ['Europe/London', 'london', 'Europe/London'],
    ['Europe/London', 'New York', 'America/New_York'],
    ['GB-ENG', 'gb-eng', 'GB-ENG'],
    ['"09:00-17:30"', '"9am-5.30pm"', '09:00-17:30'],
    ['"09:00-17:30"', '"9-17"', '09:00-17:00'],
    ['mon-fri', 'Monday to Friday', 'mon-fri'],
    ['fit is in]', 'Fit is in]', 'fit is in'],
    ['limit: 1h, calendar: office', 'limit: 1h, calendar: office, afterBrief: yes', 'true'],
    [', { role: manager, after: 2h }', ', { role: manager, after: 1wd }', '8h'],
  ])('by changing %s to %s is %s', (from, to, meant) => {
    expect(parsePlaybook(starterWith(from, to)).findings.map(({ suggestion }) => suggestion)).toContain(meant)
  })

  test('a day may have its large letters', () => {
    expect(said(starterWith('mon-fri', 'Mon-FRI'))).toEqual([])
  })
})

describe('a key that says nothing', () => {
  test.each([
    ['when: [browsing]', 'when:', '37:10 type-mismatch'],
    ['motion: nurture', 'motion:', '36:5 motion-incomplete'],
    ['target: 30m', 'target: ', '16:14 motion-incomplete'],
    ['steward: ben@acme.example', 'steward: ', '47:3 team-empty'],
  ])('%s as %s is one finding, and never taken for something else', (from, to, finding) => {
    expect(said(starterWith(from, to)).filter((each) => !each.includes('term-unused'))).toEqual([finding])
  })
})

describe('a chain of escalation', () => {
  const chain = (escalate: string) =>
    messages(starterWith('escalate: [steward] }', `escalate: ${escalate} }`)).map(
      (message) => message.split('.')[0],
    )

  test.each([
    [
      '[steward, { role: manager, after: 2h }, { member: eve@acme.example, after: 90m }]',
      'This level is reached before the one above it, because both count from the limit',
    ],
    [
      '[{ role: manager, member: eve@acme.example }]',
      'This level names `role` and `member`, and only one is told',
    ],
    [
      '[steward, { role: manager, after: 2d }]',
      "`after`: a chain counts hours and minutes that the team's calendar covers, and a day is none of them",
    ],
  ])('%s is not kept as it is written', (escalate, message) => {
    expect(chain(escalate)).toEqual([message])
  })

  test('may climb at the same time, and in mixed units', () => {
    expect(
      chain('[steward, { role: manager, after: 60m }, { member: eve@acme.example, after: 1h }]'),
    ).toEqual([])
  })
})

describe('`before`', () => {
  test.each([
    ['readers', 'is this segment itself'],
    ['customers who ask', 'stands above (line 12)'],
  ])('that names %s does nothing, and says so', (name, why) => {
    const text = starterWith(
      '    track: helpful series\n',
      `    track: helpful series\n    before: ${name}\n`,
    )
    expect(messages(text)).toEqual([
      `\`before\` names segments below this one, and "${name}" ${why}. Move it, or leave it out.`,
    ])
  })
})

describe('what no editor shows', () => {
  test('a byte order mark moves nothing', () => {
    expect(said(`\uFEFF${starterWith('name: Starter', 'nmae: Starter')}`)).toEqual(['1:1 unknown-key → name'])
  })

  test.each([
    ['a control character', 'name: Star\u0007ter', '1:11 bad-yaml'],
    ['an escaped NUL, which no database keeps', String.raw`name: "Star\0ter"`, '1:7 bad-yaml'],
    ['half a character', String.raw`name: "Star\uD83Dter"`, '1:7 bad-yaml'],
    ['the same in a key', String.raw`"na\0me": Starter`, '1:1 bad-yaml'],
  ])('%s is found', (_, name, finding) => {
    expect(said(starterWith('name: Starter', name))).toContain(finding)
  })
})

describe('YAML that a playbook has no use for', () => {
  test.each([
    [
      'name: Starter',
      'name: !!js/function "x"',
      'The tag "!!js/function" has no meaning in a playbook. Leave it out.',
    ],
    ['name: Starter', 'name: !!int 5', 'The tag "!!int" has no meaning in a playbook. Leave it out.'],
    [
      'respond: { target: 30m,',
      'respond: { <<: { a: b }, target: 30m,',
      '`<<` merges nothing here. Write the keys out, or give the whole value a mark (&) and point at it (*).',
    ],
    ['name: Starter', 'name: Starter\n: x', 'There is no key before this colon.'],
    ['name: Starter', `name: Starter\n${'k'.repeat(300)}: x`, 'A name has at most 200 letters.'],
    ['name: Starter', `name: ${'S'.repeat(300)}`, 'The name of the playbook has at most 200 letters.'],
  ])('%s as %s', (from, to, message) => {
    expect(messages(starterWith(from, to))).toContain(message)
  })

  test('tags that say what is so anyway are let be', () => {
    expect(said(starterWith('name: Starter', 'name: !!str Starter'))).toEqual([])
  })

  test.each([
    ['["GB", "IE"]', '["GB", "IE"] ? true : false', 'single quotes'],
    ['name: Starter', 'name: "Starter" kit', 'single quotes'],
    ['name: Starter', 'name: "Starter', 'not closed'],
    ['name: Starter', 'name: [Starter', '`]` is missing'],
    ['name: Starter', 'name: @starter', "can't begin with this character"],
    ['  inside sales:', '\tinside sales:', 'never with tabs'],
    ['name: Starter', 'name: Starter\n---', 'a file holds one playbook'],
    ['name: Starter', 'name: Starter\nlanguage', 'key and its colon stand in one line'],
  ])('%s as %s is told in words that help', (from, to, words) => {
    expect(messages(starterWith(from, to)).join('\n')).toContain(words)
  })
})

describe('findings that are too many to read', () => {
  test('are cut, errors first, and the rest is counted', () => {
    const terms = Array.from({ length: 900 }, (_, index) => `  t${index}: email.personal`).join('\n')
    const { findings, playbook } = parsePlaybook(starterText.replace('terms:', `terms:\n${terms}`))
    expect(playbook).toBeDefined()
    expect(findings).toHaveLength(501)
    expect(findings.at(-1)).toMatchObject({
      severity: 'warning',
      message: expect.stringContaining('400 more'),
    })
    const broken = parsePlaybook(
      starterText.replace('terms:', `terms:\n${terms}`).replace('steward: ben@acme.example', 'steward: ben'),
    )
    expect(broken.playbook).toBeUndefined()
    expect(broken.findings.map(({ message }) => message)).toContain(
      'The steward must be an e-mail address; "ben" is none.',
    )
  })

  test('of one thing that is pointed at from many places are one', () => {
    const text = starterText.replace(
      'holidays: GB-ENG }',
      `holidays: GB-ENG }\n  a: &a { zone: Nowhere, hours: { mon: 09:00-10:00 } }\n  b: *a\n  c: *a`,
    )
    expect(said(text)).toEqual(['4:17 unknown-zone'])
  })
})

describe('names that every object knows from birth', () => {
  test('are names like others, also when the rules are weighed', async () => {
    const text = [
      'name: X',
      'facts: { answers.__proto__: number, answers.constructor: text, account.__proto__: truth }',
      'signals: { __proto__: { kind: product }, toString: { kind: product } }',
      'terms:',
      '  hasOwnProperty: answers.__proto__ > 3 && account.__proto__',
      '  __proto__: answers.constructor == "x" && (signals.__proto__ || signals.toString)',
      'segments:',
      '  - { name: __proto__, when: [hasOwnProperty, __proto__], motion: nurture, track: helpful series }',
      '  - { name: rest, motion: nurture, track: helpful series }',
    ].join('\n')
    expect((await checkPlaybook(text)).findings).toEqual([])
  })
})

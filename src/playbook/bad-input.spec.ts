import { describe, expect, test } from 'vitest'
import { checkPlaybook } from './check.ts'
import { starterText, starterWith } from './spec/starter.ts'

/** What is said of a text, by code; and that the playbook isn't to be used. */
async function refused(text: string): Promise<readonly string[]> {
  const { playbook, findings } = await checkPlaybook(text)
  expect(playbook).toBeUndefined()
  expect(findings.length).toBeLessThan(60)
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code))]
}

describe('a file that is none', () => {
  test.each([
    ['nothing at all', '', ['type-mismatch']],
    ['a list', '- name: x', ['type-mismatch']],
    ['a word', 'hello', ['type-mismatch']],
    ['two documents', `${starterText}\n---\n${starterText}`, ['bad-yaml']],
    ['tabs for indentation', 'name: x\nsegments:\n\t- name: y', ['bad-yaml']],
    [
      'bytes that are no UTF-8',
      new TextDecoder().decode(Uint8Array.of(0x6e, 0xff, 0xfe, 0x00)),
      ['bad-yaml'],
    ],
    ['more than a mebibyte', `# ${'x'.repeat(1024 * 1024)}\n${starterText}`, ['too-large']],
    ['lists ten thousand deep', `name: ${'['.repeat(10_000)}`, ['too-large']],
    ['maps a hundred deep', `name: ${'{a: '.repeat(100)}x${'}'.repeat(100)}`, ['too-large']],
    ['an alias of itself', 'name: &a [*a]', ['too-large']],
    ['a mark that is nowhere', 'name: *nowhere', ['bad-yaml']],
    [
      'a bomb of aliases',
      [
        'name: &a0 [x]',
        ...Array.from({ length: 30 }, (_, n) => `k${n}: &a${n + 1} [${`*a${n},`.repeat(9)}*a${n}]`),
      ].join('\n'),
      ['too-large'],
    ],
  ])('%s', async (_, text, codes) => {
    expect(await refused(text)).toEqual(expect.arrayContaining(codes))
  })
})

describe('a condition', () => {
  test.each([
    [
      'of ten thousand terms',
      Array.from({ length: 10_000 }, (_, n) => `company.employees == ${n}`).join(' || '),
    ],
    ['in a thousand brackets', `${'('.repeat(1_000)}email.personal${')'.repeat(1_000)}`],
    ['with a list of ten thousand words', `country in [${'"GB",'.repeat(9_999)}"IE"]`],
  ])('%s is too large', async (_, condition) => {
    expect(await refused(starterWith('account.relationship == "customer"', condition))).toContain('too-large')
  })

  test('with hundreds of numbers to compare with is weighed in bounded time', async () => {
    const many = Array.from({ length: 60 }, (_, n) => `company.employees == ${n * 3}`).join(' || ')
    const { playbook, findings } = await checkPlaybook(
      starterWith('account.relationship == "customer"', many),
    )
    expect(playbook).toBeDefined()
    expect(findings.every(({ severity }) => severity === 'warning')).toBe(true)
  })

  test('in hundreds of segments is weighed in bounded time', async () => {
    const segments = Array.from(
      { length: 120 },
      (_, n) =>
        `  - { name: s${n}, when: t${n}, motion: ${n % 2 === 0 ? 'nurture' : 'decline'}, track: helpful series, team: t }`,
    )
    const terms = Array.from(
      { length: 120 },
      (_, n) =>
        `  t${n}: company.employees > ${n} && country != "A${n}" && (email.personal || message.words < ${n})`,
    )
    const text = [
      'name: many',
      'calendars: { c: { zone: UTC, hours: { mon: ["09:00-17:00"] } } }',
      'teams: { t: { calendar: c, steward: a@b.example, escalate: [steward] } }',
      'terms:',
      ...terms.map((term) => term.replace(/"A\d+"/, '"GB"')),
      'segments:',
      ...segments,
      '  - { name: rest, motion: nurture, track: helpful series }',
    ].join('\n')
    const { findings } = await checkPlaybook(text)
    expect(findings.length).toBeGreaterThan(0)
  })
})

describe('a calendar', () => {
  test.each([
    ['in a zone that is none', 'Europe/London', 'Mars/Olympus', 'unknown-zone'],
    ['in an offset', 'Europe/London', '"+01:00"', 'unknown-zone'],
    ['without an hour', '{ mon-fri: ["09:00-17:30"] }', '{}', 'calendar-empty'],
    ['with hours that end before they begin', '"09:00-17:30"', '"17:30-09:00"', 'type-mismatch'],
    ['with an hour that is none', '"09:00-17:30"', '"25:00-26:00"', 'type-mismatch'],
    ['with nothing left after its breaks', 'holidays: GB-ENG', 'breaks: ["00:00-24:00"]', 'calendar-empty'],
  ])('%s', async (_, from, to, code) => {
    expect(await refused(starterWith(from, to))).toContain(code)
  })
})

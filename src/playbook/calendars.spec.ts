import { describe, expect, test } from 'vitest'
import { expandCalendars } from './calendars.ts'
import { checkPlaybook } from './check.ts'
import { playbookFrom, starterText, starterWith } from './spec/starter.ts'

const expanded = async (text: string, fromYear = 2026, toYear = fromYear) =>
  (await expandCalendars(playbookFrom(text), { fromYear, toYear })).calendars[0]

describe('the holidays of England', () => {
  test('in 2026 and 2027 are these, with the days given instead of a weekend', async () => {
    expect(await expanded(starterText, 2026, 2027)).toEqual({
      name: 'office',
      zone: 'Europe/London',
      hours: [[[540, 1050]], [[540, 1050]], [[540, 1050]], [[540, 1050]], [[540, 1050]], [], []],
      closed: [
        '2026-01-01',
        '2026-04-03',
        '2026-04-06',
        '2026-05-04',
        '2026-05-25',
        '2026-08-31',
        '2026-12-25',
        '2026-12-26',
        '2026-12-28',
        '2027-01-01',
        '2027-03-26',
        '2027-03-29',
        '2027-05-03',
        '2027-05-31',
        '2027-08-30',
        '2027-12-25',
        '2027-12-26',
        '2027-12-27',
        '2027-12-28',
      ],
      special: {},
    })
  })

  test("join the firm's own days off, each date once", async () => {
    const text = starterWith('holidays: GB-ENG', 'holidays: GB-ENG, closed: [2026-12-24, 2026-12-25]')
    expect((await expanded(text))?.closed.slice(-4)).toEqual([
      '2026-12-24',
      '2026-12-25',
      '2026-12-26',
      '2026-12-28',
    ])
  })

  test('are not those of Scotland', async () => {
    const scottish = await expanded(starterWith('GB-ENG', 'GB-SCT'))
    expect(scottish?.closed).toContain('2026-01-02')
    expect(scottish?.closed).not.toContain('2026-04-06')
  })
})

describe('other holidays', () => {
  test('that begin at one in the afternoon shorten the day', async () => {
    const icelandic = await expanded(starterWith('GB-ENG', 'IS'))
    expect(icelandic?.special).toEqual({ '2026-12-24': [[540, 780]], '2026-12-31': [[540, 780]] })
    expect(icelandic?.closed).not.toContain('2026-12-24')
  })

  test('never shorten what the firm says itself', async () => {
    const own = starterWith('holidays: GB-ENG', 'holidays: IS, special: { 2026-12-24: ["09:00-10:00"] }')
    expect((await expanded(own))?.special['2026-12-24']).toEqual([[540, 600]])
  })

  test('on the short day when the clocks go forward are whole days too', async () => {
    const easterInBrandenburg = starterWith('GB-ENG', 'DE-BB').replace('Europe/London', 'Europe/Berlin')
    expect((await expanded(easterInBrandenburg, 2027))?.closed).toContain('2027-03-28')
  })

  test('that last for days are closed for days', async () => {
    const turkish = await expanded(starterWith('GB-ENG', 'TR'))
    expect(turkish?.closed).toEqual(
      expect.arrayContaining(['2026-05-27', '2026-05-28', '2026-05-29', '2026-05-30']),
    )
  })
})

describe('a calendar without holidays', () => {
  test('is what the file says', async () => {
    expect((await expanded(starterWith(', holidays: GB-ENG', '')))?.closed).toEqual([])
  })
})

describe('a region that does not exist', () => {
  test.each([
    ['GB-EGN', 'GB-ENG'],
    ['GB-ENG-X', undefined],
    ['QQ-ABC', undefined],
    ['DE-BYY', 'DE-BY'],
  ])('%s is a finding where it stands', async (region, suggestion) => {
    const { playbook, findings: all } = await checkPlaybook(starterWith('GB-ENG', region))
    const findings = all.filter(({ severity }) => severity === 'error')
    expect(playbook).toBeUndefined()
    expect(findings).toMatchObject([{ code: 'unknown-term', severity: 'error', line: 3, column: 81 }])
    expect(findings[0]?.suggestion).toBe(suggestion)
  })

  test("the starter's does", async () => {
    const { playbook, findings } = await checkPlaybook(starterText)
    expect(playbook).toMatchObject({ name: 'Starter' })
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  })
})

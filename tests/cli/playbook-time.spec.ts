import process from 'node:process'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { main } from '#cli/main.ts'
import type { Wiring } from '#cli/wiring.ts'

/** Whatever the command would open. */
const never = (): never => {
  throw new Error('The command opens nothing.')
}
const wiring: Wiring = {
  assemble: never,
  serve: never,
  buildWeb: never,
  doctor: never,
  mails: never,
  reading: never,
  proving: never,
  importing: never,
  backups: never,
  restore: never,
}

afterEach(() => vi.restoreAllMocks())

const starter = ['--calendar', 'office', '--from', '2026-03-02T09:00:00Z'] as const

/** The command in this process, from its words to its document: it needs neither a server nor a database. */
async function asked(...words: readonly string[]) {
  const said: string[] = []
  const hear = (text: unknown) => said.push(String(text)) > 0
  vi.spyOn(process.stdout, 'write').mockImplementation(hear)
  vi.spyOn(process.stderr, 'write').mockImplementation(hear)
  const exit = await main(['playbook', 'time', 'playbooks/starter.yaml', ...words, '--json'], wiring)
  vi.restoreAllMocks()
  const document: unknown = JSON.parse(said.join(''))
  return { exit, document }
}

const of = (from: string, ...rest: readonly string[]) => ['--calendar', 'office', '--from', from, ...rest]

describe('when a time is over', () => {
  test.each([
    ['PT1H', '2026-03-02T10:00:00.000Z'],
    ['90m', '2026-03-02T10:30:00.000Z'],
    ['1wd', '2026-03-02T17:30:00.000Z'],
    ['PT0S', '2026-03-02T09:00:00.000Z'],
  ])('%s', async (add, at) =>
    expect(await asked(...starter, '--add', add)).toEqual({ exit: 0, document: { at } }),
  )

  test('a start with an offset is the same moment', async () => {
    const there = of('2026-03-02T14:30:00+05:30', '--add', '1h')
    expect(await asked(...there)).toEqual({ exit: 0, document: { at: '2026-03-02T10:00:00.000Z' } })
  })

  test('the holidays of all the years in between count, however many there are', async () => {
    // 20,000 hours of 8½ a day are 2,353 working days: nine years and a quarter, with eight or so holidays in each.
    const { document } = await asked(...of('2026-01-01T00:00:00Z', '--add', '20000h'))
    expect(document).toEqual({ at: '2035-04-23T16:00:00.000Z' })
  })
})

describe('how long it was', () => {
  test('over a weekend on which the clocks change', async () => {
    const { document } = await asked(...of('2026-03-27T12:00:00Z', '--to', '2026-03-30T12:00:00Z'))
    expect(document).toEqual({ elapsed: 'PT72H', covered: 'PT9H30M' })
  })

  test('over years: each has its holidays, not only those near the start', async () => {
    const { document } = await asked(...of('2020-01-01T00:00:00Z', '--to', '2026-12-31T00:00:00Z'))
    // 1,767 working days, as another program counts them with another list of holidays.
    expect(document).toEqual({ elapsed: 'PT61344H', covered: 'PT15019H30M' })
  })

  test('no time at all', async () => {
    const { document } = await asked(...of('2026-03-02T12:00:00Z', '--to', '2026-03-02T12:00:00Z'))
    expect(document).toEqual({ elapsed: 'PT0S', covered: 'PT0S' })
  })
})

describe('a call that means nothing is told what is wrong with it', () => {
  test.each([
    ['-1h', /ambiguous/],
    ['P1DT2H', /is no duration/],
    ['99999999h', /is too long/],
    ['2d', /2 days: those pass by night too/],
    ['P1W', /7 days: those pass by night too/],
  ])('--add %s', async (add, title) => {
    const { exit, document } = await asked(...starter, '--add', add)
    expect(exit).toBe(2)
    expect(document).toMatchObject({ code: 'wrong_call', title: expect.stringMatching(title) })
  })

  test.each([
    [
      'a calendar that is not there',
      ['--calendar', 'ofice', '--from', '2026-03-02T09:00Z'],
      /no calendar "ofice"/,
    ],
    [
      'a name that every object has',
      ['--calendar', '__proto__', '--from', '2026-03-02T09:00Z'],
      /no calendar/,
    ],
    ['no calendar', ['--from', '2026-03-02T09:00Z'], /needs a calendar/],
    ['a start without an offset', ['--calendar', 'office', '--from', '2026-03-02T09:00'], /is no moment/],
    ['a start after the year 9999', of('+012026-01-01T00:00:00Z'), /is no moment/],
    ['an end after the year 9999', of('9999-12-30T12:00:00Z', '--add', '2000h'), /after the year 9999/],
    ['an end before the start', of('2026-03-02T09:00Z', '--to', '2026-03-01T09:00Z'), /before the start/],
    ['a time of a thousand years', of('2026-03-02T09:00Z', '--to', '3026-03-01T09:00Z'), /so many years/],
    ['an end and a duration', of('2026-03-02T09:00Z', '--to', '2026-03-03T09:00Z', '--add', '1h'), /either/],
  ])('%s', async (_, words, title) => {
    const needs = words.includes('--to') || words.includes('--add') ? words : [...words, '--add', '1h']
    const { exit, document } = await asked(...needs)
    expect(exit).toBe(2)
    expect(document).toMatchObject({ code: 'wrong_call', title: expect.stringMatching(title) })
  })

  test('with the word that was probably meant', async () => {
    const { document } = await asked('--calendar', 'ofice', '--from', '2026-03-02T09:00Z', '--add', '1h')
    expect(document).toMatchObject({ next: 'Did you mean office? There is: office.' })
  })
})

import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { addDuration } from '#domain/time/add-duration.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { coveredBetween } from '#domain/time/covered.ts'
import { parseDuration } from '#domain/time/duration.ts'
import { expandCalendars } from '#playbook/calendars.ts'
import { playbookFrom, starterText } from '#playbook/spec/starter.ts'

const here = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8')
const cases = here('cases.csv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [file = '', calendar = '', from = '', how = '', much = '', answer = ''] = line.split(',')
    return { file, calendar, from, how, much, answer }
  })
const texts = {
  'awkward.yaml': starterText.replace(/^calendars:\n/m, here('awkward.yaml').replace(/^#.*\n/, '')),
  'starter.yaml': here('../../playbooks/starter.yaml'),
  'small-firm.yaml': here('../../playbooks/small-firm.yaml'),
  'international.yaml': here('../../playbooks/international.yaml'),
}

/** What another program, in another language, reckoned minute by minute with other lists of zones and holidays: `reference.py`. */
describe.each(Object.entries(texts))('with the calendars of %s', (file, text) => {
  let calendars = new Map<string, Calendar>()
  beforeAll(async () => {
    const expanded = await expandCalendars(playbookFrom(text), { fromYear: 2023, toYear: 2027 })
    calendars = new Map(expanded.calendars.map((calendar) => [calendar.name, calendar]))
  })
  const own = cases.filter((each) => each.file === file)

  test('there is something to compare', () => expect(own.length).toBeGreaterThan(9))

  test.each([
    ['to', 'so much of a time is covered as somebody else counts'],
    ['add', 'covered time and working days end when somebody else says'],
  ])('%s: %s', (how) => {
    const asked = own.filter((each) => each.how === how)
    const found = asked.map(({ calendar, from, much, ...rest }) => {
      const answer = how === 'to' ? spanned(named(calendar), from, much) : later(named(calendar), from, much)
      return { calendar, from, much, ...rest, answer }
    })
    expect(found).toEqual(asked)
  })

  function named(name: string): Calendar {
    const calendar = calendars.get(name)
    if (!calendar) throw new Error(`There is no calendar "${name}".`)
    return calendar
  }
})

const spanned = (calendar: Calendar, from: string, to: string) => String(coveredBetween(calendar, from, to))

function later(calendar: Calendar, from: string, said: string): string {
  const duration = parseDuration(said)
  if ('outcome' in duration) throw new Error(`"${said}" is no duration.`)
  const at = addDuration(from, duration, calendar)
  return typeof at === 'string' ? at : at.refusal.code
}

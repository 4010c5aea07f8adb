import type { LoadedPlaybook } from '#app/playbooks.ts'
import { addDuration } from '#domain/time/add-duration.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { coveredBetween } from '#domain/time/covered.ts'
import { isoDurationOf, parseDuration, spokenDuration, type Duration } from '#domain/time/duration.ts'
import { epochMsOf, isCanonical, type Instant } from '#domain/time/instant.ts'
import { nearest } from '#playbook/nearest.ts'
import type { Command } from './commands.ts'
import { answer, Failure, wrongCall } from './exit.ts'
import { bytesOf, instant, text } from './options.ts'
import { playbookIn } from './playbook-file.ts'
import { moment } from './words.ts'

const usage = 'FILE --calendar NAME --from INSTANT --add DURATION | --to INSTANT'

export const playbookTime: Command = {
  name: 'playbook time',
  takes: usage,
  says: 'Reckons with a calendar of a playbook: when a time is over, or how long it was.',
  options: {
    calendar: { type: 'string' },
    from: { type: 'string' },
    add: { type: 'string' },
    to: { type: 'string' },
  },
  run: async (call) => {
    const [file] = call.positionals
    const [named, start] = [text(call, 'calendar'), text(call, 'from')]
    const [add, end] = [text(call, 'add'), text(call, 'to')]
    if (file === undefined || named === undefined || start === undefined || !add === !end)
      throw wrongCall(
        'That needs a calendar, a start, and either a time to add or an end.',
        `Call it like this: handraise playbook time ${usage}`,
      )
    const from = instant(start)
    const playbook = readerOf((await bytesOf(file)).toString('utf8'))
    const calendarUntil = async (year: number) =>
      calendarOf(await playbook({ fromYear: yearOf(from) - 1, toYear: year }), named)
    if (add !== undefined) {
      const at = await after(calendarUntil, from, durationOf(add))
      return answer(call, { document: { at }, lines: [moment(at)] })
    }
    const document = await between(calendarUntil, from, instant(end ?? ''))
    return answer(call, {
      document,
      lines: [`${document.elapsed} passed, ${document.covered} of it covered.`],
    })
  },
}

type CalendarUntil = (year: number) => Promise<Calendar>

const yearOf = (at: Instant): number => Number(at.slice(0, 4))

const readerOf = (said: string) => (years: { fromYear: number; toYear: number }) => playbookIn(said, years)

function calendarOf({ calendars }: LoadedPlaybook, named: string): Calendar {
  const calendar = calendars.get(named)
  if (calendar) return calendar
  const names = [...calendars.keys()]
  const meant = nearest(named, names)
  const there = `There is: ${names.join(', ')}.`
  throw wrongCall(
    `There is no calendar "${named}".`,
    meant === undefined ? there : `Did you mean ${meant}? ${there}`,
  )
}

function durationOf(said: string): Duration {
  const duration = parseDuration(said)
  if ('outcome' in duration) {
    const { refusal } = duration
    if (refusal.code === 'duration_too_long')
      throw wrongCall(`"${said}" is too long.`, `Reckon with ${refusal.daysMax} days at most.`)
    throw wrongCall(`"${said}" is no duration.`, 'Say it like PT1H, 30m or 1wd.')
  }
  if (duration.unit === 'd')
    throw wrongCall(
      `"${said}" is ${spokenDuration(duration)}: those pass by night too, and no calendar counts them.`,
      `Say ${duration.amount}wd for working days, or hours of covered time such as PT${duration.amount * 8}H.`,
    )
  return duration
}

/** Most ask for hours or a few days. Who asks for thousands of hours of a calendar that hardly opens needs the holidays of all those years. */
const YEARS_AHEAD = [2, 12, 52] as const

async function after(calendarUntil: CalendarUntil, from: Instant, duration: Duration): Promise<Instant> {
  for (const ahead of YEARS_AHEAD) {
    const until = yearOf(from) + ahead
    const calendar = await calendarUntil(until)
    const at = addDuration(from, duration, calendar)
    if (typeof at !== 'string') throw neverOpens(at.refusal.code, calendar)
    if (!isCanonical(at)) throw wrongCall('That is over after the year 9999.', 'Ask for less.')
    if (yearOf(at) < until) return at
  }
  throw neverOpens('calendar_never_opens', await calendarUntil(yearOf(from)))
}

const neverOpens = (code: string, { name }: Calendar): Failure =>
  new Failure('refused', {
    code,
    title: `The calendar "${name}" does not open often enough for that.`,
    next: 'Give it working hours, or ask for less.',
  })

const YEARS_BETWEEN_MAX = 100

async function between(calendarUntil: CalendarUntil, from: Instant, to: Instant) {
  if (to < from) throw wrongCall('The end is before the start.', 'Give the later moment with --to.')
  if (yearOf(to) - yearOf(from) > YEARS_BETWEEN_MAX)
    throw wrongCall(
      'Nobody knows the holidays of so many years.',
      `Ask about ${YEARS_BETWEEN_MAX} years at most.`,
    )
  // The day that is today at the end of the calendar's zone may be in the year after that of its UTC date.
  const calendar = await calendarUntil(yearOf(to) + 1)
  return {
    elapsed: isoDurationOf(epochMsOf(to) - epochMsOf(from)),
    covered: isoDurationOf(coveredBetween(calendar, from, to)),
  }
}

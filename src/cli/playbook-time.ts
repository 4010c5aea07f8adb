import { addDuration } from '#domain/time/add-duration.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import { coveredBetween } from '#domain/time/covered.ts'
import { isoDurationOf, parseDuration } from '#domain/time/duration.ts'
import { epochMsOf, type Instant } from '#domain/time/instant.ts'
import type { Command } from './commands.ts'
import { answer, Failure, wrongCall } from './exit.ts'
import { instant, text } from './options.ts'
import { playbookFrom } from './playbook-file.ts'
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
      throw wrongCall('That needs a calendar, a start, and either a time to add or an end.', usage)
    const from = instant(start)
    const { calendars } = await playbookFrom(file, from)
    const calendar = calendars.get(named)
    if (!calendar)
      throw wrongCall(`There is no calendar "${named}".`, `There is: ${[...calendars.keys()].join(', ')}.`)
    if (add !== undefined) {
      const at = after(calendar, from, add)
      return answer(call, { document: { at }, lines: [moment(at)] })
    }
    const document = between(calendar, from, instant(end ?? ''))
    return answer(call, {
      document,
      lines: [`${document.elapsed} passed, ${document.covered} of it covered.`],
    })
  },
}

function after(calendar: Calendar, from: Instant, said: string): Instant {
  const duration = parseDuration(said)
  if ('outcome' in duration) throw wrongCall(`"${said}" is no duration.`, 'Say it like PT1H, 30m, 1wd or 2d.')
  const at = addDuration(from, duration, calendar)
  if (typeof at === 'string') return at
  throw new Failure('refused', {
    code: at.refusal.code,
    title: `The calendar "${calendar.name}" does not open often enough for that.`,
    next: 'Give it working hours, or ask for less.',
  })
}

function between(calendar: Calendar, from: Instant, to: Instant) {
  if (to < from) throw wrongCall('The end is before the start.', 'Give the later moment with --to.')
  return {
    elapsed: isoDurationOf(epochMsOf(to) - epochMsOf(from)),
    covered: isoDurationOf(coveredBetween(calendar, from, to)),
  }
}

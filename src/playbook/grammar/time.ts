import { dayNames, readBreaks, readWeek, type Week } from '../read-week.ts'
import { windowShape } from '../read-window.ts'
import { fields, keyed, list } from './parts.ts'
import { date, text } from './scalars.ts'
import { says, type Schema, type Shape } from './shape.ts'

const stretch = '^\\s*\\d{1,2}:\\d{2}\\s*[-–]\\s*\\d{1,2}:\\d{2}\\s*$'

const daySchema: Schema = {
  anyOf: [
    { type: 'string', pattern: stretch },
    { type: 'array', items: { type: 'string', pattern: stretch } },
    { type: 'null' },
  ],
}

/** In small letters or large ones. */
const inEitherCase = (day: string): string =>
  day.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)
const dayPattern = `(${dayNames.map(inEitherCase).join('|')})`

/** `mon-fri: ["09:00-12:30", "13:30-17:30"]`. */
export const hoursOfWeek: Shape<Week> = {
  schema: {
    type: 'object',
    propertyNames: { pattern: `^${dayPattern}(-${dayPattern})?$` },
    additionalProperties: daySchema,
  },
  read: (tree, { note }) => readWeek(tree, note),
}

const breaks: Shape<Week> = {
  schema: { anyOf: [daySchema, hoursOfWeek.schema] },
  read: (tree, { note }) => readBreaks(tree, note),
}

/** Hours for single dates. */
const special: Shape<unknown> = {
  schema: {
    type: 'object',
    propertyNames: { pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
    additionalProperties: daySchema,
  },
  read: () => undefined,
}

/** The reader of calendars goes by these keys; `read-calendars.ts` makes their sense. */
export const calendar = fields('the calendar', {
  needs: {
    zone: says('The time zone by its name, such as Europe/London.', text('the zone')),
    hours: says(
      'The working week: days with their hours. A gap between two stretches is a break.',
      hoursOfWeek,
    ),
  },
  may: {
    breaks: says('Taken out of the hours: every day, or by day of the week.', breaks),
    holidays: says('The country or region whose public holidays are kept, such as GB-ENG.', {
      schema: { type: 'string', pattern: '^[A-Z]{2}(-[A-Za-z0-9]{1,4}){0,2}$' },
      read: text('holidays').read,
    }),
    closed: says("The firm's own days off.", list('closed', date('a date'))),
    special: says('Other hours on single dates, such as a half day. They win over holidays.', special),
  },
})

export const windows = keyed(
  'the windows',
  {
    outcome: 'From the first answer to an outcome.',
    nurture: 'For a look at a lead in nurture.',
    decline: 'For a polite no.',
    review: 'For a look at what was held back.',
    acceptance: 'For accepting a hand-off.',
    ruling: 'For ruling on a dispute.',
    result: 'For saying what became of an appointment.',
    step: 'How long a representative may hold a lead without a next step.',
    explanation: 'For explaining what looks like neglect.',
  },
  windowShape,
)

import type { Duration } from '#domain/time/duration.ts'
import { isLocalDate, type LocalDate } from '#domain/time/calendar.ts'
import { capital, readCount, readDuration, readEmail, readExact, readText, readWord } from '../reader.ts'
import type { NamedThing, Schema, Shape } from './shape.ts'

/** Numbers and truths are texts too, as people write them. */
const textSchema: Schema = { type: ['string', 'number', 'boolean'] }

export const text = (what: string): Shape<string> => ({
  schema: textSchema,
  read: (tree, { note }) => readText(tree, what, note),
})

export const word = <const Word extends string>(what: string, words: readonly Word[]): Shape<Word> => ({
  schema: { enum: words },
  read: (tree, { note }) => readWord(tree, { what, words }, note),
})

const truthsMeant: ReadonlyMap<string, string> = new Map([
  ...['yes', 'y', 'on', '1', 'true', 't'].map((word) => [word, 'true'] as const),
  ...['no', 'n', 'off', '0', 'false', 'f'].map((word) => [word, 'false'] as const),
])

/** `true` and `false` are words in the file and truths in an editor. */
export const truth = (what: string): Shape<boolean> => ({
  schema: { enum: [true, false, 'true', 'false'] },
  read: (tree, { note }) => {
    const said = readExact(tree, what, note)
    if (said === undefined || said === 'true' || said === 'false') return said && said === 'true'
    const suggestion = truthsMeant.get(said.toLowerCase())
    const message = `${capital(what)} is \`true\` or \`false\`; "${said}" is neither.`
    note({ code: 'type-mismatch', at: tree, message, suggestion })
    return undefined
  },
})

/** A name that must be said elsewhere in the file. */
export const nameOf = (to: NamedThing): Shape<string> => ({
  schema: textSchema,
  read: (tree, { note, refer }) => {
    const name = readText(tree, `the name of a ${to}`, note)
    if (name !== undefined) refer({ to, name, at: tree })
    return name
  },
})

export const email = (what: string): Shape<string> => ({
  schema: { type: 'string', pattern: '^[^\\s@]{1,64}@[^\\s@]{1,255}$' },
  read: (tree, { note }) => readEmail(tree, what, note),
})

export const durationSchema: Schema = {
  type: 'string',
  pattern: '^(\\d{1,9} ?(m|h|d|wd)|P(\\d{1,6}[WD]|T(\\d{1,9}H)?(\\d{1,9}M)?(\\d{1,9}(\\.\\d{1,3})?S)?))$',
}

export const duration = (what: string): Shape<Duration> => ({
  schema: durationSchema,
  read: (tree, { note }) => readDuration(tree, what, note),
})

/** Time that passes on people's own calendar of days: for keeping and for coming back. */
export const days = (what: string): Shape<number> => ({
  schema: { type: 'string', pattern: '^\\d{1,4} ?d$' },
  read: (tree, { note }) => {
    const said = readDuration(tree, what, note)
    if (said === undefined || said.unit === 'd') return said?.amount
    note({ code: 'type-mismatch', at: tree, message: `${capital(what)} counts in days, such as 90d.` })
    return undefined
  },
})

export const count = (what: string): Shape<number> => ({
  schema: {
    anyOf: [
      { type: 'integer', minimum: 0, maximum: 999_999 },
      { type: 'string', pattern: '^\\d{1,6}$' },
    ],
  },
  read: (tree, { note }) => readCount(tree, what, note),
})

/** A number with a pattern of its own, as it is written. */
const written = (rule: {
  readonly what: string
  readonly pattern: RegExp
  readonly schema: Schema
  readonly hint: string
}): Shape<string> => ({
  schema: rule.schema,
  read: (tree, { note }) => {
    const said = readExact(tree, rule.what, note)
    if (said === undefined || rule.pattern.test(said)) return said
    const message = `${capital(rule.what)}: "${said}" can't be read. ${rule.hint}`
    note({ code: 'type-mismatch', at: tree, message })
    return undefined
  },
})

const asNumber = ({ schema, read }: Shape<string>): Shape<number> => ({
  schema,
  read: (tree, reading) => {
    const said = read(tree, reading)
    return said === undefined ? undefined : Number(said.replace('%', ''))
  },
})

const decimal = String.raw`\d{1,9}(\.\d{1,2})?`

/** An amount of money without its currency, which stands once in the file. */
export const money = (what: string): Shape<string> =>
  written({
    what,
    pattern: new RegExp(`^${decimal}$`),
    schema: {
      anyOf: [
        { type: 'number', minimum: 0 },
        { type: 'string', pattern: `^${decimal}$` },
      ],
    },
    hint: 'Write it such as 1200 or 45.50.',
  })

export const decimalNumber = (what: string): Shape<number> => asNumber(money(what))

/** A percentage; 90 for 90%. */
export const percent = (what: string): Shape<number> =>
  asNumber(
    written({
      what,
      pattern: /^(100|\d{1,2}(\.\d{1,2})?) ?%$/,
      schema: { type: 'string', pattern: '^(100|\\d{1,2}(\\.\\d{1,2})?) ?%$' },
      hint: 'Write it such as 90%.',
    }),
  )

const patterned =
  (pattern: string, hint: string) =>
  (what: string): Shape<string> =>
    written({ what, pattern: new RegExp(pattern), schema: { type: 'string', pattern }, hint })

export const currency = patterned('^[A-Z]{3}$', 'Write three capital letters, such as EUR.')
export const language = patterned('^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$', 'Write a code such as en or pt-BR.')
export const country = patterned('^[A-Z]{2}$', 'Write two capital letters, such as DE.')
export const region = patterned('^[A-Z]{2}-[A-Za-z0-9]{1,4}$', 'Write a code such as DE-BY or US-CA.')
export const domain = patterned(
  '^[a-z0-9][a-z0-9.-]*\\.[a-z][a-z0-9-]{1,62}$',
  'Write what follows the @ in an address, such as northwind.example.',
)

export const date = (what: string): Shape<LocalDate> => ({
  schema: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  read: (tree, { note }) => {
    const said = readExact(tree, what, note)
    if (said === undefined) return undefined
    const real: boolean = isLocalDate(said)
    if (real) return said
    note({ code: 'type-mismatch', at: tree, message: `"${said}" is no date. Write one such as 2026-12-24.` })
    return undefined
  },
})

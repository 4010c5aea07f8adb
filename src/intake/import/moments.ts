import { instantOf, type Instant } from '#domain/time/instant.ts'
import type { Times } from '#domain/import/map.ts'

/** Reads a moment as a file writes it; undefined where the text is none. */
export type ReadMoment = (text: string) => Instant | undefined

const PARTS: Readonly<Record<string, readonly [name: string, pattern: string]>> = {
  yyyy: ['year', '\\d{4}'],
  yy: ['shortYear', '\\d{2}'],
  MM: ['month', '\\d{2}'],
  M: ['month', '\\d{1,2}'],
  dd: ['day', '\\d{2}'],
  d: ['day', '\\d{1,2}'],
  HH: ['hour', '\\d{2}'],
  H: ['hour', '\\d{1,2}'],
  hh: ['hour', '\\d{2}'],
  h: ['hour', '\\d{1,2}'],
  mm: ['minute', '\\d{2}'],
  ss: ['second', '\\d{2}'],
  SSS: ['millisecond', '\\d{3}'],
  a: ['half', '[AaPp]\\.?[Mm]\\.?'],
}
const ISO_OFFSET = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}([.,]\d{1,9})?)?\s?(Z|[+-]\d{2}(:?\d{2})?)$/i
const ISO_LOCAL = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?$/
/** Moments outside these years are slips of a pen, or of a format. */
const [YEAR_MIN, YEAR_MAX] = [1970, 2100]

export function momentReader({ format = 'iso', zone = 'UTC' }: Times = {}): ReadMoment {
  const read =
    format === 'iso'
      ? iso(zone)
      : format === 'seconds'
        ? since1970(1_000)
        : format === 'milliseconds'
          ? since1970(1)
          : patterned(format, zone)
  return (text) => {
    const at = read(text.trim())
    const year = at === undefined ? 0 : Number(at.slice(0, 4))
    return year >= YEAR_MIN && year <= YEAR_MAX ? at : undefined
  }
}

const iso =
  (zone: string): ReadMoment =>
  (text) => {
    if (ISO_OFFSET.test(text)) return moment(() => Date.parse(withColon(text)))
    const parts = ISO_LOCAL.exec(text)
    if (!parts) return undefined
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
      .slice(1, 7)
      .map((part) => Number(part ?? 0))
    const millisecond = Number((parts[7] ?? '0').padEnd(3, '0').slice(0, 3))
    return local({ year, month, day, hour, minute, second, millisecond }, zone)
  }

const withColon = (text: string): string =>
  text
    .replace(' ', 'T')
    .replace(',', '.')
    .replace(/\s/g, '')
    .replace(/([+-]\d{2})$/, '$1:00')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2')

const since1970 =
  (unit: number): ReadMoment =>
  (text) =>
    /^\d{1,14}(\.\d+)?$/.test(text) ? moment(() => Math.round(Number(text) * unit)) : undefined

function patterned(format: string, zone: string): ReadMoment {
  const names: string[] = []
  const pattern = format
    .split(/(yyyy|yy|MM|M|dd|d|HH|H|hh|h|mm|ss|SSS|a)/)
    .map((piece) => {
      const part = PARTS[piece]
      if (!part) return piece.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
      names.push(part[0])
      return `(${part[1]})`
    })
    .join('')
  const whole = new RegExp(`^${pattern}$`)
  return (text) => {
    const found = whole.exec(text)
    if (!found) return undefined
    const said = Object.fromEntries(names.map((name, index) => [name, found[index + 1] ?? '']))
    const number = (name: string) => Number(said[name] ?? 0)
    const year = said['year'] === undefined ? 2_000 + number('shortYear') : number('year')
    const hour =
      said['half'] === undefined
        ? number('hour')
        : (number('hour') % 12) + (/^p/i.test(said['half']) ? 12 : 0)
    const rest = { minute: number('minute'), second: number('second'), millisecond: number('millisecond') }
    return local({ year, month: number('month'), day: number('day'), hour, ...rest }, zone)
  }
}

/** A time on a wall, as a moment; one that a change of the clock skips is moved on, as calendars do. */
function local(parts: Temporal.PlainDateTimeLike, zone: string): Instant | undefined {
  return moment(() => {
    const wall = Temporal.PlainDateTime.from(parts, { overflow: 'reject' })
    return wall.toZonedDateTime(zone).epochMilliseconds
  })
}

function moment(epochMs: () => number): Instant | undefined {
  try {
    return instantOf(epochMs())
  } catch {
    return undefined
  }
}

const USUAL = ['iso', 'dd/MM/yyyy HH:mm', 'MM/dd/yyyy HH:mm', 'dd.MM.yyyy HH:mm', 'yyyy/MM/dd HH:mm'].flatMap(
  (format) =>
    format === 'iso'
      ? [format]
      : [format, `${format}:ss`, format.replace(/ HH:mm/, ''), `${format} a`.replace('HH', 'h')],
)
/** Days before months where both could be: most of the world writes them so. */
const LOOSE = USUAL.map((format) =>
  format === 'iso' ? format : format.replace('dd', 'd').replace('MM', 'M').replace('HH', 'H'),
)

/** The format in which most samples can be read; undefined where no format reads more than half of them. */
export function guessFormat(samples: readonly string[]): string | undefined {
  const some = samples.filter((text) => text.trim() !== '')
  let best: { format: string; read: number } | undefined
  for (const format of LOOSE) {
    const momentOf = momentReader({ format })
    const read = some.filter((text) => momentOf(text) !== undefined).length
    if (read > (best?.read ?? some.length / 2)) best = { format, read }
  }
  return best?.format
}

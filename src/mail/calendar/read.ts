import type { CalendarAnswer } from '#app/read-mail.ts'
import type { Reply } from '#domain/appointment/events.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import { plainText, readLines, type Line } from './lines.ts'

const CALENDAR_CHARS_MAX = 200_000
const COMMENT_CHARS_MAX = 2_000
const replies: Readonly<Record<string, Reply>> = {
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  TENTATIVE: 'tentative',
}

/** What somebody's calendar answers to an invitation; undefined where this is no such answer. Nothing in it is believed yet. */
export function readAnswer(text: string): CalendarAnswer | undefined {
  if (text.length > CALENDAR_CHARS_MAX) return undefined
  const lines = readLines(text)
  const event = lines && firstEvent(lines)
  if (!lines || !event) return undefined
  const method = valueOf(lines, 'METHOD')?.toUpperCase()
  const uid = valueOf(event, 'UID')
  const attendee = event.find(({ name }) => name === 'ATTENDEE')
  if (uid === undefined || !attendee || (method !== 'REPLY' && method !== 'COUNTER')) return undefined
  const reply = method === 'COUNTER' ? 'wish' : replies[attendee.parameters['PARTSTAT']?.toUpperCase() ?? '']
  if (reply === undefined) return undefined
  const wished = reply === 'wish' ? momentIn(event.find(({ name }) => name === 'DTSTART')) : undefined
  const comment = plainText(valueOf(event, 'COMMENT') ?? '')
    .slice(0, COMMENT_CHARS_MAX)
    .trim()
  return {
    ...{ uid: uid.trim().toLowerCase(), reply, sequence: sequenceIn(event) },
    attendee: attendee.value
      .trim()
      .replace(/^mailto:/i, '')
      .toLowerCase(),
    ...(wished !== undefined && { wished }),
    ...(comment !== '' && { words: comment }),
  }
}

/** The first event of the calendar, without what is nested in it. */
function firstEvent(lines: readonly Line[]): readonly Line[] | undefined {
  const is = ({ name, value }: Line, what: 'BEGIN' | 'END', of?: string) =>
    name === what && (of === undefined || value.toUpperCase() === of)
  if (!lines[0] || !is(lines[0], 'BEGIN', 'VCALENDAR')) return undefined
  const from = lines.findIndex((line) => is(line, 'BEGIN', 'VEVENT'))
  if (from < 0) return undefined
  const event: Line[] = []
  let depth = 0
  for (const line of lines.slice(from + 1)) {
    if (depth === 0 && is(line, 'END', 'VEVENT')) return event
    if (is(line, 'BEGIN')) depth++
    else if (is(line, 'END')) depth--
    else if (depth === 0) event.push(line)
  }
  return undefined
}

const valueOf = (lines: readonly Line[], name: string): string | undefined =>
  lines.find((line) => line.name === name)?.value

/** Without one, calendars mean the first. */
function sequenceIn(event: readonly Line[]): number {
  const said = valueOf(event, 'SEQUENCE')?.trim() ?? ''
  return /^\d{1,9}$/.test(said) ? Number(said) : 0
}

/** A moment of Greenwich, or one on the wall of a zone that we know by its name; others are left to people. */
function momentIn(line: Line | undefined): Instant | undefined {
  const [, date = '', time = '', utc] = /^(\d{8})T(\d{6})(Z?)$/.exec(line?.value.trim() ?? '') ?? []
  if (date === '') return undefined
  const local = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`
  const zone = utc === 'Z' ? 'UTC' : line?.parameters['TZID']
  if (zone === undefined) return undefined
  try {
    return instantOf(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).epochMilliseconds)
  } catch {
    return undefined
  }
}

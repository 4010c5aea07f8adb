import {
  CalendarCheck,
  CalendarClock,
  CalendarX,
  MessageCircleQuestionMark,
  TriangleAlert,
  UserX,
} from 'lucide-react'
import type { AppointmentRead } from '../api/appointment-queries.ts'
import type { Look } from '../ui/StatusBadge.tsx'

const statusLooks: Record<AppointmentRead['status'], Look> = {
  agreed: { label: 'Agreed', tone: 'calm', icon: CalendarClock },
  cancelled: { label: 'Called off', tone: 'quiet', icon: CalendarX },
  held: { label: 'Held', tone: 'good', icon: CalendarCheck },
  'missed by us': { label: 'Missed by us', tone: 'urgent', icon: UserX },
  'missed by them': { label: 'Missed by them', tone: 'soon', icon: CalendarX },
}

/** What is most worth knowing of it at a glance. */
export function lookOf({ status, clash, toTell }: AppointmentRead): Look {
  if (clash) return { label: 'Needs a stand-in', tone: 'urgent', icon: TriangleAlert }
  if (toTell) return { label: 'To be told', tone: 'soon', icon: MessageCircleQuestionMark }
  return statusLooks[status]
}

export const placeWords: Record<AppointmentRead['place'], string> = {
  phone: 'By telephone',
  video: 'By video',
  'on site': 'In person',
}
export const clashWords: Record<NonNullable<AppointmentRead['clash']>, string> = {
  'time off': 'is away then',
  'another appointment': 'has another appointment then',
  'has left': 'has left',
}
export const resultWords: Record<NonNullable<AppointmentRead['answered']>['result'], string> = {
  held: 'it was held',
  'missed by us': 'we were not there',
  'missed by them': 'they could not come',
  moved: 'it was moved',
}
export const replyWords: Record<NonNullable<AppointmentRead['reply']>['reply'], string> = {
  accepted: 'They have accepted the invitation',
  tentative: 'They may come',
  declined: 'They have declined the invitation',
  wish: 'They wish another time',
}
export const nextStepChoices = [
  { value: 'appointment', label: 'Another appointment' },
  { value: 'callback', label: 'We call them' },
  { value: 'offer', label: 'They wait for an offer' },
  { value: 'they decide', label: 'They decide' },
  { value: 'other', label: 'Something else' },
  { value: 'none', label: 'Nothing: a criterion fails' },
] as const

/** Who is there, who was, or who should have been; of one that was called off, nobody. */
export function thereWords({ status, host, standIn, told }: AppointmentRead): string | undefined {
  const present = told?.present ?? standIn ?? host
  if (status === 'agreed')
    return standIn ? `${standIn.name} stands in for ${host.name}` : `${host.name} is there`
  if (status === 'held')
    return present.id === host.id ? `${host.name} was there` : `${present.name} stood in for ${host.name}`
  return status === 'cancelled' ? undefined : `${present.name} was to be there`
}

/** "Thu, 5 Mar, 11:00–11:30" as clocks show it somewhere. */
export function timesIn(zone: string, { start, end }: Pick<AppointmentRead, 'start' | 'end'>): string {
  const day = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
  const time = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  })
  const [from, to] = [Date.parse(start), Date.parse(end)]
  return `${day.format(from)}, ${time.format(from)}–${time.format(to)}`
}

/** What a field for a time of a day holds for a moment in a zone: `2026-03-05T11:00`. */
export function fieldTime(instant: string, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(Date.parse(instant))
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

export const placeNamed = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

import { CalendarCheck, CalendarClock, CalendarX, TriangleAlert, UserX, type LucideIcon } from 'lucide-react'
import type { LedgerEvent } from '../api/types.ts'
import { timesIn } from '../appointments/words.ts'
import type { Tone } from '../ui/StatusBadge.tsx'
import { text } from './event-words.ts'

type Told = { readonly icon: LucideIcon; readonly tone: Tone; readonly sentence: string }
type Telling = {
  readonly event: LedgerEvent
  readonly name: (id: string | undefined) => string
  readonly detail: { readonly events: readonly LedgerEvent[] }
}

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone
const when = (event: LedgerEvent): string => {
  const [start, end] = [text(event, 'start'), text(event, 'end')]
  return start === '' || end === '' ? '' : ` ${timesIn(ownZone, { start, end })}`
}

/** How an appointment stands, as plain sentences; its own history has more. */
export const appointmentTellings: Readonly<Record<string, (telling: Telling) => Told>> = {
  AppointmentNoted: ({ event, name, detail }) => {
    const who = name(text(event, 'member'))
    switch (text(event, 'status')) {
      case 'held':
        return { icon: CalendarCheck, tone: 'good', sentence: `The appointment was held; ${who} was there.` }
      case 'missed by us':
        return { icon: UserX, tone: 'urgent', sentence: `We missed the appointment${when(event)}.` }
      case 'missed by them':
        return {
          icon: CalendarX,
          tone: 'soon',
          sentence: `They did not come to the appointment${when(event)}.`,
        }
      case 'cancelled':
        return { icon: CalendarX, tone: 'quiet', sentence: `The appointment${when(event)} is called off.` }
      default:
        return agreed(event, who, isFirst(event, detail.events))
    }
  },
}

function agreed(event: LedgerEvent, who: string, first: boolean): Told {
  if (event.data['clash'] === true)
    return {
      ...{ icon: TriangleAlert, tone: 'urgent' },
      sentence: `${who} can’t be at the appointment${when(event)}: a stand-in is needed, or another time.`,
    }
  const sentence = first
    ? `An appointment is agreed: ${who} meets them${when(event)}.`
    : `The appointment is now${when(event)}, with ${who}.`
  return { icon: CalendarClock, tone: 'calm', sentence }
}

const isFirst = (event: LedgerEvent, events: readonly LedgerEvent[]): boolean =>
  events.find(
    ({ type, data }) => type === event.type && data['appointment'] === event.data['appointment'],
  ) === event

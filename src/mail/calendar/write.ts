import type { Invite } from '#app/mail-ports.ts'
import { escapedText, writtenLine, type Line } from './lines.ts'

const line = (name: string, value: string, parameters: Line['parameters'] = {}): Line => ({
  name,
  parameters,
  value,
})

/** `20260305T100000Z`: in the time of Greenwich, so that no calendar has to know our zones. */
const stampOf = (instant: string): string =>
  new Date(instant)
    .toISOString()
    .replace(/\.\d{3}/, '')
    .replaceAll(/[-:]/g, '')

/** An invitation, or its end, as calendars tell each other (RFC 5546): answers come to `organizer`. */
export function writtenCalendar(invite: Invite, organizer: string): string {
  const { method, uid, sequence, stamp, start, end, summary, location, description, url, attendees } = invite
  const lines = [
    line('BEGIN', 'VCALENDAR'),
    line('VERSION', '2.0'),
    line('PRODID', '-//Handraise//Appointments//EN'),
    line('CALSCALE', 'GREGORIAN'),
    line('METHOD', method),
    line('BEGIN', 'VEVENT'),
    line('UID', uid),
    line('SEQUENCE', String(sequence)),
    line('DTSTAMP', stampOf(stamp)),
    line('DTSTART', stampOf(start)),
    line('DTEND', stampOf(end)),
    line('SUMMARY', escapedText(summary)),
    ...(location ? [line('LOCATION', escapedText(location))] : []),
    ...(description ? [line('DESCRIPTION', escapedText(description))] : []),
    ...(url ? [line('URL', url)] : []),
    line('ORGANIZER', `mailto:${organizer}`, { CN: invite.organizer }),
    ...attendees.map(({ name, address, asked }) =>
      line('ATTENDEE', `mailto:${address}`, {
        ...(name !== '' && { CN: name }),
        ...{ CUTYPE: 'INDIVIDUAL', ROLE: 'REQ-PARTICIPANT' },
        PARTSTAT: asked ? 'NEEDS-ACTION' : 'ACCEPTED',
        ...(asked && method === 'REQUEST' && { RSVP: 'TRUE' }),
      }),
    ),
    line('STATUS', method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'),
    line('TRANSP', 'OPAQUE'),
    line('END', 'VEVENT'),
    line('END', 'VCALENDAR'),
  ]
  return `${lines.map(writtenLine).join('\r\n')}\r\n`
}

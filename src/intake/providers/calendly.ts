import type { Booked } from '#domain/submission/canonical.ts'
import type { JsonObject } from '../json.ts'
import type { Field } from '../gathered.ts'
import { meaningOfQuestion } from '../question.ts'
import {
  notASubmission,
  refusedAs,
  type Door,
  type Headers,
  type Parsed,
  type Signed,
  type Verdict,
} from './door.ts'
import { limited } from './questions.ts'
import { hmac, matches } from './signatures.ts'
import { isFresh } from './timed.ts'
import { listAt, member, momentAt, objectAt, objectFrom, present, textAt } from './told.ts'

/** https://developer.calendly.com: somebody has booked a meeting, or called it off. */
export const calendly: Door = {
  provider: 'calendly',
  usualType: 'application/json',
  signs: true,
  verify,
  parse,
}

/** Calendly's advice: three minutes. */
const TOLERANCE_MS = 3 * 60_000

function verify({ bytes, headers, secret, now }: Signed): Verdict {
  const given = headers.get('calendly-webhook-signature')
  if (given === undefined) return 'missing'
  const parts = new Map(given.split(',').map((part) => part.trim().split('=', 2) as [string, string]))
  const [seconds = '', signature = ''] = [parts.get('t'), parts.get('v1')]
  if (!matches(hmac(secret, `${seconds}.`, bytes), signature, 'hex')) return 'wrong'
  return isFresh(seconds, now, TOLERANCE_MS) ? 'good' : 'stale'
}

function parse(bytes: Buffer, headers: Headers): Parsed {
  const read = objectFrom(bytes, headers)
  if (read.outcome === 'refused') return refusedAs(read)
  const event = textAt(read.object, 'event')
  const payload = objectAt(read.object, 'payload')
  if (event !== 'invitee.created' && event !== 'invitee.canceled')
    return notASubmission('is neither invitee.created nor invitee.canceled')
  const what = event === 'invitee.created' ? 'booked' : 'cancelled'
  const uri = textAt(payload, 'uri')
  return limited({
    fields: fieldsIn(payload),
    ...present({
      providerId: uri,
      claimed:
        what === 'booked'
          ? momentAt(payload, 'created_at')
          : (momentAt(objectAt(payload, 'cancellation'), 'created_at') ??
            momentAt(read.object, 'created_at')),
    }),
    appointment: bookedIn(payload, what),
  })
}

function bookedIn(payload: JsonObject, what: Booked['what']): Booked {
  const meeting = objectAt(payload, 'scheduled_event')
  const host = listAt(meeting, 'event_memberships')[0]
  const place = objectAt(meeting, 'location')
  const named = present({ name: textAt(host, 'user_name'), email: textAt(host, 'user_email') })
  return {
    what,
    rescheduled: member(payload, 'rescheduled') === true,
    ...present({
      event: textAt(payload, 'event') ?? textAt(meeting, 'uri'),
      status: textAt(payload, 'status'),
      replaces: textAt(payload, 'old_invitee'),
      bookedAt: momentAt(payload, 'created_at'),
      start: momentAt(meeting, 'start_time'),
      end: momentAt(meeting, 'end_time'),
      zone: textAt(payload, 'timezone'),
      title: textAt(meeting, 'name'),
      host: Object.keys(named).length > 0 ? named : undefined,
      place: textAt(place, 'join_url') ?? textAt(place, 'location'),
      because: textAt(objectAt(payload, 'cancellation'), 'reason'),
    }),
  }
}

function fieldsIn(payload: JsonObject): readonly Field[] {
  const asked = listAt(payload, 'questions_and_answers').map((each, index): Field => {
    const question = textAt(each, 'question')
    const answer = textAt(each, 'answer')
    return {
      key: question ?? `question.${index + 1}`,
      ...(question !== undefined && { label: question }),
      value: answer === undefined ? [] : [answer],
      means: meaningIn(question),
    }
  })
  const tracking = objectAt(payload, 'tracking')
  const aside = (key: string, means: Field['means'], value = textAt(payload, key)): readonly Field[] =>
    value === undefined ? [] : [{ key, value: [value], aside: true, ...(means && { means }) }]
  return [
    ...aside('name', 'name'),
    ...aside('first_name', 'given'),
    ...aside('last_name', 'family'),
    ...aside('email', 'email'),
    ...aside('text_reminder_number', 'phone'),
    ...asked,
    ...Object.keys(tracking).flatMap((key) => aside(key, 'answer', textAt(tracking, key))),
  ]
}

/** The one question that Calendly asks by itself is for a message. */
const meaningIn = (question = ''): NonNullable<Field['means']> =>
  /share anything that will help|prepare for our meeting/i.test(question)
    ? 'message'
    : (meaningOfQuestion(question) ?? 'answer')

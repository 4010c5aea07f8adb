import { describe, expect, test } from 'vitest'
import { acmeAway, agreed, facts, given, HALF_PAST, office, TEN } from '../spec/appointments.ts'
import { acmeWithout, at, eve, mia, minutesAfter } from '../spec/cast.ts'
import type { AgreeAppointment } from './agree.ts'
import { freeTimes } from './free-times.ts'
import { momentOf } from './when.ts'

const agree = (over: Partial<AgreeAppointment> = {}): AgreeAppointment => ({
  ...{ type: 'AgreeAppointment', at: at('09:00'), by: eve, lead: 'kims lead', host: eve },
  ...{ when: { start: TEN }, minutes: 30, zone: 'Europe/London', place: 'phone', about: 'Pumps' },
  ...over,
})
const busy = (member: string, from: string, to: string) => ({
  ...{ member, from, to, because: 'another appointment' as const },
})

describe('agreeing on an appointment', () => {
  test('writes down when, how and with whom', () => {
    given().when(agree()).leadsTo(agreed())
    given(agreed()).when(agree()).leadsToNothing()
  })

  test('is refused where the time has passed, is too far, or no length', () => {
    given()
      .when(agree({ when: { start: at('08:59') } }))
      .isRefused({ code: 'appointment_past', start: at('08:59') })
    given()
      .when(agree({ when: { start: '2028-01-01T10:00:00.000Z' } }))
      .isRefused({ code: 'appointment_too_far', until: '2027-04-06T09:00:00.000Z' })
    for (const minutes of [0, 4, 481, 30.5, Number.NaN])
      given().when(agree({ minutes })).isRefused({ code: 'appointment_length' })
  })

  test('is refused where the clocks skip that time, and takes the first of two that they show twice', () => {
    const zone = 'Europe/London'
    given()
      .when(agree({ when: { local: '2026-03-29T01:30', zone } }))
      .isRefused({ code: 'no_such_time', local: '2026-03-29T01:30', zone })
    expect(momentOf({ local: '2026-10-25T01:30', zone })).toBe('2026-10-25T00:30:00.000Z')
    expect(momentOf({ local: '2026-10-25T01:30', zone, second: true })).toBe('2026-10-25T01:30:00.000Z')
    expect(momentOf({ local: '2026-07-01T10:00', zone })).toBe('2026-07-01T09:00:00.000Z')
    expect(momentOf({ local: '2026-07-01T10:00', zone: 'Mars/Base' })).toMatchObject({ code: 'no_such_time' })
    expect(momentOf({ local: 'soon', zone })).toMatchObject({ code: 'no_such_time' })
  })

  test('is refused where whoever is to be there has something else, is away, or has left', () => {
    const [from, to] = ['2026-03-04T10:15:00.000Z', '2026-03-04T11:00:00.000Z']
    given()
      .with({ busy: [busy(mia, TEN, HALF_PAST), busy(eve, from, to)] })
      .when(agree())
      .isRefused({ code: 'member_busy', member: eve, because: 'another appointment', from, to })
    given()
      .with({ busy: [busy(eve, HALF_PAST, to)] })
      .when(agree())
      .leadsTo(agreed())
    const once = { from: '2026-03-04T00:00:00.000Z', to: '2026-03-05T00:00:00.000Z' }
    given()
      .with({ people: acmeAway(eve, [{ off: 'holiday', once }]) })
      .when(agree())
      .isRefused({ code: 'member_busy', member: eve, because: 'time off', ...once })
    const weekly = { days: [3], from: 600, to: 660, zone: 'Europe/London', since: '2026-01-01' }
    given()
      .with({ people: acmeAway(eve, [{ off: 'swimming', weekly }]) })
      .when(agree())
      .isRefused({
        ...{ code: 'member_busy', member: eve, because: 'time off', from: TEN },
        to: '2026-03-04T11:00:00.000Z',
      })
    given()
      .with({ people: acmeWithout(eve) })
      .when(agree())
      .isRefused({ code: 'member_inactive', member: eve })
  })

  test('of a buyer: only a time that is offered, and none too soon', () => {
    const chosen = (start: string) => agree({ by: 'buyer', when: { start } })
    given()
      .when(chosen(TEN))
      .leadsTo({ ...agreed(), by: 'buyer' })
    given()
      .when(chosen('2026-03-02T12:30:00.000Z'))
      .isRefused({ code: 'appointment_too_soon', earliest: '2026-03-02T13:00:00.000Z' })
    for (const start of ['2026-03-04T10:10:00.000Z', '2026-03-04T20:00:00.000Z', '2026-03-07T10:00:00.000Z'])
      given().when(chosen(start)).isRefused({ code: 'time_not_offered' })
    given()
      .with({ busy: [busy(eve, TEN, HALF_PAST)] })
      .when(chosen(TEN))
      .isRefused({ code: 'time_not_offered' })
  })
})

describe('the times that are free', () => {
  const day = (date: string, minutes = 60) =>
    freeTimes({
      ...{
        calendar: { ...office, hours: office.hours.map(() => [[0, 240]] as const) as never },
        taken: [],
        minutes,
      },
      ...{ from: minutesAfter(`${date}T00:00:00.000Z`, -240), to: `${date}T12:00:00.000Z` },
    })

  test('on the day on which an hour is skipped there is one hour less, and twice that on the day it is repeated', () => {
    const local = (times: readonly string[]) =>
      times.map((time) =>
        Temporal.Instant.from(time).toZonedDateTimeISO('Europe/London').toPlainTime().toString(),
      )
    expect(local(day('2026-03-28')).slice(0, 3)).toEqual(['00:00:00', '00:30:00', '01:00:00'])
    expect(local(day('2026-03-29'))).toEqual([
      ...['00:00:00', '00:30:00', '02:00:00', '02:30:00', '03:00:00'],
    ])
    expect(day('2026-10-25').length).toBe(day('2026-10-26').length + 2)
    expect(new Set(day('2026-10-25')).size).toBe(day('2026-10-25').length)
  })

  test('leave out what is taken, and end with the hours', () => {
    const taken = [{ from: '2026-03-04T09:15:00.000Z', to: '2026-03-04T16:00:00.000Z' }]
    const times = freeTimes({
      ...{ calendar: facts.calendarOf(eve), taken, minutes: 30 },
      ...{ from: '2026-03-04T00:00:00.000Z', to: '2026-03-05T00:00:00.000Z' },
    })
    expect(times).toEqual(['2026-03-04T16:00:00.000Z', '2026-03-04T16:30:00.000Z'])
  })
})

import { describe, expect, test } from 'vitest'
import { acmeAway, agreed, given, HALF_PAST, TEN } from '../spec/appointments.ts'
import { acmeWithout, at, eve, mia, sam } from '../spec/cast.ts'
import { appointmentWakesAt } from './check.ts'
import { evolveAppointment } from './evolve.ts'
import type { AppointmentEvent } from './events.ts'
import { noAppointment, type KnownAppointment } from './state.ts'

const asked = { at: at('09:30'), by: eve } as const
const ELEVEN = '2026-03-04T11:00:00.000Z'
type Moved = Extract<AppointmentEvent, { type: 'AppointmentMoved' }>
const moved = (revision: number, over: Partial<Moved['data']> = {}): Moved => ({
  type: 'AppointmentMoved',
  ...asked,
  data: {
    ...{ start: ELEVEN, end: '2026-03-04T11:30:00.000Z', zone: 'Europe/London', place: 'phone' },
    ...{ revision, side: 'us' },
    ...over,
  },
  private: {},
})
const away = { once: { from: '2026-03-04T00:00:00.000Z', to: '2026-03-05T00:00:00.000Z' }, off: 'fair' }
const standIn = { type: 'StandInNamed', ...asked, data: { revision: 1, member: mia } } as const

describe('moving an appointment', () => {
  const move = { type: 'MoveAppointment', ...asked, when: { start: ELEVEN } } as const

  test('keeps its length, and counts the change', () => {
    given(agreed()).when(move).leadsTo(moved(1))
    given(agreed())
      .when({ ...move, by: 'buyer' })
      .leadsTo({ ...moved(1, { side: 'them' }), by: 'buyer' })
    given(agreed())
      .when({ ...move, side: 'them' })
      .leadsTo(moved(1, { side: 'them' }))
    given(agreed())
      .when({ ...move, when: { start: TEN } })
      .leadsToNothing()
  })

  test('is refused to who has an old page before them, and where it is over', () => {
    given(agreed(), moved(1))
      .when({ ...move, after: 0 })
      .isRefused({ code: 'appointment_stale', revision: 1 })
    given().when(move).isRefused({ code: 'no_such_appointment' })
    const off = { type: 'AppointmentCancelled', ...asked, data: { revision: 1, side: 'us' } } as const
    given(agreed(), off).when(move).isRefused({ code: 'appointment_over', status: 'cancelled' })
  })

  test('once its time has come, that is what became of it', () => {
    const later = { at: '2026-03-04T10:05:00.000Z', by: eve } as const
    given(agreed())
      .when({ ...move, ...later })
      .leadsTo({ type: 'AppointmentTold', ...later, data: { result: 'moved' } }, { ...moved(1), ...later })
  })
})

describe('calling it off', () => {
  const cancel = { type: 'CancelAppointment', ...asked } as const

  test('may be done by either side, before its time', () => {
    const off = { type: 'AppointmentCancelled', ...asked, data: { revision: 1, side: 'us' } } as const
    given(agreed()).when(cancel).leadsTo(off)
    given(agreed(), off).when(cancel).leadsToNothing()
    given(agreed())
      .when({ ...cancel, side: 'them', reason: 'They rang.' })
      .leadsTo({ ...off, data: { revision: 1, side: 'them' }, private: { reason: 'They rang.' } })
    given(agreed())
      .when({ ...cancel, at: TEN })
      .isRefused({ code: 'appointment_started', start: TEN })
  })
})

describe('a stand-in', () => {
  const name = { type: 'NameStandIn', ...asked, member: mia } as const

  test('is a colleague who is free then', () => {
    given(agreed()).when(name).leadsTo(standIn)
    given(agreed(), standIn).when(name).leadsToNothing()
    given(agreed())
      .when({ ...name, member: eve })
      .isRefused({ code: 'stand_in_is_host' })
    given(agreed())
      .with({ people: acmeWithout(mia) })
      .when(name)
      .isRefused({ code: 'member_inactive', member: mia })
    given(agreed())
      .with({ people: acmeAway(mia, [away]) })
      .when(name)
      .isRefused({ code: 'member_busy', member: mia, because: 'time off', ...away.once })
  })

  test('is not needed where the host can come after all', () => {
    given(agreed(), standIn)
      .when({ ...name, member: eve })
      .leadsTo({ type: 'AppointmentHanded', ...asked, data: { revision: 2, from: eve, host: eve } })
  })

  test('goes with the lead to whoever has that', () => {
    const hand = { type: 'HandAppointment', ...asked, to: sam } as const
    given(agreed())
      .when(hand)
      .leadsTo({ type: 'AppointmentHanded', ...asked, data: { revision: 1, from: eve, host: sam } })
    given(agreed())
      .when({ ...hand, to: eve })
      .leadsToNothing()
  })
})

describe('the clock', () => {
  const check = (when: string) => ({ type: 'CheckAppointment', at: when, by: 'system' }) as const
  const by = (when: string) => ({ at: when, by: 'system' }) as const

  test('asks for a stand-in once, and no more when the way is free again', () => {
    const clashed = {
      type: 'AppointmentClashed',
      ...by(at('10:00')),
      data: { member: eve, because: 'time off' },
    } as const
    const people = acmeAway(eve, [away])
    given(agreed())
      .with({ people })
      .when(check(at('10:00')))
      .leadsTo(clashed)
    given(agreed(), clashed)
      .with({ people })
      .when(check(at('10:05')))
      .leadsToNothing()
    given(agreed(), clashed)
      .when(check(at('10:05')))
      .leadsTo({ type: 'ClashEnded', ...by(at('10:05')), data: {} })
    given(agreed(), clashed, standIn)
      .with({ people })
      .when(check(at('10:05')))
      .leadsToNothing()
    given(agreed())
      .with({ people: acmeWithout(eve) })
      .when(check(at('10:00')))
      .leadsTo({ ...clashed, data: { member: eve, because: 'has left' } })
  })

  test('reminds a day before and an hour before, and asks them afterwards how it was', () => {
    const wakes = (...events: readonly AppointmentEvent[]) =>
      appointmentWakesAt(events.reduce(evolveAppointment, noAppointment) as KnownAppointment)
    const reminded = (when: string, before: 'a day' | 'an hour') =>
      ({ type: 'AppointmentReminded', ...by(when), data: { before } }) as const
    const day = reminded('2026-03-03T10:00:00.000Z', 'a day')
    const hour = reminded('2026-03-04T09:00:00.000Z', 'an hour')
    expect(wakes(agreed())).toBe(day.at)
    given(agreed()).when(check(day.at)).leadsTo(day)
    expect(wakes(agreed(), day)).toBe(hour.at)
    given(agreed(), day).when(check(hour.at)).leadsTo(hour)
    const after = '2026-03-04T11:30:00.000Z'
    expect(wakes(agreed(), day, hour)).toBe(after)
    const question = { type: 'ProspectAsked', ...by(after), data: {} } as const
    given(agreed(), day, hour).when(check(after)).leadsTo(question)
    expect(wakes(agreed(), day, hour, question)).toBeUndefined()
  })

  test('reminds nobody of what was agreed an hour ago', () => {
    const fresh = agreed({ at: '2026-03-04T08:30:00.000Z' })
    given(fresh).when(check('2026-03-04T09:30:00.000Z')).leadsToNothing()
  })

  test('calls it off with the lead, and never after its time', () => {
    given(agreed())
      .with({ ended: true })
      .when(check(at('10:00')))
      .leadsTo({
        ...{ type: 'AppointmentCancelled', ...by(at('10:00')) },
        data: { revision: 1, side: 'us', because: 'lead ended' },
      })
    given(agreed()).with({ ended: true }).when(check(HALF_PAST)).leaves({ status: 'agreed' })
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { facts, HALF_PAST, TEN } from '../spec/appointments.ts'
import { at, eve, mia, minutesAfter, sam } from '../spec/cast.ts'
import { decideAppointment, type AppointmentCommand } from './appointment.ts'
import { inTheWay } from './busy.ts'
import { appointmentWakesAt } from './check.ts'
import { evolveAppointment } from './evolve.ts'
import type { AppointmentEvent } from './events.ts'
import { noAppointment, presentAt, type Appointment } from './state.ts'

type Unasked<Command> = Command extends AppointmentCommand ? Omit<Command, 'at' | 'by'> : never
const anyStart = fc.nat({ max: 10_000 }).map((minutes) => minutesAfter(at('09:00'), minutes))
const anyMember = fc.constantFrom(eve, mia, sam)
const anyWish: fc.Arbitrary<Unasked<AppointmentCommand>> = fc.oneof(
  fc.record({
    ...{ type: fc.constant('AgreeAppointment' as const), lead: fc.constant('lead'), host: anyMember },
    ...{ when: fc.record({ start: anyStart }), minutes: fc.constantFrom(15, 30, 60) },
    ...{ zone: fc.constant('Europe/London'), place: fc.constant('phone' as const) },
  }),
  fc.record({
    type: fc.constant('MoveAppointment' as const),
    when: fc.record({ start: anyStart }),
    after: fc.constantFrom(undefined, 0, 1, 2),
  }),
  fc.constant({ type: 'CancelAppointment' } as const),
  fc.record({ type: fc.constant('NameStandIn' as const), member: anyMember }),
  fc.record({ type: fc.constant('HandAppointment' as const), to: anyMember }),
  fc.constant({ type: 'CheckAppointment' } as const),
  fc.record({
    ...{
      type: fc.constant('ReplyToAppointment' as const),
      revision: fc.nat({ max: 4 }),
      proven: fc.boolean(),
    },
    reply: fc.constantFrom('accepted' as const, 'declined' as const, 'tentative' as const, 'wish' as const),
  }),
  fc.record({
    ...{ type: fc.constant('TellAppointment' as const), said: fc.constant('They need four pumps by May.') },
    result: fc.constantFrom('held' as const, 'missed by us' as const, 'missed by them' as const),
    nextStep: fc.constant('offer' as const),
  }),
  fc.record({
    type: fc.constant('AnswerAppointment' as const),
    result: fc.constantFrom('held' as const, 'missed by us' as const),
  }),
)
const anySteps = fc.array(
  fc.record({ wish: anyWish, by: fc.constantFrom(eve, 'buyer', 'system'), minutes: fc.nat({ max: 1_500 }) }),
  { maxLength: 40 },
)

const puts: ReadonlySet<string> = new Set(['AppointmentMoved', 'AppointmentAgreed', 'StandInNamed'])

test('whatever happens, revisions only grow, nothing ended is agreed again, and nobody is put where they are not free', () => {
  const busy = [{ member: mia, from: TEN, to: HALF_PAST, because: 'another appointment' as const }]
  const known = { ...facts, busy }
  fc.assert(
    fc.property(anySteps, (steps) => {
      let now = at('09:00')
      let state: Appointment = noAppointment
      for (const { wish, by, minutes } of steps) {
        now = minutesAfter(now, minutes)
        const before: Appointment = state
        const decision = decideAppointment(state, { ...wish, at: now, by }, known)
        const events: readonly AppointmentEvent[] = decision.outcome === 'happened' ? decision.events : []
        state = events.reduce(evolveAppointment, state)
        if (state.status === 'none') continue
        const earlier = before.status === 'none' ? state : before
        expect(state.revision).toBeGreaterThanOrEqual(earlier.revision)
        expect(earlier.status === 'agreed' || state.status === earlier.status).toBe(true)
        const put = events.some(({ type }) => puts.has(type))
        const stretch = { from: state.start, to: state.end }
        expect(put && inTheWay(known, presentAt(state), stretch) !== undefined).toBe(false)
        // A look that was due leaves nothing that is due at once again.
        const looked = decideAppointment(state, { type: 'CheckAppointment', at: now, by: 'system' }, known)
        const after = (looked.outcome === 'happened' ? looked.events : []).reduce(
          evolveAppointment,
          state as Appointment,
        )
        const wakes = after.status === 'none' ? undefined : appointmentWakesAt(after)
        expect(wakes === undefined || wakes > now).toBe(true)
      }
    }),
    { numRuns: 200 },
  )
})

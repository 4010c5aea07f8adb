import { coveredBetween } from '#domain/time/covered.ts'
import { instantOf, type Instant } from '#domain/time/instant.ts'
import type { HandoffAsks } from '#contract/handoff-command.ts'
import type { AppointmentRequestName } from '#contract/appointment-requests.ts'
import type { LeadRequestName } from '#contract/lead-requests.ts'
import type { Id } from '#domain/ledger.ts'
import { answerNurture, type Answered } from '#app/answer-nurture.ts'
import type { AppointmentCommand } from '#domain/appointment/appointment.ts'
import type { LeadCommand } from '#domain/lead/lead.ts'
import type { TakeTimeOff } from '#domain/member/turns-of.ts'
import { carried } from '../carried.ts'
import {
  agreed,
  mailed,
  onAppointment,
  onLead,
  withAppointment,
  withHandoff,
  withLead,
  type Agreeing,
  type AppointmentSaid,
  type HandoffSaid,
  type LeadSaid,
} from './acts.ts'
import { comesBack, comesByMail, rings, type Letter, type Ringing } from './doors.ts'
import { coveredAgo } from './office-time.ts'
import type { DemoForm, Who } from './people.ts'
import { caseOf, later, plan, submitted, type Stage } from './stage.ts'

/** A story as it is told: it yields how many covered minutes pass before it goes on, or the moment at which it does. */
export type Telling = AsyncGenerator<number | Instant, void>

/** Somebody who writes, so many covered hours before the end, and what comes of it. */
export type Story = {
  readonly ago: number
  readonly form: DemoForm['name']
  readonly from: Readonly<Record<string, string>> & { readonly name: string; readonly email: string }
  readonly goesOn?: (scene: Scene) => Telling
}
type OfBuyer<Command> = Command extends unknown ? Omit<Command, 'at' | 'by'> : never

/** What people can do in a story. Whatever is refused simply doesn't happen; then there is no id. */
export type Scene = ReturnType<typeof sceneOf>

export function sceneOf(stage: Stage, about: { readonly lead: Id; readonly to: string }) {
  const { lead, to } = about
  const { opened, world } = stage
  const { parts } = opened
  const member = (who: Who): Id => world.members.get(`${who}@acme.example`) ?? world.admin
  const by = (who: Who) => ({ lead, to, owner: member(who) })
  const byBuyer = async () => ({ at: await parts.clock.now(), by: 'buyer' as const })
  return {
    lead,
    member,
    now: () => parts.clock.now(),
    /** A day of the office and a time there: 0 is today, -1 the working day before, 1 the next. */
    on: (day: number, clock: string): Instant => momentOn(stage, day, clock),
    /** The same day as a date. */
    day: (day: number): string => dayOf(stage, day).toString(),
    does: <Name extends LeadRequestName>(who: Who, name: Name, said: LeadSaid<Name>) =>
      withLead(stage, by(who), { name, said }),
    /** Written, and sent by hand. */
    writes: async (who: Who, said: LeadSaid<'mail'>) => {
      const mail = await withLead(stage, by(who), { name: 'mail', said })
      if (mail !== undefined) await mailed(stage, by(who), mail)
      return mail
    },
    /** A mail of theirs comes to our mailbox. */
    replies: (letter: Letter) => comesByMail(stage, by('ana'), letter),
    /** A mail of ours comes back. */
    comesBack: (mail: Id | undefined) => comesBack(stage, by('ana'), mail),
    rings: (who: Who, call: Ringing) => rings(stage, { ...call, member: member(who) }),
    says: <Name extends HandoffAsks['name']>(
      who: Who,
      id: Id | undefined,
      asked: { readonly name: Name; readonly said: HandoffSaid<Name> },
    ) => (id === undefined ? undefined : withHandoff(stage, { id, by: member(who) }, asked)),
    agrees: (who: Who, { host, ...said }: Omit<Agreeing, 'host'> & { host: Who; zone: string }) =>
      agreed(stage, by(who), { ...said, host: member(host) }),
    ofAppointment: <Name extends AppointmentRequestName>(
      who: Who,
      id: Id | undefined,
      asked: { readonly name: Name; readonly said: AppointmentSaid<Name> },
    ) =>
      id === undefined
        ? undefined
        : withAppointment(stage, { id, by: member(who), zone: stage.office.zone }, asked),
    buyer: async (command: OfBuyer<LeadCommand>) => onLead(stage, lead, { ...command, ...(await byBuyer()) }),
    buyerOf: async (id: Id | undefined, command: OfBuyer<AppointmentCommand>) =>
      id && onAppointment(stage, id, { ...command, ...(await byBuyer()) }),
    /** What somebody who only reads presses in a mail of ours. */
    answers: async (answer: Answered) =>
      answerNurture(parts, { workspace: world.workspace, lead, at: await parts.clock.now() }, answer),
    isOff: async (who: Who, from: Instant, until: Instant) => {
      const at = await parts.clock.now()
      const taken = { off: parts.newId(), once: { from, to: until } }
      const command: TakeTimeOff = { type: 'TakeTimeOff', at, by: member(who), taken }
      await carried(opened, world.workspace, [{ kind: 'member', stream: member(who), command }])
    },
  }
}

/** Puts a story where it belongs: its first words so many covered hours before the end. */
export function planStory(stage: Stage, story: Story): void {
  const { ago, form, from, goesOn } = story
  plan(stage, coveredAgo(stage.office, { hours: ago, before: stage.end }), async () => {
    const submission = await submitted(stage, { form, body: from })
    const found = await caseOf(stage, { submission, to: from.email })
    if (found && goesOn) await goOn(stage, goesOn(sceneOf(stage, found)))
  })
}

/** Tells it as far as the next pause. */
export async function goOn(stage: Stage, telling: Telling): Promise<void> {
  const next = await telling.next()
  if (next.done === true) return
  const at = typeof next.value === 'string' ? next.value : await later(stage, next.value)
  plan(stage, at, () => goOn(stage, telling))
}

function dayOf({ office, end }: Stage, offset: number): Temporal.PlainDate {
  let day = Temporal.Instant.from(end).toZonedDateTimeISO(office.zone).toPlainDate()
  for (let left = Math.abs(offset); left > 0;) {
    day = day.add({ days: Math.sign(offset) })
    if (isWorked(office, day)) left--
  }
  return day
}

const midnight = (day: Temporal.PlainDate, zone: string): Instant =>
  instantOf(day.toZonedDateTime(zone).epochMilliseconds)

const isWorked = (office: Stage['office'], day: Temporal.PlainDate): boolean =>
  coveredBetween(office, midnight(day, office.zone), midnight(day.add({ days: 1 }), office.zone)) > 0

export function momentOn(stage: Stage, day: number, clock: string): Instant {
  const at = dayOf(stage, day).toPlainDateTime(Temporal.PlainTime.from(clock))
  return instantOf(at.toZonedDateTime(stage.office.zone).epochMilliseconds)
}

import type { AppointmentFacts } from '#domain/appointment/facts.ts'
import type { Busy } from '#domain/appointment/busy.ts'
import type { Id } from '#domain/ledger.ts'
import type { Outcome } from '#domain/lead/resolution.ts'
import type { People } from '#domain/team/people.ts'
import type { Calendar } from '#domain/time/calendar.ts'
import type { Parts } from './parts.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { Tx } from './ports.ts'
import { fold, type Asking } from './streams.ts'

export type AppointmentSources = Pick<Parts, 'playbooks' | 'outsideCalendars'>
type OfAppointment = Extract<Asking, { kind: 'appointment' }>

/** Hours for a firm whose playbook has no calendar. */
const usualHours = (zone: string): Calendar => ({
  ...{ name: 'usual hours', zone, closed: [], special: {} },
  hours: [[[540, 1020]], [[540, 1020]], [[540, 1020]], [[540, 1020]], [[540, 1020]], [], []],
})

/** The hours of the first team that somebody is in, else the firm's. */
export function calendarOf(
  { playbook, calendars, zone }: LoadedPlaybook,
  people: People,
  member: Id,
): Calendar {
  const team = people.teams.find(({ members }) => members.includes(member))
  const named = team?.calendar ?? playbook.calendars[0]?.name
  return (named === undefined ? undefined : calendars.get(named)) ?? usualHours(zone)
}

/** What each of these members has from a moment on, by our own appointments and by calendars elsewhere. */
export async function busyOf(
  tx: Tx,
  { outsideCalendars }: Pick<Parts, 'outsideCalendars'>,
  { members, at }: { members: readonly Id[]; at: string },
): Promise<readonly (Busy & { readonly appointment?: Id })[]> {
  const [kept, outside] = await Promise.all([
    tx.keptBy(members, at),
    outsideCalendars.busy(tx.workspace, members, at),
  ])
  return [
    ...kept.map((each) => ({ ...each, because: 'another appointment' as const })),
    ...outside.map((each) => ({ ...each, because: 'another calendar' as const })),
  ]
}

/** After these nobody meets them any more; after a sale one may well. */
const meetsOn: ReadonlySet<Outcome> = new Set<Outcome>(['won', 'introductory order'])

/** What decisions about appointments rest on, read once for the whole batch. */
export async function appointmentFactsFor(
  tx: Tx,
  askings: readonly Asking[],
  { people, sources }: { people: People; sources: AppointmentSources },
): Promise<(asking: Asking) => AppointmentFacts> {
  const asked = askings.filter((asking): asking is OfAppointment => asking.kind === 'appointment')
  const heads = await tx.appointmentHeads(asked.map(({ stream }) => stream))
  const members = [
    ...heads.flatMap(({ host, standIn }) => [host, ...(standIn ? [standIn] : [])]),
    ...asked.flatMap(({ command }) => namedIn(command)),
  ]
  const at = asked[0]?.command.at ?? ''
  const loaded = await sources.playbooks.load(tx)
  const busy = await busyOf(tx, sources, { members: [...new Set(members)].filter((id) => id !== ''), at })
  const leads = new Map(heads.map(({ appointment, lead }) => [appointment, lead]))
  const looked = asked.flatMap(({ command, stream }) =>
    command.type === 'CheckAppointment' ? [leads.get(stream) ?? ''] : [],
  )
  const ended = await endedAmong(tx, looked)
  const criteria = (loaded.playbook.qualified?.criteria ?? []).map(({ name }) => name)
  return ({ stream }) => ({
    ...{ people, criteria, ended: ended.has(leads.get(stream) ?? '') },
    busy: busy.filter(({ appointment }) => appointment !== stream),
    calendarOf: (member) => calendarOf(loaded, people, member),
  })
}

/** Whom a command names. */
export function namedIn(command: OfAppointment['command']): readonly Id[] {
  if (command.type === 'AgreeAppointment') return [command.host]
  if (command.type === 'NameStandIn') return [command.member]
  return command.type === 'HandAppointment' ? [command.to] : []
}

async function endedAmong(tx: Tx, leads: readonly Id[]): Promise<ReadonlySet<Id>> {
  const refs = leads.filter((id) => id !== '').map((stream) => ({ kind: 'lead', stream }) as const)
  if (refs.length === 0) return new Set()
  const histories = await tx.read(refs)
  return new Set(
    refs.flatMap(({ stream }) => {
      const { kind, state } = fold('lead', stream, histories.get(stream) ?? [])
      if (kind !== 'lead' || state.status === 'none') return []
      const outcome = state.resolution?.outcome
      return state.forgotten || (outcome !== undefined && !meetsOn.has(outcome)) ? [stream] : []
    }),
  )
}

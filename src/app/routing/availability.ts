import { awayUntil, type TimeOff } from '#domain/member/time-off.ts'
import { isThere } from '#domain/routing/there.ts'
import type { People } from '#domain/team/people.ts'
import type { Instant } from '#domain/time/instant.ts'

const clockTime = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

const told = ({ off: id, ...rest }: TimeOff) => {
  if ('once' in rest) return { id, once: { from: rest.once.from, to: rest.once.to } }
  const { days, from, to, zone, since, until } = rest.weekly
  const weekly = { days: [...days], from: clockTime(from), to: clockTime(to), zone, since }
  return { id, weekly: { ...weekly, ...(until !== undefined && { until }) } }
}

/** Everybody who works here, as routing sees them at this moment. */
export const availabilityOf = ({ members, teams }: People, at: Instant) =>
  members
    .filter(({ active }) => active)
    .map((person) => {
      const { id, name, onDuty, off = [], languages = [], skills = [] } = person
      return {
        member: { id, name },
        teams: teams.flatMap((team) => (team.members.includes(id) ? [team.name] : [])),
        onDuty,
        there: isThere(person, at),
        awayUntil: awayUntil(off, at) ?? null,
        languages: [...languages],
        skills: [...skills],
        off: off.filter((each) => isAhead(each, at)).map(told),
      }
    })

const isAhead = (off: TimeOff, at: Instant): boolean =>
  'once' in off ? off.once.to > at : off.weekly.until === undefined || off.weekly.until >= at.slice(0, 10)

import type { PoolClient } from 'pg'
import type { AppointmentHead, AppointmentReads, Kept } from '#app/appointment-ports.ts'

/** One look for each member: those they host, and those they stand in for somebody at. */
const of = (member: string, after: string): string => `
  select id, lead, host, stand_in, starts_at, ends_at, status from (
    select id, lead, host, stand_in, starts_at, ends_at, status from appointment
      where workspace = $1 and host = ${member} and ends_at > ${after} order by ends_at offset 0) hosted
    where status = 'agreed' and stand_in is null
  union all select id, lead, host, stand_in, starts_at, ends_at, status from (
    select id, lead, host, stand_in, starts_at, ends_at, status from appointment
      where workspace = $1 and stand_in = ${member} and ends_at > ${after} order by ends_at offset 0) stood
    where status = 'agreed'`

const HEAD = 'id as appointment, lead, host, stand_in as "standIn"'

const queries = {
  heads: `select ${HEAD} from appointment where workspace = $1 and id = any($2::uuid[])`,
  kept: `select a.id as appointment, wanted.member, a.starts_at as "from", a.ends_at as "to" from unnest($2::uuid[]) as wanted (member)
    cross join lateral (${of('wanted.member', '$3')}) a`,
  ahead: `select ${HEAD} from (
      select a.id, a.lead, a.host, a.stand_in from unnest($2::uuid[]) as wanted (lead)
        cross join lateral (select id, lead, host, stand_in, status, starts_at from appointment
          where workspace = $1 and lead = any (array[wanted.lead]) order by lead offset 0) a
        where a.status = 'agreed' and a.starts_at > $4
      union select a.id, a.lead, a.host, a.stand_in from unnest($3::uuid[]) as wanted (member)
        cross join lateral (${of('wanted.member', '$4')}) a where a.starts_at > $4
    ) found order by lead, id`,
} as const

/** One query each. */
export function appointmentReads(client: PoolClient, workspace: string): AppointmentReads {
  const all = async <Row extends object>(name: keyof typeof queries, ...values: readonly unknown[]) => {
    const asked = { name: `appointment-${name}`, text: queries[name], values: [workspace, ...values] }
    return (await client.query<Row>(asked)).rows
  }
  return {
    appointmentHeads: (ids) => (ids.length === 0 ? Promise.resolve([]) : all<AppointmentHead>('heads', ids)),
    keptBy: (members, after) =>
      members.length === 0 ? Promise.resolve([]) : all<Kept>('kept', members, after),
    appointmentsAhead: ({ leads, members }, at) => all<AppointmentHead>('ahead', leads, members, at),
  }
}

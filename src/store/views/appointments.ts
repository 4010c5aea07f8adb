import type { PoolClient } from 'pg'
import type { AppointmentRow } from '#domain/appointment/row.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'

export const APPOINTMENTS_SHOWN_MAX = 500

const ROW = `select a.id, a.lead, coalesce(p.name, '') as prospect, p.organisation, a.status, a.revision, a.starts_at as start, a.ends_at as "end",
    a.zone, a.place, a.location as "where", a.about, a.host, a.stand_in as "standIn", a.agreed_at as "agreedAt", a.agreed_by as "agreedBy",
    a.moves, a.clash, a.cancelled_side as "cancelledSide", a.cancelled_at as "cancelledAt", a.reply, a.reply_proven as "replyProven",
    a.wished, a.present, a.told_at as "toldAt", a.told_by as "toldBy", a.next_step as "nextStep", a.criterion, a.said,
    a.answered, a.answered_at as "answeredAt"
  from appointment a
  join lead l on l.workspace = $1 and l.id = a.lead
  left join prospect p on p.workspace = $1 and p.id = l.prospect
  where a.workspace = $1`

const shows = {
  all: 'true',
  /** Whoever is to be there can't, and nobody stands in. */
  lacking: `a.status = 'agreed' and a.clash is not null`,
  'to tell': `a.status = 'agreed' and a.ends_at <= $5::timestamptz`,
} as const
export type AppointmentsShown = keyof typeof shows

/** The appointments of some days, in order; of one member, or of all. */
export async function appointmentRows(
  client: PoolClient,
  workspace: Id,
  {
    from,
    to,
    member,
    show,
    asOf,
  }: { from: Instant; to: Instant; member?: Id | undefined; show: AppointmentsShown; asOf: Instant },
): Promise<readonly AppointmentRow[]> {
  const { rows } = await client.query<AppointmentRow>({
    name: `view-appointments-${show}`,
    text: `${ROW} and a.starts_at >= $2 and a.starts_at < $3
      and ($4::uuid is null or coalesce(a.stand_in, a.host) = $4 or a.host = $4)
      and $5::timestamptz is not null and ${shows[show]} order by a.starts_at, a.id limit ${APPOINTMENTS_SHOWN_MAX}`,
    values: [workspace, from, to, member ?? null, asOf],
  })
  return rows
}

export const appointmentsOfLead = async (
  client: PoolClient,
  workspace: Id,
  lead: Id,
): Promise<readonly AppointmentRow[]> =>
  (
    await client.query<AppointmentRow>({
      name: 'view-appointments-of-lead',
      text: `${ROW} and a.lead = $2 order by a.starts_at desc, a.id limit ${APPOINTMENTS_SHOWN_MAX}`,
      values: [workspace, lead],
    })
  ).rows

export const appointmentRow = async (
  client: PoolClient,
  workspace: Id,
  id: Id,
): Promise<AppointmentRow | undefined> =>
  (
    await client.query<AppointmentRow>({
      name: 'view-appointment',
      text: `${ROW} and a.id = $2`,
      values: [workspace, id],
    })
  ).rows[0]

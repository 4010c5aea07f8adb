import type { PoolClient } from 'pg'
import type { Channel } from '#domain/lead/touch.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Discreet } from '#domain/workspace/discretion.ts'

export const EARLY_TOUCHES_MAX = 100

type Named = { readonly id: Id; readonly name: string }
export type EarlyTouch = {
  readonly touch: Id
  readonly lead: Id
  readonly prospect: string
  readonly organisation: string | null
  readonly segment: string
  readonly at: Instant
  readonly channel: Channel | 'unknown'
  readonly member: Named | null
  /** The window that wasn't waited for. */
  readonly window: { readonly notBefore: Instant; readonly target: Instant; readonly limit: Instant } | null
  /** Whoever did it hadn't read the brief that comes first. */
  readonly unread: boolean
  /** It is written, and has not left yet. */
  readonly waiting: boolean
  /** In the words of whoever did it; null once they are forgotten. */
  readonly because: string | null
}

export type EarlyAsked = {
  readonly from?: Instant | undefined
  readonly to?: Instant | undefined
  readonly segment?: string | undefined
  readonly team?: Id | undefined
  readonly member?: Id | undefined
}

type Row = Omit<EarlyTouch, 'window'> & Record<'notBefore' | 'target' | 'limit', Instant | null>

const wanted = (at: string, member: string) =>
  `($2::timestamptz is null or ${at} >= $2) and ($3::timestamptz is null or ${at} < $3)
        and ($4::text is null or l.segment = $4) and ($5::uuid is null or l.team = $5) and ($6::text is null or ${member} = $6)`

/** The youngest touches that came before their window, with the reason that was given; that of a mail stands with its words. */
const early = {
  name: 'view-early-touches',
  text: `with touched as (
      select t.lead, t.id, t.at, t.channel, t.member::text as member, false as waiting from touch t
      join lead l on l.workspace = $1 and l.id = t.lead
      where t.workspace = $1 and t.early and ${wanted('t.at', 't.member::text')}
      order by t.at desc, t.id limit ${EARLY_TOUCHES_MAX + 1}
    ), written as (
      select w.lead, w.id, w.queued_at as at, 'mail' as channel, w.by as member, true as waiting from mail w
      join lead l on l.workspace = $1 and l.id = w.lead
      where w.workspace = $1 and w.early and w.state = 'queued' and ${wanted('w.queued_at', 'w.by')}
        and not exists (select from touch t where t.workspace = $1 and t.lead = w.lead and t.id = w.id)
      order by w.queued_at desc, w.id limit ${EARLY_TOUCHES_MAX + 1}
    ), early as (
      select * from (select * from touched union all select * from written) found order by at desc, id limit ${EARLY_TOUCHES_MAX + 1}
    )
    select e.id as touch, e.lead, coalesce(p.name, '') as prospect, p.organisation, l.segment, e.at, e.channel, e.waiting,
      case when m.id is null then null else json_build_object('id', m.id, 'name', coalesce(m.name, '')) end as member,
      c.not_before as "notBefore", c.target, c."limit" as limit, said.because, said.unread
    from early e join lead l on l.workspace = $1 and l.id = e.lead
    left join prospect p on p.workspace = $1 and p.id = l.prospect
    left join member m on m.workspace = $1 and m.id::text = e.member
    left join lateral (
      select not_before, target, "limit" from commitment where workspace = $1 and lead = e.lead and kind in ('respond', 'contact')
      order by not_before > e.at desc, kind = 'respond' desc, made_at limit 1
    ) c on true
    left join lateral (
      select max(private::jsonb ->> 'earlyBecause') as because, coalesce(bool_or((data::jsonb ->> 'unread')::boolean), false) as unread
      from event where workspace = $1 and stream = e.lead
        and type in ('TouchLogged', 'MailQueued') and coalesce(data::jsonb ->> 'touch', data::jsonb ->> 'mail') = e.id::text
    ) said on true
    order by e.at desc, e.id`,
}

export async function earlyTouches(
  client: PoolClient,
  workspace: Id,
  { from, to, segment, team, member }: EarlyAsked,
  { all, own }: Discreet,
): Promise<{ readonly items: readonly EarlyTouch[]; readonly more: boolean }> {
  const given = [from, to, segment, team, member].map((value) => value ?? null)
  const { rows } = await client.query<Row>({ ...early, values: [workspace, ...given] })
  return {
    items: rows.slice(0, EARLY_TOUCHES_MAX).map(({ notBefore, target, limit, ...touch }) => ({
      ...touch,
      member: all || touch.member?.id === own ? touch.member : null,
      window: notBefore !== null && target !== null && limit !== null ? { notBefore, target, limit } : null,
    })),
    more: rows.length > EARLY_TOUCHES_MAX,
  }
}

/**
 * Ways in which a promise could be broken, found in one pass: the query answers the streams where it is, and as `n` which of the ways
 * it is, counted from 0. $1 is the workspace.
 */
type Check = {
  readonly promise: string
  readonly whats: readonly string[]
  readonly text: string
  /** $2 is the moment before which the sweep must have looked. */
  readonly timed?: boolean
}

/** Per source and day of receipt: received from the submissions themselves, the places from their placements and leads. */
export const accounts = `
  with received as (
    select source, (received_at at time zone 'UTC')::date as day, count(*) as received, count(*) filter (where placed_at is null) as pending
    from submission where workspace = $1 group by 1, 2
  ), placed as (
    select p.source, p.day,
      count(*) filter (where p.place = 'lead' and l.status = 'resolved') as resolved,
      count(*) filter (where p.place = 'lead' and l.status = 'open') as open,
      count(*) filter (where p.place = 'held') as held,
      count(*) filter (where p.place = 'junk') as junk,
      count(*) filter (where p.place = 'test') as test,
      count(*) filter (where p.place = 'forgotten') as forgotten
    from placement p left join lead l on l.workspace = $1 and l.id = p.lead and p.place = 'lead'
    where p.workspace = $1 group by 1, 2
  )
  select coalesce(r.source, p.source) as source, coalesce(r.day, p.day) as day, coalesce(r.received, 0) as received,
    coalesce(p.resolved, 0) as resolved, coalesce(p.open, 0) as open, coalesce(p.held, 0) as held, coalesce(p.junk, 0) as junk,
    coalesce(r.pending, 0) as pending, coalesce(p.test, 0) as test, coalesce(p.forgotten, 0) as forgotten
  from received r full join placed p on p.source = r.source and p.day = r.day
  order by day desc, source`

const kept: readonly Check[] = [
  {
    promise: 'P1',
    whats: ['A submission is kept, and the ledger does not know that it was received.'],
    text: `select s.id as stream from submission s where s.workspace = $1
      and not exists (select from event e where e.workspace = $1 and e.stream = s.id and e.type = 'SubmissionReceived' and e.seq = 1)`,
  },
  {
    promise: 'P1',
    whats: ['The ledger knows that a submission was received, and it is not kept.'],
    text: `select e.stream from event e where e.workspace = $1 and e.type = 'SubmissionReceived'
      and not exists (select from submission s where s.workspace = $1 and s.id = e.stream)`,
  },
  {
    promise: 'P1',
    whats: [
      'A submission counts as placed, and is in no place.',
      'A submission is pending, and in a place as well.',
      'A submission is in a place, and is not kept.',
      'A submission is counted under another source or day than it was received.',
    ],
    text: `select stream, n from (
        select coalesce(s.id, p.submission) as stream, case
          when p.submission is null and s.placed_at is not null then 0
          when p.submission is not null and s.id is not null and s.placed_at is null then 1
          when s.id is null then 2
          when p.source <> s.source or p.day <> (s.received_at at time zone 'UTC')::date then 3
        end as n
        from (select id, source, received_at, placed_at from submission where workspace = $1) s
        full join (select submission, source, day from placement where workspace = $1) p on p.submission = s.id
      ) submissions where n is not null`,
  },
  {
    promise: 'P1',
    whats: ['A submission is in a lead that does not exist.'],
    text: `select p.submission as stream from placement p where p.workspace = $1 and p.place = 'lead'
      and not exists (select from lead l where l.workspace = $1 and l.id = p.lead)`,
  },
  {
    promise: 'P1',
    whats: ['A lead was opened by no submission that is in it.'],
    // What had opened it may have been put back among what is held, and released to another lead since.
    text: `select l.id as stream from lead l where l.workspace = $1
      and not exists (select from placement p where p.workspace = $1 and p.lead = l.id)
      and not (l.status = 'resolved' and exists (select from event e where e.workspace = $1 and e.stream = l.id and e.type = 'LeadTakenBack'))`,
  },
  {
    promise: 'P1',
    whats: [
      'A submission is held back, and nothing says since when or until when.',
      'A submission is junk, and nothing says who decided that.',
    ],
    text: `select p.submission as stream, case p.place when 'held' then 0 else 1 end as n from placement p
      where p.workspace = $1 and ((p.place = 'held' and (p.held_at is null or p.confirm_at is null or p.decided is not null))
        or (p.place = 'junk' and (p.held_at is null or p.decided is null or p.decided = 'released')))`,
  },
]

/** A past lead owes nothing: it is in the balance, and outside what follows. Once it is adopted it owes like any other. */
const owed: readonly Check[] = [
  {
    promise: 'P2',
    whats: ['A lead of the past is not adopted, and something is owed.'],
    text: `select c.lead as stream from commitment c join lead l on l.workspace = $1 and l.id = c.lead and l.historical
      where c.workspace = $1 and c.state = 'open'`,
  },
  {
    promise: 'P2',
    whats: ['A lead is open, and nothing is owed.'],
    text: `select l.id as stream from lead l where l.workspace = $1 and l.status = 'open' and not l.historical
      and not exists (select from commitment c where c.workspace = $1 and c.lead = l.id and c.state = 'open')`,
  },
  {
    promise: 'P2',
    whats: ['A commitment is open, and no active person owes it.'],
    text: `select c.lead as stream from commitment c where c.workspace = $1 and c.state = 'open'
      and not exists (select from member m where m.workspace = $1 and m.active
        and m.id = coalesce(c.holder, (select t.steward from team t where t.workspace = $1 and t.id = c.team)))`,
  },
  {
    promise: 'P2',
    whats: ['A lead is resolved, and something is still owed.'],
    text: `select c.lead as stream from commitment c join lead l on l.workspace = $1 and l.id = c.lead and l.status = 'resolved'
      where c.workspace = $1 and c.state = 'open'`,
  },
  {
    promise: 'P2',
    whats: [
      'A submission is held back, and nobody owes a look at it.',
      'A look at a submission is owed that is not held back.',
    ],
    text: `select stream, n from (
        select p.submission as stream, 0 as n from placement p where p.workspace = $1 and p.place = 'held'
          and not exists (select from commitment c where c.workspace = $1 and c.lead = p.submission and c.kind = 'review' and c.state = 'open')
        union all
        select c.lead, 1 from commitment c where c.workspace = $1 and c.kind = 'review' and c.state = 'open'
          and not exists (select from placement p where p.workspace = $1 and p.submission = c.lead and p.place = 'held')
      ) looks`,
  },
  {
    promise: 'P2',
    whats: ['A commitment has a window that ends before it begins.'],
    text: `select c.lead as stream from commitment c where c.workspace = $1 and c.state = 'open'
      and not (c.not_before <= c."limit" and c.target <= c."limit")`,
  },
]

const ended: readonly Check[] = [
  {
    promise: 'P3',
    whats: [
      'A lead is resolved without an outcome or without how the prospect was told.',
      'A lead is resolved by a mail that is not there or never left.',
      'A lead is resolved by a touch that is not there.',
      'A lead is resolved, the prospect was not told, and no reason is given.',
    ],
    // Each resolved lead beside its last resolution, as the ledger has it.
    text: `with ended as materialized (
        select l.id, l.outcome, l.resolved_at, e.data ->> 'outcome' as said, e.data -> 'told' as told, e.data -> 'told' ->> 'how' as how
        from lead l left join (
          select distinct on (stream) stream, data::jsonb as data from event where workspace = $1 and type = 'LeadResolved'
          order by stream, seq desc
        ) e on e.stream = l.id
        where l.workspace = $1 and l.status = 'resolved' and not l.historical
      )
      select r.id as stream, 0 as n from ended r
        where r.outcome is null or r.resolved_at is null or r.said is null or r.said <> r.outcome or r.how is null
      union all
      select r.id, 1 from ended r where r.how = 'mail'
        and not exists (select from mail m where m.workspace = $1 and m.id = (r.told ->> 'mail')::uuid and m.lead = r.id and m.state not in ('failed', 'taken back'))
      union all
      select r.id, 2 from ended r where r.how = 'touch'
        and not exists (select from event e where e.workspace = $1 and e.stream = r.id and e.type = 'TouchLogged'
          and (e.data::jsonb) ->> 'touch' = r.told ->> 'touch')
      union all
      select r.id, 3 from ended r where r.how = 'not told' and r.told ->> 'because' is null`,
  },
]

const late: readonly Check[] = [
  {
    promise: 'P4',
    whats: ['A commitment should have been looked at, and no sweep has.'],
    text: `select c.lead as stream from commitment c where c.workspace = $1 and c.next_check < $2`,
    timed: true,
  },
  {
    promise: 'P4',
    whats: ['A commitment climbed past a level.'],
    text: `select c.lead as stream from climb c where c.workspace = $1 and c.level > 1
      and not exists (select from climb b where b.workspace = $1 and b.lead = c.lead and b.commitment = c.commitment and b.level = c.level - 1)`,
  },
  {
    promise: 'P4',
    whats: ['A commitment reached a level after the one above it.'],
    text: `select c.lead as stream from climb c join climb b
      on b.workspace = $1 and b.lead = c.lead and b.commitment = c.commitment and b.level = c.level - 1
      where c.workspace = $1 and b.at > c.at`,
  },
  {
    promise: 'P4',
    whats: ['A commitment stands at another level than it climbed to.'],
    text: `select c.lead as stream from commitment c where c.workspace = $1 and c.level > 0
      and c.level is distinct from (select max(b.level) from climb b where b.workspace = $1 and b.lead = c.lead and b.commitment = c.id)`,
  },
  {
    promise: 'P4',
    whats: ['Something climbed to somebody, and they were not told and are not going to be.'],
    text: `select c.lead as stream from climb c
      where c.workspace = $1 and c.at < $2 and c.at > $2::timestamptz - interval '23 hours'
      and not exists (select from alert a
        where a.workspace = $1 and a.member = c.member and a.lead = c.lead and a.commitment = c.commitment and a.level = c.level)
      and not exists (select from untold u
        where u.workspace = $1 and u.member = c.member and u.lead = c.lead and u.commitment = c.commitment and u.level = c.level)`,
    timed: true,
  },
  {
    promise: 'P5',
    whats: ['A mail was sent twice, and the second time is not marked as such.'],
    // Only where several left can one have left twice.
    text: `select e.stream from (
        select stream from event where workspace = $1 and type = 'MailSent' group by stream having count(*) > 1
      ) several join event e on e.workspace = $1 and e.stream = several.stream and e.type = 'MailSent'
      group by e.stream, (e.data::jsonb) ->> 'mail' having count(*) filter (where (e.data::jsonb) ->> 'again' = 'false') > 1`,
  },
  {
    promise: 'P8',
    whats: ['A person was erased, and something of theirs is still there.'],
    text: `select s.stream from (
        select x.prospect as erased, x.prospect as stream from erasure x where x.workspace = $1
        union all select x.prospect, l.id from erasure x join lead l on l.workspace = $1 and l.prospect = x.prospect where x.workspace = $1
        union all select x.prospect, p.submission from erasure x join placement p on p.workspace = $1 and p.prospect = x.prospect where x.workspace = $1
      ) s where exists (select from event e where e.workspace = $1 and e.stream = s.stream and e.private is not null
          and e.position < (select max(p.position) from event p where p.workspace = $1 and p.stream = s.erased and p.type = 'PersonErased'))
        or exists (select from submission q where q.workspace = $1 and q.id = s.stream and (q.raw is not null or q.address is not null))
        or exists (select from prospect q where q.workspace = $1 and q.id = s.stream and (q.email is not null or q.name is not null or q.phone is not null))
        or exists (select from trust q where q.workspace = $1 and q.submission = s.stream and q.value is not null)
        or exists (select from placement q where q.workspace = $1 and q.submission = s.stream and q.held_key is not null)
        or exists (select from sighting q where q.workspace = $1 and q.submission = s.stream)`,
  },
]

export const promises: readonly Check[] = [...kept, ...owed, ...ended, ...late]

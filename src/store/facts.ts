import type { PoolClient } from 'pg'
import type { Lease } from '#domain/lead/facts.ts'
import type { Person, TeamFacts } from '#domain/team/people.ts'
import { screeningReaders } from './screening-facts.ts'
import type { AtPhone, Followed } from '#app/follow-ports.ts'
import type { KnownAddress, PlaybookText, Tx, UnalertedClimb } from '#app/ports.ts'

type Readers = Pick<
  Tx,
  | 'people'
  | 'leases'
  | 'playbook'
  | 'playbookInForce'
  | 'leadOf'
  | 'addresses'
  | 'thanked'
  | 'asRead'
  | 'sightings'
  | 'trusts'
  | 'heldOf'
  | 'followed'
  | 'touchedBy'
  | 'touchedAt'
  | 'mailConsents'
  | 'referrals'
  | 'leadsAtPhone'
  | 'heldBy'
  | 'unalerted'
  | 'unoffered'
  | 'workspaceName'
  | 'form'
  | 'placedFrom'
  | 'openLeads'
>

type FormFacts = NonNullable<Awaited<ReturnType<Tx['form']>>>

/** What decisions ask of the read models, one query each. */
export function factReaders(client: PoolClient, workspace: string): Readers {
  const all = async <Row extends object>(name: keyof typeof queries, ...values: readonly unknown[]) => {
    const { rows } = await client.query<Row>({ name, text: queries[name], values: [workspace, ...values] })
    return rows
  }
  return {
    people: async () => {
      const [members, teams] = await Promise.all([all<Person>('members'), all<TeamFacts>('teams')])
      return { members, teams }
    },
    leases: async (leads) => {
      const rows = await all<Lease & { lead: string }>('leases', leads)
      return new Map(rows.map(({ lead, member, until }) => [lead, { member, until }]))
    },
    playbook: async (version) => (await all<PlaybookText>('playbook', version))[0],
    playbookInForce: async () => (await all<{ version: number }>('playbook-in-force'))[0]?.version,
    leadOf: async (submission) => (await all<{ lead: string }>('lead-of', submission))[0]?.lead,
    addresses: (keys) => all<KnownAddress>('addresses', keys),
    thanked: async (keys, since) =>
      new Set(
        keys.length === 0 ? [] : (await all<{ key: string }>('thanked', keys, since)).map(({ key }) => key),
      ),
    ...screeningReaders(client, workspace),
    followed: (leads, awake) => all<Followed>('followed', leads, awake ?? null),
    touchedBy: async (leads, { since, waitingToo }) => {
      const rows = await all<{ lead: string; touches: string[] }>('touched-by', leads, since, waitingToo)
      return new Map(rows.map(({ lead, touches }) => [lead, touches]))
    },
    mailConsents: async (leads) => {
      const rows = await all<{ lead: string; given: boolean }>('mail-consents', leads)
      return new Map(rows.map(({ lead, given }) => [lead, given]))
    },
    referrals: async (keys) => {
      const rows = keys.length === 0 ? [] : await all<{ key: string; lead: string }>('referrals', keys)
      return new Map(rows.map(({ key, lead }) => [key, lead]))
    },
    leadsAtPhone: (number) => all<AtPhone>('leads-at-phone', number),
    touchedAt: async (domains, { since, waitingToo }) => {
      const rows = await all<{ domain: string; touches: string[] }>('touched-at', domains, since, waitingToo)
      return new Map(rows.map(({ domain, touches }) => [domain, touches]))
    },
    heldBy: (member) => all<{ lead: string; team: string | null }>('held-by', member),
    unoffered: async (team) => (await all<{ id: string }>('unoffered', team)).map(({ id }) => id),
    unalerted: (since, quietSince) => all<UnalertedClimb>('unalerted', since, quietSince),
    form: async (form) => (await all<FormFacts>('form', form))[0],
    openLeads: async ({ after, most }) =>
      (await all<{ id: string }>('open-leads', after ?? null, most)).map(({ id }) => id),
    placedFrom: async (form, { after, most }) =>
      (await all<{ id: string }>('placed-from', form, after ?? null, most)).map(({ id }) => id),
    workspaceName: async () => (await all<{ name: string }>('workspace-name'))[0]?.name ?? '',
  }
}

/** In JSON a moment has to be told in the one text form that everything compares. */
const canonical = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/**
 * What reached them from us: a person's touches, and what a track has sent; where it is asked for, also the letters of people that still
 * wait to leave.
 */
const ours = (
  waitingToo: string,
): string => `select at, direction from (select at, direction from touch where workspace = $1 and lead = mine.id offset 0) by_people
      union all select coalesce(sent_at, queued_at), 'out' from (
        select sent_at, queued_at, purpose, state from mail where workspace = $1 and lead = mine.id offset 0) by_us
        where (purpose = 'nurture' and sent_at is not null) or (purpose = 'reply' and state = 'queued' and ${waitingToo}::boolean)`

/** More prospects of one address are not looked at, as in matching; they are its namesakes of long ago. */
const SHARING_MAX = 60

const queries = {
  members: `select id, coalesce(name, '') as name, roles, active, on_duty as "onDuty", email, ${canonical('added_at')} as "addedAt",
      coalesce(languages, '{}') as languages, coalesce(skills, '{}') as skills, coalesce(off, '[]') as off, coalesce(paused, false) as paused
    from member where workspace = $1 order by added_at, id`,
  teams: 'select id, name, calendar, steward, chain, members from team where workspace = $1 order by name',
  leases: 'select lead, member, until from lease where workspace = $1 and lead = any($2::uuid[])',
  playbook:
    'select version, text, holidays from playbook where workspace = $1 and version = $2 and text is not null',
  'playbook-in-force':
    'select version from playbook where workspace = $1 and text is not null order by version desc limit 1',
  'lead-of': 'select lead from placement where workspace = $1 and submission = $2 and lead is not null',
  // One look for each address: asked for all of them at once, a plan from the first days would read every prospect.
  addresses: `select p.email_key as key, p.id as prospect from unnest($2::text[]) as wanted (key)
    cross join lateral (select id, email_key from prospect where workspace = $1 and email_key = wanted.key order by id limit 1) p`,
  // By one index after the other, in its order, as above: joined at once, a plan from the first days would read every mail there is.
  thanked: `select wanted.key from unnest($2::text[]) as wanted (key)
    where exists (select from (select id from prospect where workspace = $1 and email_key = wanted.key order by id desc limit ${SHARING_MAX}) p
      cross join lateral (select id from lead where workspace = $1 and prospect = p.id order by status offset 0) l
      cross join lateral (select purpose, queued_at from mail where workspace = $1 and lead = l.id offset 0) m
      where m.purpose = 'acknowledgement' and m.queued_at > $3)`,
  // One look for each, as above, in the order (or by the list of one) of the index it is to go by.
  followed: `select l.id as lead, l.motion, p.email, p.name, p.organisation, p.country, coalesce(p.permits, '{}') as permits, coalesce(p.bars, '{}') as bars,
      other.id as "otherLead", said.language
    from unnest($2::uuid[]) as wanted (lead)
    cross join lateral (select id, prospect, motion, wake_at from lead where workspace = $1 and id = wanted.lead limit 1) l
    left join lateral (select email, name, organisation, country, permits, bars from prospect where workspace = $1 and id = l.prospect limit 1) p on true
    left join lateral (
      select theirs.id from (select id, status, historical from lead where workspace = $1 and prospect = l.prospect order by status offset 0) theirs
      where theirs.status = 'open' and theirs.id <> l.id and not theirs.historical limit 1
    ) other on true
    left join lateral (
      select sent.submission from (select submission, submitted_at from placement where workspace = $1 and lead = any (array[l.id]) order by lead offset 0) sent
      order by sent.submitted_at, sent.submission limit 1
    ) first on true
    left join lateral (
      select data::jsonb #>> '{promised,language}' as language from event where workspace = $1 and stream = first.submission and seq = 1 limit 1
    ) said on true
    where $3::timestamptz is null or l.wake_at <= $3`,
  // Touches of ours by whomever on whatever lead of the person.
  'touched-by': `select wanted.lead, coalesce(ours.touches, '[]') as touches from unnest($2::uuid[]) as wanted (lead)
    cross join lateral (select prospect from lead where workspace = $1 and id = wanted.lead limit 1) l
    left join lateral (
      select json_agg(${canonical('t.at')}) as touches from (select id from lead where workspace = $1 and prospect = l.prospect order by status offset 0) mine
      cross join lateral (${ours('$4')}) t
      where t.at > $3 and t.direction = 'out'
    ) ours on true`,
  'touched-at': `select wanted.domain, coalesce(ours.touches, '[]') as touches from unnest($2::text[]) as wanted (domain)
    left join lateral (
      select json_agg(${canonical('t.at')}) as touches
      from (select id from prospect where workspace = $1 and mail_domain = wanted.domain order by mail_domain offset 0) p
      cross join lateral (select id from lead where workspace = $1 and prospect = p.id order by status offset 0) mine
      cross join lateral (${ours('$4')}) t
      where t.at > $3 and t.direction = 'out'
    ) ours on true`,
  'mail-consents': `select wanted.lead, said.given from unnest($2::uuid[]) as wanted (lead)
    cross join lateral (select prospect from lead where workspace = $1 and id = wanted.lead limit 1) l
    cross join lateral (
      select (consent ->> 'given')::boolean as given
      from (select submission, submitted_at from placement where workspace = $1 and prospect = l.prospect offset 0) sent
      join event e on e.workspace = $1 and e.stream = sent.submission and e.seq = 1
      cross join lateral jsonb_array_elements(coalesce(e.private::jsonb #> '{canonical,consent}', '[]')) consent
      where consent ->> 'purpose' in ('mail', 'marketing') order by sent.submitted_at desc, consent ->> 'purpose' limit 1
    ) said`,
  referrals: `select wanted.key, named.lead from unnest($2::text[]) as wanted (key)
    cross join lateral (select lead from referral where workspace = $1 and key = wanted.key order by id limit 1) named`,
  'leads-at-phone': `select l.id as lead, l.owner, l.offered
    from (select id from prospect where workspace = $1 and phone_line = $2 order by phone_line offset 0) p
    cross join lateral (select id, owner, offered, status, historical, opened_at from lead where workspace = $1 and prospect = p.id order by status offset 0) l
    where l.status = 'open' and not l.historical order by l.opened_at desc, l.id`,
  'held-by': `select id as lead, team from lead where workspace = $1 and status = 'open' and (owner = $2 or (owner is null and offered = $2))
    order by submitted_at`,
  unoffered: `select id from lead where workspace = $1 and team = $2 and status = 'open' and owner is null and offered is null
    order by submitted_at limit 1000`,
  unalerted: `with dropped as (delete from untold where workspace = $1 and at <= $2)
    select c.member, coalesce(m.name, '') as "memberName", c.lead, c.commitment, c.level, case o.kind when 'review' then 'review' else 'lead' end as kind,
      coalesce(l.segment, '') as segment, coalesce(l.submitted_at, o.made_at) as "submittedAt", o.target, o."limit"
    from untold c
    join member m on m.workspace = $1 and m.id = c.member and m.active and (m.alerted_at is null or m.alerted_at <= $3)
    left join lead l on l.workspace = $1 and l.id = c.lead
    join commitment o on o.workspace = $1 and o.lead = c.lead and o.id = c.commitment
    where c.workspace = $1 and c.at > $2
    order by c.at, c.lead`,
  form: 'select name, kind, sheet, map from form where workspace = $1 and id = $2',
  'open-leads': `select id from lead where workspace = $1 and status = 'open' and not historical and ($2::uuid is null or id > $2)
    order by id limit $3`,
  'placed-from': `select submission as id from placement where workspace = $1 and form = $2 and ($3::uuid is null or submission > $3)
    and place <> 'forgotten' order by submission limit $4`,
  'workspace-name': 'select name from workspace where workspace = $1',
} as const

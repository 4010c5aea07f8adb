import type { PoolClient } from 'pg'
import type { BriefReads, KeptLook, LeadBefore } from '#app/briefs/ports.ts'

/** A brief is read in ten seconds. */
const LEADS_MAX = 3
/** Of a firm with very many people the latest are looked at. */
const LOOKED_AT_MAX = 200

const before = `l.id as lead, coalesce(p.name, '') as name, l.source, l.submitted_at as "submittedAt", l.status, l.outcome, l.owner`

const queries = {
  before: `select ${before} from unnest($2::uuid[]) as wanted (prospect)
    cross join lateral (select * from lead where workspace = $1 and prospect = wanted.prospect order by submitted_at desc limit ${LOOKED_AT_MAX}) l
    left join prospect p on p.workspace = $1 and p.id = l.prospect
    where l.id <> $3 order by l.submitted_at desc, l.id limit ${LEADS_MAX}`,
  from: `select ${before} from (
      select id, name from prospect where workspace = $1 and mail_domain = $2 and id <> all($3::uuid[]) order by id desc limit ${LOOKED_AT_MAX}) p
    cross join lateral (select * from lead where workspace = $1 and prospect = p.id order by submitted_at desc limit 1) l
    order by l.submitted_at desc, l.id limit ${LEADS_MAX}`,
  looks: `select place, seen_at as "seenAt", result, because, facts from brief_search where workspace = $1 and domain = $2`,
} as const

/** One query each. */
export function briefReads(client: PoolClient, workspace: string): BriefReads {
  const all = async <Row extends object>(name: keyof typeof queries, ...values: readonly unknown[]) => {
    const asked = { name: `brief-${name}`, text: queries[name], values: [workspace, ...values] }
    return (await client.query<Row>(asked)).rows
  }
  return {
    leadsBefore: ({ prospects, except }) => all<LeadBefore>('before', prospects, except),
    leadsFrom: ({ domain, except }) => all<LeadBefore>('from', domain, except),
    looksKept: async (domain) => {
      const rows = await all<KeptLook & { readonly because: KeptLook['because'] | null }>('looks', domain)
      return rows.map(({ because, ...look }) => ({ ...look, ...(because && { because }) }))
    },
    keepLooks: async (domain, looks) => {
      await client.query({
        name: 'brief-keep',
        text: `insert into brief_search (workspace, domain, place, seen_at, result, because, facts)
          select $1, $2, place, "seenAt", result, because, facts
          from jsonb_to_recordset($3::jsonb) as row (place text, "seenAt" timestamptz, result text, because text, facts jsonb)
          on conflict (workspace, domain, place) do update
            set seen_at = excluded.seen_at, result = excluded.result, because = excluded.because, facts = excluded.facts`,
        values: [workspace, domain, JSON.stringify(looks)],
      })
    },
  }
}

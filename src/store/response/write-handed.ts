import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { handedMeasures } from '#domain/handoff/feedback.ts'
import type { Row } from '../tables.ts'

/** Every offer counts as one; the rest as far as it came. */
const measures = handedMeasures.filter((name) => name !== 'offered')
const columns = {
  ...{ id: 'uuid', offer: 'integer', week: 'date', segment: 'text', source: 'text', campaign: 'text' },
  ...{ form: 'uuid', team: 'text', qualifier: 'text', representative: 'text' },
  ...Object.fromEntries(measures.map((name) => [name, 'smallint'])),
  words: 'text[]',
}
const names = Object.keys(columns).join(', ')
const shape = Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')
const changed = Object.keys(columns)
  .filter((name) => name !== 'id' && name !== 'offer')
  .map((name) => `${name} = excluded.${name}`)
  .join(', ')

/** Under what it is counted; the values of each together are all offers. */
const dimensions = `(values ('all', ''), ('source', source), ('campaign', campaign), ('form', form::text), ('qualifier', qualifier),
  ('representative', representative), ('pair', qualifier || ' ' || representative)) as d (dimension, value)`

const write = `with made as (
    select ${names} from jsonb_to_recordset($2::jsonb) as row (${shape})
  ), was as (
    select ${names} from handoff_told where workspace = $1 and id in (select id from made)
  ), fresh as (
    select * from made except select * from was
  ), changed as (
    select -1 as sign, was.* from was where (id, offer) in (select id, offer from fresh) union all select 1, fresh.* from fresh
  ), kept_rows as (
    insert into handoff_told (workspace, ${names}) select $1, ${names} from fresh
    on conflict (workspace, id, offer) do update set ${changed}
  ), words as (
    insert into handoff_word as w (workspace, dimension, week, value, segment, team, word, offers)
    select $1, dimension, week, value, segment, team, word, sum(sign)
    from changed cross join lateral unnest(words) as said (word) cross join lateral ${dimensions}
    group by dimension, week, value, segment, team, word having sum(sign) <> 0
    on conflict (workspace, dimension, week, value, segment, team, word) do update set offers = w.offers + excluded.offers
  )
  insert into handoff_count as c (workspace, dimension, week, value, segment, team, offered, ${measures.join(', ')})
  select $1, dimension, week, value, segment, team, sum(sign), ${measures.map((name) => `sum(sign * ${name})`).join(', ')}
  from changed cross join lateral ${dimensions} group by dimension, week, value, segment, team
  on conflict (workspace, dimension, week, value, segment, team) do update set offered = c.offered + excluded.offered,
    ${measures.map((name) => `${name} = c.${name} + excluded.${name}`).join(', ')}`

/** Keeps these rows, and changes the counts by what is different in them; what is the same costs nothing. */
export async function writeHanded(client: PoolClient, workspace: Id, rows: readonly Row[]): Promise<void> {
  const values = [workspace, JSON.stringify(rows)]
  await client.query({ name: 'project-write-handed', text: write, values })
}

import type { PoolClient } from 'pg'
import type { Mornings } from '#app/mornings.ts'
import type { Id } from '#domain/ledger.ts'
import { discretionIn } from './views/discretion.ts'
import { comeUp, questionsOwed } from './views/morning-questions.ts'
import { sheetItems, slippedBy } from './views/mornings.ts'

/** Mornings in a transaction of commands. */
export const morningsIn = (client: PoolClient, workspace: Id): Mornings => ({
  claimSheets: async (days) => {
    const { rows } = await client.query<{ member: Id; name: string }>({
      name: 'claim-sheets',
      text: `with claimed as (
          insert into morning_sheet as s (workspace, member, made_for)
            select $1, w.member, w.date from unnest($2::uuid[], $3::date[]) as w (member, date)
            join member m on m.workspace = $1 and m.id = w.member and m.active and m."user" is not null
          on conflict (workspace, member) do update set made_for = excluded.made_for
            where s.made_for is null or s.made_for < excluded.made_for
          returning s.member, s.wanted
        )
        select c.member, coalesce(m.name, '') as name from claimed c
        join member m on m.workspace = $1 and m.id = c.member where c.wanted order by c.member`,
      values: [workspace, days.map(({ member }) => member), days.map(({ date }) => date)],
    })
    return rows
  },
  sheetItems: (about) => sheetItems(client, workspace, about),
  slipped: (now) => slippedBy(client, workspace, now),
  questionsOwed: (about) => questionsOwed(client, workspace, about),
  comeUp: () => comeUp(client, workspace),
  discretion: () => discretionIn(client, workspace),
})

import type { PoolClient } from 'pg'
import type { ComeUp, QuestionOwed } from '#app/mornings.ts'
import type { Id } from '#domain/ledger.ts'

/** What these members have to explain, the most urgent first; by the index of what is open. */
const owed = {
  name: 'view-morning-questions',
  text: `with numbered as (
      select member, id, lead, signal, explain_by, row_number() over (partition by member order by explain_by, id) as place,
        count(*) over (partition by member)::int as count
      from neglect where workspace = $1 and state = 'asked' and member = any ($2::uuid[])
    )
    select n.member, n.id as question, n.lead, n.signal, l.segment, n.explain_by as "explainBy", n.count from numbered n
    cross join lateral (select segment from lead where workspace = $1 and id = n.lead limit 1) l
    where n.place <= $3 order by n.member, n.place`,
}

export async function questionsOwed(
  client: PoolClient,
  workspace: Id,
  { members, most }: { readonly members: readonly Id[]; readonly most: number },
): Promise<readonly QuestionOwed[]> {
  return (await client.query<QuestionOwed>({ ...owed, values: [workspace, members, most] })).rows
}

/** How much waits for a manager, and since when. */
export async function comeUp(client: PoolClient, workspace: Id): Promise<ComeUp> {
  const { rows } = await client.query<ComeUp>({
    name: 'view-morning-come-up',
    text: `select count(*)::int as count, min(coalesce(shown_at, explained_at)) as oldest
      from neglect where workspace = $1 and state in ('shown', 'explained')`,
    values: [workspace],
  })
  return rows[0] ?? { count: 0, oldest: null }
}

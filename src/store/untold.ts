import type { PoolClient } from 'pg'
import type { Append } from '#app/ports.ts'

type Told = {
  readonly member: string
  readonly lead: string
  readonly commitment: string
  readonly level: number
}
type Untold = Told & { readonly at: string }

const note = {
  name: 'note-untold',
  text: `insert into untold (workspace, member, lead, commitment, level, at)
    select $1, member, lead, commitment, level, at
    from jsonb_to_recordset($2::jsonb) as row (member uuid, lead uuid, commitment uuid, level integer, at timestamptz)
    on conflict do nothing`,
}
const strike = {
  name: 'strike-told',
  text: `delete from untold u using jsonb_to_recordset($2::jsonb) as row (member uuid, lead uuid, commitment uuid, level integer)
    where u.workspace = $1 and u.member = row.member and u.lead = row.lead and u.commitment = row.commitment and u.level = row.level`,
}

/** Adds what has climbed to somebody and takes away what they have just been told, so that looking for it costs what there is of it. */
export function keepUntold(
  client: PoolClient,
  workspace: string,
  appends: readonly Append[],
): readonly Promise<unknown>[] {
  const untold = appends.flatMap(climbsIn)
  const told = appends.flatMap(toldIn)
  const send = (statement: typeof note, rows: readonly Told[]) =>
    rows.length > 0 ? [client.query({ ...statement, values: [workspace, JSON.stringify(rows)] })] : []
  return [...send(note, untold), ...send(strike, told)]
}

type Climb = Extract<
  Append['events'][number],
  { type: 'CommitmentReminded' | 'CommitmentClimbed' | 'ReviewReminded' | 'ReviewClimbed' }
>
const climbing: ReadonlySet<string> = new Set<Climb['type']>([
  ...(['CommitmentReminded', 'CommitmentClimbed'] as const),
  ...(['ReviewReminded', 'ReviewClimbed'] as const),
])
const isClimb = (event: Append['events'][number]): event is Climb => climbing.has(event.type)

const climbsIn = ({ folded: { stream: lead }, events }: Append): readonly Untold[] =>
  events.filter(isClimb).map(({ data, at }) => {
    const { commitment, to: member } = data
    return { member, lead, commitment, level: 'level' in data ? data.level : 0, at }
  })

const toldIn = ({ folded: { stream: member }, events }: Append): readonly Told[] =>
  events.flatMap((event) =>
    event.type === 'MemberAlerted' ? event.data.climbs.map((climb) => ({ ...climb, member })) : [],
  )

import { MorningSheet, MorningSheetWanted } from '#contract/morning-sheet.ts'
import type { Id } from '#domain/ledger.ts'
import { morningShown } from '#store/views/morning-shown.ts'
import { Refused, route, type Caller } from '../route.ts'
import type { Served } from '../served.ts'

const getMorningSheet = route({
  path: 'GET /api/v1/me/morning-sheet',
  who: 'member',
  says: 'What is due for you today, what has slipped, who came back and who has the next word.',
  answer: MorningSheet,
  handle: async ({ me, served }) => ({ status: 200, body: await sheetFor(served, me) }),
})

const putMorningSheet = route({
  path: 'PUT /api/v1/me/morning-sheet',
  who: 'member',
  says: 'Whether your sheet comes by mail in the morning.',
  body: MorningSheetWanted,
  answer: MorningSheet,
  handle: async ({ me, served, body: { wanted } }) => {
    const member = memberOf(me)
    await served.changeIn(me.workspace, (client) =>
      client.query(
        `insert into morning_sheet (workspace, member, wanted) values ($1, $2, $3)
          on conflict (workspace, member) do update set wanted = excluded.wanted`,
        [me.workspace, member, wanted],
      ),
    )
    return { status: 200, body: await sheetFor(served, me) }
  },
})

export const morningSheetRoutes = [getMorningSheet, putMorningSheet]

async function sheetFor({ inWorkspace, parts }: Served, me: Caller): Promise<MorningSheet> {
  const about = { workspace: me.workspace, member: memberOf(me), at: await parts.clock.now() }
  return inWorkspace(me.workspace, (client) => morningShown(parts, client, about))
}

function memberOf({ member }: Caller): Id {
  if (member === undefined) throw new Refused('not_allowed')
  return member
}

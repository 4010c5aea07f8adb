import type { PoolClient } from 'pg'
import { detailOf } from '#contract/lead-detail.ts'
import { Id as IdSchema } from '#contract/scalars.ts'
import type { Id } from '#domain/ledger.ts'
import { leadFound } from '#store/views/lead-found.ts'
import { leadPage } from '#store/views/lead-page.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { cardLines, cardsFor, lookingAs } from './looking.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { moment, table } from './words.ts'

const statuses = ['open', 'resolved'] as const

export const leadList: Command = {
  name: 'lead list',
  takes: `[--status ${statuses.join('|')}] [--segment SEGMENT] [--as MEMBER]`,
  says: 'All leads, the youngest first.',
  options: { status: { type: 'string' }, segment: { type: 'string' }, as: { type: 'string' } },
  run: async (call) => {
    const said = text(call, 'status')
    const status = statuses.find((known) => known === said)
    if (said !== undefined && !status)
      throw wrongCall(`There is no status "${said}".`, `It is one of ${statuses.join(', ')}.`)
    const filter = { status, segment: text(call, 'segment') }
    const document = await inOpened(call, (opened, workspace) =>
      opened.inWorkspace(workspace, async (client) => {
        const looking = await lookingAs(opened, client, { workspace, member: text(call, 'as') })
        const ids = await allLeads(client, workspace, filter)
        return { asOf: looking.at, items: await cardsFor(client, workspace, { ids, looking }) }
      }),
    )
    const { asOf, items } = document
    return answer(call, {
      document,
      lines: items.length === 0 ? ['There are no such leads.'] : cardLines(items, asOf),
    })
  },
}

type Filter = Pick<Parameters<typeof leadPage>[2], 'status' | 'segment'>

/** Page after page to the end: a program that reads this wants them all. */
async function allLeads(client: PoolClient, workspace: Id, filter: Filter): Promise<readonly Id[]> {
  const ids: Id[] = []
  let after: Parameters<typeof leadPage>[2]['after']
  for (;;) {
    const { leads, more } = await leadPage(client, workspace, { ...filter, after })
    ids.push(...leads.map(({ id }) => id))
    after = leads.at(-1)
    if (!more) return ids
  }
}

export const leadShow: Command = {
  name: 'lead show',
  takes: 'LEAD [--as MEMBER]',
  says: 'One lead with everything on it.',
  options: { as: { type: 'string' } },
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Which lead?', 'handraise lead show ID')
    const lead = leadIn(wanted)
    const document = await inOpened(call, (opened, workspace) =>
      opened.inWorkspace(workspace, async (client) => {
        const looking = await lookingAs(opened, client, { workspace, member: text(call, 'as') })
        const found = await leadFound(client, workspace, { lead, at: looking.at })
        if (!found) throw refusedWith('no_such_lead')
        return detailOf(found, looking)
      }),
    )
    return answer(call, { document, lines: detailLines(document) })
  },
}

/** What is no id at all is simply not there. */
export function leadIn(wanted: string): Id {
  if (!IdSchema.safeParse(wanted).success) throw refusedWith('no_such_lead')
  return wanted.toLowerCase()
}

function detailLines({
  asOf,
  lead,
  prospect,
  submissions,
  events,
  resolution,
}: ReturnType<typeof detailOf>): readonly string[] {
  const reach = [prospect.email, prospect.phone, prospect.organisation].filter((part) => part !== null)
  return [
    ...cardLines([lead], asOf),
    `${prospect.name}${reach.length > 0 ? `: ${reach.join(', ')}` : ''}`,
    ...submissions.flatMap(({ message, from }) =>
      message === null
        ? []
        : [
            `  "${message}"${from && from.prospect !== prospect.id ? ` (from ${from.email ?? from.name ?? 'somebody else'})` : ''}`,
          ],
    ),
    ...(resolution === null ? [] : [`Resolved ${moment(resolution.at)}: ${resolution.outcome}.`]),
    ...table(events.map(({ at, type, by, byName }) => [`  ${moment(at)}`, type, byName ?? by])),
  ]
}

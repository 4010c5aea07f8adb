import { benchLead } from '#app/workbench.ts'
import { benchLeadShown, benchShown } from '#contract/bench.ts'
import type { Workbench } from '#contract/workbench.ts'
import { benchOf, nextOn } from '#domain/workbench/next.ts'
import { leadFound } from '#store/views/lead-found.ts'
import { draftsOf } from '#store/views/report-drafts.ts'
import { waitingFor } from '#store/views/workbench.ts'
import { actingMember } from './acting.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith } from './exit.ts'
import { leadIn } from './lead.ts'
import { lookingAs } from './looking.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { moment } from './words.ts'

export const workbenchNext: Command = {
  name: 'workbench next',
  takes: '[--as MEMBER] [--after LEAD]',
  says: 'The lead that a member is to qualify next, by when it is due, with its questions and what is missing.',
  options: { as: { type: 'string' }, after: { type: 'string' } },
  run: async (call) => {
    const named = text(call, 'after')
    const after = named === undefined ? undefined : leadIn(named)
    const document = await inOpened(call, async (opened, workspace) => {
      const { parts, inWorkspace } = opened
      const member = await actingMember(opened, workspace, text(call, 'as'))
      const at = await parts.clock.now()
      const waiting = await inWorkspace(workspace, (client) =>
        waitingFor(client, workspace, { member, asOf: at }),
      )
      const bench = benchOf(waiting, { me: member, at })
      const turn = nextOn(bench, after)
      const head = { asOf: at, ...benchShown(bench, turn) }
      if (!turn) return { ...head, lead: null }
      const { lead } = turn
      const on = await parts.ledger.transaction(workspace, (tx) => benchLead(parts, tx, { lead, me: member }))
      return inWorkspace(workspace, async (client) => {
        const found = await leadFound(client, workspace, { lead, at })
        if (!on || !found) throw refusedWith('no_such_lead')
        const looking = await lookingAs(opened, client, { workspace, member })
        const drafts = await draftsOf(client, workspace, lead)
        return { ...head, lead: benchLeadShown({ ...on, found, drafts }, looking) }
      })
    })
    return answer(call, { document, lines: linesOf(document) })
  },
}

type Document = Pick<Workbench, 'due' | 'later' | 'opens' | 'why'> & {
  readonly lead: ReturnType<typeof benchLeadShown> | null
}

function linesOf({ due, later, opens, why, lead }: Document): readonly string[] {
  if (!lead || !why)
    return [
      opens === null
        ? 'Nothing is to be qualified.'
        : `Nothing is due. The first of ${later} opens ${moment(opens)}.`,
    ]
  const { detail, report } = lead
  const { missing, definition } = report
  const lacks = missing ? [...missing.criteria, ...missing.parts] : []
  return [
    `${detail.prospect.name === '' ? 'Somebody' : detail.prospect.name} (${detail.lead.id})`,
    `Next because its ${why.kind} is ${why.urgency}: ${moment(why.urgency === 'late' ? why.limit : why.target)}. ${due} due, ${later} later.`,
    ...detail.submissions.flatMap(({ message }) => (message === null ? [] : [`  "${message}"`])),
    ...(definition?.criteria ?? []).map(({ name, ask }) => `${name}: ${ask ?? ''}`.trimEnd()),
    lacks.length > 0 ? `Missing: ${lacks.join(', ')}.` : 'Nothing is missing.',
  ]
}

import { declinesShown } from '#app/declines-shown.ts'
import { endsShown } from '#app/ends-shown.ts'
import { stepShown } from '#app/step-shown.ts'
import { stopContact } from '#app/stop-contact.ts'
import { theirHoursShown } from '#app/their-hours.ts'
import type { StepShown } from '#domain/cadence/step-shown.ts'
import { findMember } from '#store/views/named.ts'
import { prospectOfLead } from '#store/views/prospect.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { leadIn } from './lead.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { moment } from './words.ts'

export const leadStep: Command = {
  name: 'lead step',
  takes: 'LEAD [--as MEMBER]',
  says: 'What is to be done on a lead now: by which way, with which words, and what may come of it.',
  options: { as: { type: 'string' } },
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Which lead?', 'handraise lead step LEAD')
    const lead = leadIn(wanted)
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const me = await inWorkspace(workspace, (client) => findMember(client, workspace, text(call, 'as')))
      return parts.ledger.transaction(workspace, (tx) => stepShown(parts, tx, { lead, me: me?.id }))
    })
    if (!document) throw refusedWith('no_such_lead')
    return answer(call, { document, lines: linesOf(document) })
  },
}

function linesOf({ plan, channel, task, codes, script, missing, zone }: StepShown): readonly string[] {
  const stands = plan
    ? `${plan.cadence}: ${plan.done} of ${plan.steps} steps done, ${plan.state}`
    : 'No cadence.'
  const next = plan?.next
    ? `Next: ${plan.next.channel}, ${moment(plan.next.opens)}`
    : `Now: ${task ?? channel}`
  return [
    stands,
    next,
    ...(zone === null ? [] : [`They are in ${zone}.`]),
    ...(script ? [`${script.subject === '' ? '' : `${script.subject}\n`}${script.text}`] : []),
    `What may come of it: ${codes.join(', ')}`,
    ...(missing
      ? [`Before "unreachable": ${missing.attempts.done} of ${missing.attempts.agreed} attempts are made.`]
      : []),
  ]
}

export const leadHours: Command = {
  name: 'lead hours',
  takes: 'LEAD',
  says: 'Whether it is night with the prospect, and when a mail written now goes.',
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Which lead?', 'handraise lead hours LEAD')
    const lead = leadIn(wanted)
    const document = await inOpened(call, async ({ parts }, workspace) => {
      const at = await parts.clock.now()
      const found = await parts.ledger.transaction(workspace, (tx) =>
        theirHoursShown(parts, tx, { lead, at }),
      )
      if (found === undefined) throw refusedWith('no_such_lead')
      const { goesAt = null, zone = null, zoneKnown: known = true } = found ?? {}
      return { asOf: at, goesAt, zone, known }
    })
    const { goesAt, zone } = document
    const lines =
      goesAt === null
        ? ['A mail written now goes at once.']
        : [`It is night in ${zone ?? 'UTC'}: a mail written now goes ${moment(goesAt)}.`]
    return answer(call, { document, lines })
  },
}

export const leadDeclines: Command = {
  name: 'lead declines',
  takes: 'LEAD [--as MEMBER]',
  says: 'The polite letters with which a lead may be declined, one for each reason of the playbook.',
  options: { as: { type: 'string' } },
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Which lead?', 'handraise lead declines LEAD')
    const lead = leadIn(wanted)
    const items = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const me = await inWorkspace(workspace, (client) => findMember(client, workspace, text(call, 'as')))
      return parts.ledger.transaction(workspace, (tx) => declinesShown(parts, tx, { lead, me: me?.id }))
    })
    if (!items) throw refusedWith('no_such_lead')
    const none = ['The playbook has no message for a polite no (`declines`, `templates`).']
    const lines = items.map(({ name, subject, text: words }) => `${name}\n  ${subject}\n${words}\n`)
    return answer(call, { document: { items }, lines: items.length === 0 ? none : lines })
  },
}

export const leadEnds: Command = {
  name: 'lead ends',
  takes: 'LEAD [--as MEMBER]',
  says: 'How a lead may end by the playbook: what each end needs, the reasons to choose from, and what is missing.',
  options: { as: { type: 'string' } },
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Which lead?', 'handraise lead ends LEAD')
    const lead = leadIn(wanted)
    const items = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const me = await inWorkspace(workspace, (client) => findMember(client, workspace, text(call, 'as')))
      return parts.ledger.transaction(workspace, (tx) => endsShown(parts, tx, { lead, by: me?.id ?? '' }))
    })
    if (!items) throw refusedWith('no_such_lead')
    const none = ['The playbook asks for nothing more of any end (`dispositions`).']
    const lines = items.flatMap(({ outcome, needs, lacks, reasons }) => [
      `${outcome}: needs ${needs.join(', ') || 'nothing'}`,
      ...(reasons.length > 0 ? [`  reasons: ${reasons.join(', ')}`] : []),
      ...(lacks.length > 0 ? [`  missing: ${lacks.join(', ')}`] : []),
    ])
    const document = {
      items: items.map(({ outcome, says = null, ...rest }) => ({
        ...{ outcome, says, needs: rest.needs, lacks: rest.lacks, reasons: rest.reasons },
      })),
    }
    return answer(call, { document, lines: items.length === 0 ? none : lines })
  },
}

export const leadStop: Command = {
  name: 'lead stop',
  takes: 'LEAD [--said WORDS] [--as MEMBER]',
  says: 'They said no: every open lead of theirs ends, and nothing more is sent to them.',
  options: { said: { type: 'string' }, as: { type: 'string' } },
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Which lead?', 'handraise lead stop LEAD')
    const lead = leadIn(wanted)
    const leads = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const [me, prospect] = await inWorkspace(workspace, async (client) => [
        await findMember(client, workspace, text(call, 'as')),
        await prospectOfLead(client, workspace, lead),
      ])
      if (!me) throw refusedWith('no_such_member')
      if (!prospect) throw refusedWith('no_such_lead')
      const about = { prospect: prospect.id, by: me.id, said: text(call, 'said') }
      return parts.ledger.transaction(workspace, (tx) => stopContact(parts, tx, about))
    })
    const what = leads === 1 ? 'One lead has ended.' : `${leads} leads have ended.`
    return answer(call, { document: { leads }, lines: [`${what} Nothing more is sent to them.`] })
  },
}

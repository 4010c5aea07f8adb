import { openBrief, type BriefShown } from '#app/briefs/brief-shown.ts'
import { prepareBrief } from '#app/briefs/prepare-brief.ts'
import type { Fact } from '#domain/brief/fact.ts'
import { findMember } from '#store/views/named.ts'
import { factSaid } from '#contract/fact-said.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { leadIn } from './lead.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { moment, table } from './words.ts'

export const leadBrief: Command = {
  name: 'lead brief',
  takes: 'LEAD [--refresh] [--as MEMBER]',
  says: 'What is known of a person and their business, each fact with its source and date; it is noted who has read it.',
  options: { as: { type: 'string' }, refresh: { type: 'boolean' } },
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Which lead?', 'handraise lead brief LEAD')
    const lead = leadIn(wanted)
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const me = await inWorkspace(workspace, (client) => findMember(client, workspace, text(call, 'as')))
      if (!me) throw refusedWith('no_such_member')
      if (call.values['refresh'] === true) await prepareBrief(parts, { workspace, lead, fresh: true })
      const at = await parts.clock.now()
      return parts.ledger.transaction(workspace, (tx) => openBrief(parts, tx, { lead, by: me.id, at }))
    })
    if (!document) throw refusedWith('no_such_lead')
    return answer(call, { document, lines: linesOf(document) })
  },
}

const abouts: Readonly<Record<Fact['about'], string>> = {
  person: 'Who they are',
  business: 'Their business',
  wish: 'Why they wrote',
}

function linesOf({ verdict, who, facts, gaps, time, readableAt, searches }: BriefShown): readonly string[] {
  const named = [who.name, who.organisation, who.email, who.phone].filter((part) => part !== null)
  const now = time
    ? `It is ${time.time} with them (${time.zone}, by ${time.because}).`
    : 'Their local time is not known.'
  return [
    `${named.join(', ')}: the brief is ${verdict}.`,
    ...(readableAt === null ? [] : [`It is still being made, until ${moment(readableAt)} at most.`]),
    now,
    ...(['business', 'wish', 'person'] as const).flatMap((about) => {
      const some = facts.filter((fact) => fact.about === about)
      if (some.length === 0) return []
      return [
        `${abouts[about]}:`,
        ...table(some.map((fact) => [`  ${factSaid(fact)}`, fact.source, moment(fact.at)])),
      ]
    }),
    ...searches.map(
      ({ where, result, because }) =>
        `Looked at (${where}): ${result}${because ? `, ${because.replaceAll('_', ' ')}` : ''}.`,
    ),
    ...(gaps.length === 0 ? [] : [`Not known: ${gaps.join('; ')}.`]),
  ]
}

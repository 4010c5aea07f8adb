import { handoffSeen, reportSeen } from '#app/handoff-shown.ts'
import { argumentsIn } from '#app/precedents.ts'
import { handoffCards, precedentsOf, reportPage } from '#contract/handoff-lists.ts'
import { definitionShown, handoffPage } from '#contract/handoff-page.ts'
import { handoffLists, type HandoffPage } from '#contract/handoff.ts'
import { handoffRows, precedentRows } from '#store/views/handoffs.ts'
import { actingMember } from './acting.ts'
import type { Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { leadIn } from './lead.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { moment, table } from './words.ts'

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const PRECEDENTS_MAX = 50

export const handoffShow: Command = {
  name: 'handoff show',
  takes: 'HANDOFF [--as MEMBER]',
  says: 'A hand-off: who was offered it, who was told when, what they said, and what was ruled.',
  options: { as: { type: 'string' } },
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Which hand-off?', 'handraise handoff show HANDOFF')
    if (!ID.test(wanted)) throw refusedWith('no_such_handoff')
    const document = await inOpened(call, async (opened, workspace) => {
      const { parts } = opened
      const me = await actingMember(opened, workspace, text(call, 'as'))
      const at = await parts.clock.now()
      const seen = await parts.ledger.transaction(workspace, (tx) =>
        handoffSeen(tx, parts, { id: wanted.toLowerCase(), me, at }),
      )
      return seen && handoffPage(seen, at)
    })
    if (!document) throw refusedWith('no_such_handoff')
    return answer(call, { document, lines: linesOf(document) })
  },
}

function linesOf({ prospect, segment, qualifier, offers }: HandoffPage): readonly string[] {
  const who = [prospect.name, prospect.organisation].filter((part) => part).join(', ')
  return [
    `${who === '' ? 'Somebody' : who} (${segment}), qualified by ${qualifier?.name ?? 'a program'}.`,
    ...offers.flatMap(offerLines),
  ]
}

/** "I never got it" is answered by one line with times. */
function offerLines({
  offer,
  at,
  to,
  pool,
  because,
  route,
  receipts,
  accepted,
  passedOn,
  rejection,
  dispute,
  ruling,
}: HandoffPage['offers'][number]): readonly string[] {
  const told = receipts.map(
    ({ receipt, at: when, member, messageId, late }) =>
      `${receipt}${member ? ` (${member.name})` : ''} ${moment(when)}${messageId === undefined ? '' : ` as ${messageId}`}${late ? ', too late' : ''}`,
  )
  return [
    `${offer}. To ${to?.name ?? pool?.name ?? 'nobody'}: offered ${moment(at)}${told.map((one) => `, ${one}`).join('')}`,
    ...(route ? [`   Why: ${because}${turnOf(route)}. Asked: ${route.lines.map(askedAs).join('; ')}.`] : []),
    ...(accepted ? [`   Accepted ${moment(accepted.at)} by ${accepted.member?.name ?? 'somebody'}.`] : []),
    ...(passedOn ? [`   Went to the next ${moment(passedOn.at)}: ${passedOn.because}.`] : []),
    ...(rejection
      ? [
          `   Rejected ${moment(rejection.at)}: ${rejection.reason}${rejection.criterion ? `, ${rejection.criterion}` : ''}. ${rejection.note ?? ''}`,
        ]
      : []),
    ...(dispute
      ? [
          `   Disputed ${moment(dispute.at)}: ${dispute.grounds ?? ''} ${dispute.arbiter?.name ?? 'Somebody'} rules on it (dispute ${dispute.id}).`,
        ]
      : []),
    ...(ruling
      ? [`   ${ruling.ruling} ${moment(ruling.at)}: ${ruling.because ?? ''} Then: ${ruling.next}.`]
      : []),
  ]
}

type Route = NonNullable<HandoffPage['offers'][number]['route']>
const turnOf = ({ turn }: Route): string =>
  turn ? ` (turn ${turn.nth} of ${turn.length} in a round of ${turn.among})` : ''
const askedAs = ({ asked, of, verdict, because, who }: Route['lines'][number]): string => {
  const found = verdict === 'takes it' || verdict === 'narrows' ? who.join(', ') : (because ?? verdict)
  return `${asked}${of === undefined ? '' : ` ${of}`}: ${found}`
}

export const handoffList: Command = {
  name: 'handoff list',
  takes: `[--list ${handoffLists.map((one) => one.replace(' ', '-')).join('|')}] [--as MEMBER]`,
  says: 'Hand-offs that wait: for the member, for others after them, for their ruling, or all.',
  options: { list: { type: 'string' }, as: { type: 'string' } },
  run: async (call) => {
    const said = (text(call, 'list') ?? 'for-me').replaceAll('-', ' ')
    const list = handoffLists.find((known) => known === said)
    if (!list) throw wrongCall(`"${said}" is no such list.`, `It is one of: ${handoffLists.join(', ')}.`)
    const document = await inOpened(call, async (opened, workspace) => {
      const member = await actingMember(opened, workspace, text(call, 'as'))
      const asOf = await opened.parts.clock.now()
      const rows = await opened.inWorkspace(workspace, (client) =>
        handoffRows(client, workspace, { list, member }),
      )
      const people = await opened.parts.ledger.transaction(workspace, (tx) => tx.people())
      return { asOf, items: handoffCards(rows, people) }
    })
    const rows = document.items.map(({ id, prospect, state, to, pool, limit }) => [
      ...[id, prospect, to?.name ?? pool?.name ?? '', state],
      limit === null ? '' : moment(limit),
    ])
    return answer(call, { document, lines: rows.length === 0 ? ['Nothing waits.'] : table(rows) })
  },
}

export const leadReport: Command = {
  name: 'lead report',
  takes: 'LEAD',
  says: 'The qualification report of a lead, and what is missing before it may be handed off.',
  options: {},
  run: async (call) => {
    const [wanted] = call.positionals
    if (wanted === undefined) throw wrongCall('Which lead?', 'handraise lead report LEAD')
    const lead = leadIn(wanted)
    const document = await inOpened(call, async ({ parts }, workspace) => {
      const seen = await parts.ledger.transaction(workspace, (tx) => reportSeen(tx, parts, lead))
      const { version, playbook } = seen?.inForce ?? {}
      return seen && reportPage({ ...seen, definition: definitionShown(version ?? 0, playbook?.qualified) })
    })
    if (!document) throw refusedWith('no_such_lead')
    const { report, missing } = document
    const lines = [
      report ? `Revision ${report.revision}, saved ${moment(report.at)}.` : 'There is no report yet.',
      ...(report?.criteria ?? []).map(({ criterion, verdict, answer: said }) =>
        `${criterion}: ${verdict}. ${said ?? ''}`.trim(),
      ),
      missing
        ? `Missing: ${[...missing.criteria, ...missing.parts, ...(missing.more > 0 ? [`${missing.more} more`] : [])].join(', ')}.`
        : 'Nothing is missing.',
    ]
    return answer(call, { document, lines })
  },
}

export const precedents: Command = {
  name: 'precedents',
  takes: '[WORDS…] [--ruling upheld|overturned] [--reason REASON]',
  says: 'Rulings on disputed rejections, the youngest first; every word must be in what was said.',
  options: { ruling: { type: 'string' }, reason: { type: 'string' } },
  run: async (call) => {
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const rows = await inWorkspace(workspace, (client) =>
        precedentRows(client, workspace, {
          words: call.positionals,
          ...{ ruling: text(call, 'ruling'), reason: text(call, 'reason'), limit: PRECEDENTS_MAX },
        }),
      )
      const about = await parts.ledger.transaction(workspace, async (tx) => ({
        people: await tx.people(),
        said: await argumentsIn(tx, rows),
      }))
      return { asOf: await parts.clock.now(), items: precedentsOf(rows, about) }
    })
    const lines = document.items.flatMap(({ ruledAt, ruling, reason, criterion, next, ruledBy, said }) => [
      `${moment(ruledAt)}  ${ruling}: ${reason}${criterion ? ` (${criterion})` : ''}, then ${next}. ${ruledBy?.name ?? ''}`,
      ...said.map(({ as, by, words }) => `   ${by?.name ?? 'Somebody'} ${as}: ${words ?? 'forgotten'}`),
    ])
    return answer(call, { document, lines: lines.length === 0 ? ['No ruling says that.'] : lines })
  },
}

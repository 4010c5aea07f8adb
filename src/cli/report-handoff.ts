import { HandoffReportQuery, type HandoffReport } from '#contract/handoff-report.ts'
import type { Share } from '#domain/response/persistence.ts'
import { percent } from '#domain/response/sentence.ts'
import { findTeam } from '#store/views/named.ts'
import { handoffReport } from '#store/views/handoff-report.ts'
import type { Command } from './commands.ts'
import { discreetFor } from './discreet.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { inOpened } from './opened.ts'
import { text } from './options.ts'
import { table } from './words.ts'

const usage = '[--from DAY] [--to DAY] [--team TEAM] [--segment S] [--as MEMBER]'

export const reportHandoff: Command = {
  name: 'report handoff',
  takes: usage,
  says: 'What sales thinks of what it was handed, what was promised and not kept, and how many each accepted.',
  options: Object.fromEntries(
    ['from', 'to', 'team', 'segment', 'as'].map((option) => [option, { type: 'string' }]),
  ),
  run: async (call) => {
    const [from, to, segment, named] = ['from', 'to', 'segment', 'team'].map((option) => text(call, option))
    const document = await inOpened(call, async ({ parts, inWorkspace }, workspace) => {
      const team = named && (await inWorkspace(workspace, (client) => findTeam(client, workspace, named)))
      if (named !== undefined && !team) throw refusedWith('no_such_team')
      const asked = HandoffReportQuery.safeParse({ from, to, segment, ...(team && { team: team.id }) })
      if (!asked.success) {
        const [issue] = asked.error.issues
        throw wrongCall(`--${issue?.path.join('.')}: ${issue?.message}.`, `handraise report handoff ${usage}`)
      }
      const now = await parts.clock.now()
      const { people, loaded } = await parts.ledger.transaction(workspace, async (tx) => ({
        people: await tx.people(),
        loaded: await parts.playbooks.load(tx),
      }))
      const { zone, playbook } = loaded
      return inWorkspace(workspace, async (client) =>
        handoffReport(client, workspace, {
          ...{ asked: asked.data, now, people, zone },
          supply: playbook.supply ?? [],
          discreet: await discreetFor(call, client, workspace),
        }),
      )
    })
    return answer(call, { document, lines: linesOf(document) })
  },
}

function linesOf({ from, to, totals, bySource, byPair, supply }: HandoffReport): readonly string[] {
  const { offered, open, accepted, inTime, rejected, reasons, useful, broken } = totals
  return [
    `From ${from} until before ${to}: ${offered} offered, ${open} still wait.`,
    `Accepted: ${told(accepted)}; in time: ${told(inTime)}; rejected: ${told(rejected)}${reasons.map(({ word, n }) => `, ${word} ${n}`).join('')}.`,
    `Useful: ${told(useful)}. Thin: ${told(broken.thin)}; wrong data: ${told(broken.wrongData)}; wrong class: ${told(broken.wrongClass)}.`,
    ...table(
      bySource.map((row) => [
        row.source,
        `accepted ${told(row.accepted)}`,
        `rejected ${told(row.rejected)}`,
        `useful ${told(row.useful)}`,
      ]),
    ),
    ...table(
      byPair.map((row) => [
        `${row.qualifier?.name ?? 'a program'} to ${row.representative?.name ?? 'a team'}`,
        `accepted ${told(row.accepted)}`,
        `rejected ${told(row.rejected)}`,
      ]),
    ),
    ...supply.flatMap(({ team, agreed, every, members }) => [
      `${team?.name ?? 'All representatives'}: accepted a ${every}${agreed === null ? '' : `, ${agreed} agreed`}.`,
      ...table(
        members.map(({ member, periods }) => [
          member?.name ?? '',
          ...periods.map(({ accepted: many }) => String(many)),
        ]),
      ),
    ]),
  ]
}

const told = ({ n, of, share }: Share): string =>
  share === null ? `${n} of ${of}` : `${n} of ${of} (${percent(share)})`

import type { PoolClient } from 'pg'
import { morningSheetOf } from '#app/morning-sheet.ts'
import type { Parts } from '#app/parts.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { signalLabels } from '#domain/neglect/sentence.ts'
import { discretionIn } from './discretion.ts'
import { factsIn } from './facts.ts'
import { comeUp, questionsOwed } from './morning-questions.ts'
import { namesOf, sheetItems, sheetWanted, slippedBy } from './mornings.ts'

/** The sheet of one member with the names of those who are on it. */
export async function morningShown(
  parts: Pick<Parts, 'playbooks'>,
  client: PoolClient,
  { workspace, member, at }: { workspace: Id; member: Id; at: Instant },
) {
  const sheet = await morningSheetOf(
    parts,
    { workspace, member, at },
    {
      ...factsIn(client, workspace),
      sheetItems: (about) => sheetItems(client, workspace, about),
      slipped: (now) => slippedBy(client, workspace, now),
      questionsOwed: (about) => questionsOwed(client, workspace, about),
      comeUp: () => comeUp(client, workspace),
      discretion: () => discretionIn(client, workspace),
    },
  )
  const listed = [sheet.questions, ...sheet.parts].flatMap(({ items }) => items.map(({ lead }) => lead))
  const names = await namesOf(client, workspace, [...new Set(listed)])
  const whom = (lead: Id) => ({
    name: names.get(lead)?.name ?? '',
    organisation: names.get(lead)?.organisation ?? null,
  })
  return {
    ...sheet,
    asOf: at,
    team: [...sheet.team],
    wanted: await sheetWanted(client, workspace, member),
    parts: sheet.parts.map(({ part, count, items }) => ({
      ...{ part, count },
      items: items.map(({ lead, kind, channel, segment, submittedAt, opensAt, target, limit }) => ({
        ...{ lead, kind, channel, segment, submittedAt, opensAt, target, limit },
        ...whom(lead),
      })),
    })),
    questions: {
      count: sheet.questions.count,
      items: sheet.questions.items.map(({ question, lead, signal, segment, explainBy }) => ({
        ...{ question, lead, signal, label: signalLabels[signal], segment, explainBy },
        ...whom(lead),
      })),
    },
  }
}

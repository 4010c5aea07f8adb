import type { PoolClient } from 'pg'
import { morningSheetOf } from '#app/morning-sheet.ts'
import type { Parts } from '#app/parts.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import { factsIn } from './facts.ts'
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
    },
  )
  const leads = sheet.parts.flatMap(({ items }) => items.map(({ lead }) => lead))
  const names = await namesOf(client, workspace, leads)
  return {
    ...sheet,
    asOf: at,
    wanted: await sheetWanted(client, workspace, member),
    parts: sheet.parts.map(({ part, count, items }) => ({
      ...{ part, count },
      items: items.map(({ lead, kind, channel, segment, submittedAt, target, limit }) => ({
        ...{ lead, kind, channel, segment, submittedAt, target, limit },
        ...{ name: names.get(lead)?.name ?? '', organisation: names.get(lead)?.organisation ?? null },
      })),
    })),
  }
}

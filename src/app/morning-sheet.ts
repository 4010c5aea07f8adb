import type { Id } from '#domain/ledger.ts'
import { workingDayAt } from '#domain/time/working-day.ts'
import { epochMsOf, instantOf, type Instant } from '#domain/time/instant.ts'
import { calendarsOf, sheetFor } from './morning-sheets.ts'
import { comeUpFor, slippedFor } from './morning-team.ts'
import { sheetParts, type Mornings } from './mornings.ts'
import type { Parts } from './parts.ts'
import type { Tx } from './ports.ts'

/** As many as a page shows. */
const PAGE_ITEMS_MAX = 100
const DAY_MS = 86_400_000

/** The sheet of one member as it is just now: in the morning what the mail says, and later what is left of it. */
export async function morningSheetOf(
  { playbooks }: Pick<Parts, 'playbooks'>,
  { workspace, member, at }: { workspace: Id; member: Id; at: Instant },
  read: Pick<Tx, 'people' | 'playbook' | 'playbookInForce'> & Omit<Mornings, 'claimSheets'>,
) {
  const people = await read.people()
  const loaded = await playbooks.load({ ...read, workspace })
  // Before the day begins, and on days off, it is what comes within a day.
  const day = workingDayAt(at, calendarsOf(member, people, loaded)) ?? {
    opens: at,
    ends: instantOf(epochMsOf(at) + DAY_MS),
  }
  const sheet = sheetFor(member, day)
  const items = await read.sheetItems({ sheets: [sheet], now: at, most: PAGE_ITEMS_MAX })
  const questions = await read.questionsOwed({ members: [member], most: PAGE_ITEMS_MAX })
  return {
    until: sheet.until,
    parts: sheetParts.map((part) => {
      const these = items.filter((item) => item.part === part)
      return { part, count: these[0]?.count ?? 0, items: these }
    }),
    questions: { count: questions[0]?.count ?? 0, items: questions },
    team: slippedFor(member, await read.slipped(at), { people, discretion: await read.discretion() }),
    comeUp: comeUpFor(member, await read.comeUp(), people),
  }
}

import { z } from 'zod'
import type { DeclineShown, StepShown } from '#domain/cadence/step-shown.ts'
import type { People } from '#domain/team/people.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { Bench, Turn } from '#domain/workbench/next.ts'
import { definitionShown, reportShown } from './handoff-page.ts'
import { reportPage } from './handoff-lists.ts'
import { refOf, type Looking } from './lead-card.ts'
import { detailOf, type LeadFound } from './lead-detail.ts'
import { SavedReport, SavedWords } from './report-saved.ts'
import { ReportWords, type BenchLead, type DraftShown, type Workbench } from './workbench.ts'

type DraftRow = {
  readonly member: Id
  readonly no: number
  readonly after: number
  readonly words: unknown
  readonly savedAt: Instant
}

type Seen = Omit<Parameters<typeof reportPage>[0], 'definition'> & {
  readonly inForce: {
    readonly version: number
    readonly playbook: { readonly qualified?: Parameters<typeof definitionShown>[1] }
  }
}
type OnBench = {
  readonly found: LeadFound
  readonly step: StepShown
  readonly seen: Seen
  readonly letters: readonly DeclineShown[]
  readonly drafts: readonly DraftRow[]
}

/** A lead as the workbench shows it to whoever looks. */
export function benchLeadShown({ found, step, seen, letters, drafts }: OnBench, looking: Looking) {
  const { people, me } = looking
  const definition = definitionShown(seen.inForce.version, seen.inForce.playbook.qualified)
  return {
    ...{ detail: detailOf(found, looking), step, letters: [...letters] },
    report: reportPage({ ...seen, definition }),
    ...draftsShown(drafts, { people, me, events: found.events }),
  }
}

/** What is being written on a report: by whoever looks, and by colleagues. */
function draftsShown(
  rows: readonly DraftRow[],
  { people, me, events }: { people: People; me: string; events: LeadFound['events'] },
): Pick<z.infer<typeof BenchLead>, 'draft' | 'others'> {
  const shown = (row: DraftRow): z.infer<typeof DraftShown> => ({
    ...row,
    member: refOf(people, row.member) ?? { id: row.member, name: '' },
    words: ReportWords.parse(row.words),
    base: reportAt(row.after, { people, events }),
  })
  const mine = rows.find(({ member }) => member === me)
  return {
    draft: mine ? shown(mine) : null,
    others: rows.filter(({ member }) => member !== me).map(shown),
  }
}

function reportAt(
  revision: number,
  { people, events }: { people: People; events: LeadFound['events'] },
): z.infer<typeof DraftShown>['base'] {
  for (const event of events) {
    if (event.type !== 'ReportSaved') continue
    const read = SavedReport.safeParse(event.data)
    if (!read.success || read.data.revision !== revision) continue
    const words = SavedWords.safeParse(event.private ?? {})
    return reportShown({ ...read.data, at: event.at, by: event.by, words: words.data ?? {} }, people)
  }
  return null
}

/** What else is on the bench, and why this one is next. */
export const benchShown = (
  { due, later, opens }: Bench,
  turn: Turn | undefined,
): Pick<Workbench, 'due' | 'later' | 'opens' | 'why'> => ({
  ...{ due: due.length, later, opens: opens ?? null },
  why: turn ? { kind: turn.kind, urgency: turn.urgency, ...turn.window } : null,
})

import { useEffect, useState, useSyncExternalStore } from 'react'
import { newId } from '../api/ids.ts'
import { problemOf } from '../api/refused.ts'
import type { BenchRead } from '../api/types.ts'
import { askBench, dropDraft, saveDraft, saveReport, sayGoodbye } from '../api/workbench-queries.ts'
import type { Page, Ports, Standing } from './keeper-desk.ts'
import { keeperOf, type Keeper } from './keeper.ts'
import { unsentOf } from './unsent.ts'
import { requestFrom } from './words.ts'

export const standingOf = ({
  report,
  draft = null,
}: Pick<BenchRead, 'report'> & Partial<Pick<BenchRead, 'draft'>>): Standing => ({
  revision: report.report?.revision ?? 0,
  report: report.report,
  draft: draft && { no: draft.no, after: draft.after, words: draft.words, base: draft.base },
})

/**
 * The report of the lead before whoever works on it: kept as it is typed, and made a revision when the lead is left. It is made anew
 * with each lead, and lives as long as that is on the page.
 */
export function useKeeper(lead: BenchRead, me: string): { readonly keeper: Keeper; readonly page: Page } {
  const id = lead.detail.lead.id
  const [keeper] = useState(() => keeperOf(portsFor(lead, me), standingOf(lead)))
  const page = useSyncExternalStore(keeper.subscribe, keeper.read)
  useEffect(() => keeper.look(standingOf(lead)), [keeper, lead])
  useEffect(() => {
    if (keeper.read().saving === 'typing') void keeper.flush()
    const online = () => void keeper.flush()
    const goodbye = () => {
      const unsent = keeper.unsent()
      if (unsent) sayGoodbye(id, { no: unsent.no, after: unsent.after, words: unsent.words })
    }
    globalThis.addEventListener('online', online)
    globalThis.addEventListener('pagehide', goodbye)
    return () => {
      globalThis.removeEventListener('online', online)
      globalThis.removeEventListener('pagehide', goodbye)
      keeper.stop()
      // Whoever leaves by whatever way leaves a revision, and where that can't be, a draft.
      void keeper
        .commit()
        .then((done) => (done ? undefined : keeper.flush()))
        .finally(keeper.stop)
    }
  }, [keeper, id])
  return { keeper, page }
}

function portsFor({ detail, report }: BenchRead, me: string): Ports {
  const { id } = detail.lead
  const criteria = report.definition?.criteria.map(({ name }) => name)
  return {
    save: (draft) => saveDraft(id, draft),
    commit: async (words, after) => {
      const { outcome } = await saveReport(id, requestFrom(words, { id: newId(), after, criteria }))
      return outcome
    },
    drop: (no) => dropDraft(id, no),
    load: async () => {
      const { lead } = await askBench(id)
      return standingOf(lead ?? { report })
    },
    problemOf,
    store: unsentOf(me, id),
    later: (ms, work) => {
      const timer = setTimeout(work, ms)
      return () => clearTimeout(timer)
    },
  }
}

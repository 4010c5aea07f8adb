import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { act } from '../api/act.ts'
import { newId } from '../api/ids.ts'
import { refresh } from '../api/refresh.ts'
import { problemOf } from '../api/refused.ts'
import { requestFrom, type ReportFields } from './report-fields.ts'

const QUIET_MS = 1_000
const AGAIN_MS = 5_000
type Saving = 'saved' | 'typing' | 'saving' | 'later' | { readonly problem: ReturnType<typeof problemOf> }

/**
 * Saves what is typed a moment after the last key, one saving after the other. Where the line is broken it tries again; where
 * somebody else has saved meanwhile it stops and says so.
 */
export function useAutosave(
  lead: string,
  fields: ReportFields,
  onSaved: (change: Pick<ReportFields, 'after'>) => void,
): Saving {
  const queries = useQueryClient()
  const [saving, setSaving] = useState<Saving>('saved')
  const { after, ...words } = fields
  const text = JSON.stringify(words)
  const kept = useRef(text)
  const [turn, setTurn] = useState(0)
  const busy = useRef(false)
  useEffect(() => {
    if (text === kept.current || busy.current || typeof saving === 'object') return undefined
    if (saving !== 'later') setSaving('typing')
    const save = async () => {
      busy.current = true
      setSaving('saving')
      try {
        const { outcome } = await act(lead, 'report', requestFrom(fields, newId()))
        kept.current = text
        if (outcome === 'happened') onSaved({ after: after + 1 })
        setSaving('saved')
        refresh(queries, ['lead', lead, 'report'])
      } catch (error) {
        const problem = problemOf(error)
        setSaving(problem.code === 'unreachable' ? 'later' : { problem })
      } finally {
        busy.current = false
        setTurn((before) => before + 1)
      }
    }
    const timer = setTimeout(() => void save(), saving === 'later' ? AGAIN_MS : QUIET_MS)
    return () => clearTimeout(timer)
    // Saving itself is no reason to begin anew; `turn` is, once one has ended.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text, turn])
  return saving
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { ProblemDocument } from '#contract/problem-document.ts'
import { keepDraft } from '../api/playbook.ts'
import { refresh } from '../api/refresh.ts'
import { problemOf } from '../api/refused.ts'
import type { PlaybookDraft } from '../api/types.ts'
import { useDraft } from '../ui/use-draft.ts'
import { useSettled } from './use-text.ts'

const SAVE_AFTER_MS = 900

type Failed = { readonly text: string; readonly problem: ProblemDocument }

/**
 * The text of a draft while somebody works on it. It is kept by itself after a pause; what could not be sent stays in this browser
 * until it can. Where the draft was changed elsewhere meanwhile, nobody's words are lost: the person says which hold.
 */
export function useDesk(draft: PlaybookDraft, may: boolean) {
  const queries = useQueryClient()
  const [begun] = useState({ text: draft.text, sent: draft.text, on: draft.digest })
  const { fields, set, discard } = useDraft(`playbook ${draft.id}`, begun)
  const { text, sent, on } = fields
  const [known, setKnown] = useState<string>()
  const [theirs, setTheirs] = useState(false)
  const [saving, setSaving] = useState(false)
  const [failed, setFailed] = useState<Failed>()
  const settled = useSettled(text, SAVE_AFTER_MS)
  const unsent = text !== sent
  const take = () => {
    setTheirs(false)
    set({ text: draft.text, sent: draft.text, on: draft.digest })
  }
  if (draft.digest !== known) {
    setKnown(draft.digest)
    // While ours is on its way, what comes back is most likely ours.
    if (draft.digest !== on && !saving) {
      if (!unsent || draft.text === text) take()
      else setTheirs(true)
    }
  }
  const save = async (wanted: string) => {
    setSaving(true)
    try {
      const { digest } = await keepDraft(draft.id, wanted)
      set({ sent: wanted, on: digest })
      setFailed(undefined)
    } catch (error) {
      setFailed({ text: wanted, problem: problemOf(error) })
    } finally {
      setSaving(false)
      refresh(queries, ['playbook'])
    }
  }
  const due = may && unsent && !saving && !theirs && settled === text && failed?.text !== text
  useEffect(() => {
    const timer = due ? setTimeout(() => void save(settled)) : undefined
    return () => clearTimeout(timer)
  })
  return {
    ...{ text, unsent, saving, theirs, take, forget: discard },
    change: (words: string) => set({ text: words }),
    problem: failed && unsent ? failed.problem : null,
    again: () => void save(text),
    keepMine: () => setTheirs(false),
  }
}

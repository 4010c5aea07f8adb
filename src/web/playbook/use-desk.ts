import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ProblemDocument } from '#contract/problem-document.ts'
import { keepDraft } from '../api/playbook.ts'
import { refresh } from '../api/refresh.ts'
import { problemOf } from '../api/refused.ts'
import type { PlaybookDraft } from '../api/types.ts'
import { useDraft } from '../ui/use-draft.ts'
import { mergeTexts } from './merge-texts.ts'
import { useSettled } from './use-text.ts'

const SAVE_AFTER_MS = 900

type Failed = { readonly text: string; readonly problem: ProblemDocument }

/**
 * The text of a draft while somebody works on it. It is kept by itself after a pause; what could not be sent stays in this browser
 * until it can. Where somebody else changed other lines meanwhile, both are in; where it was the same lines, the person says which hold.
 */
export function useDesk(draft: PlaybookDraft, may: boolean) {
  const queries = useQueryClient()
  const [begun] = useState({ text: draft.text, sent: draft.text, on: draft.digest })
  const { fields, set, discard } = useDraft(`playbook ${draft.id}`, begun)
  const { text, sent, on } = fields
  const [known, setKnown] = useState<string>()
  const [theirs, setTheirs] = useState(false)
  const [joined, setJoined] = useState(false)
  const [saving, setSaving] = useState(false)
  const [failed, setFailed] = useState<Failed>()
  const settled = useSettled(text, SAVE_AFTER_MS)
  const unsent = text !== sent
  const latest = useRef(text)
  useEffect(() => {
    latest.current = text
  })
  const [editing] = useState(() => ({
    text: () => latest.current,
    /** What became of `from`; whoever went on writing meanwhile loses nothing. */
    onEdited: (from: string, to: string) => {
      const words = latest.current === from ? to : mergeTexts(from, latest.current, to)
      if (words !== undefined) set({ text: words })
    },
  }))
  const goOnFrom = (words: string) => {
    setTheirs(false)
    set({ text: words, sent: draft.text, on: draft.digest })
  }
  // While ours is on its way, what comes back is most likely ours.
  if (draft.digest !== known && !saving) {
    setKnown(draft.digest)
    if (draft.digest !== on) {
      const both = unsent ? mergeTexts(sent, text, draft.text) : draft.text
      if (both === undefined) setTheirs(true)
      else goOnFrom(both)
      setJoined(both !== undefined && both !== draft.text)
    }
  }
  const save = async (wanted: string) => {
    setSaving(true)
    try {
      const { digest } = await keepDraft(draft.id, { text: wanted, on })
      set({ sent: wanted, on: digest })
      setFailed(undefined)
    } catch (error) {
      const problem = problemOf(error)
      // Somebody else was first: what they wrote is on its way here.
      if (problem.code !== 'draft_changed') setFailed({ text: wanted, problem })
      else setKnown(undefined)
    } finally {
      setSaving(false)
      refresh(queries, ['playbook'])
    }
  }
  const behind = draft.digest !== on
  const due = may && unsent && !saving && !theirs && !behind && settled === text && failed?.text !== text
  useEffect(() => {
    const timer = due ? setTimeout(() => void save(settled)) : undefined
    return () => clearTimeout(timer)
  })
  return {
    ...{ text, unsent, saving, theirs, joined, forget: discard },
    change: (words: string) => {
      setJoined(false)
      set({ text: words })
    },
    editing,
    /** At once, also where it is what stands there. */
    keepAs: (words: string) => {
      set({ text: words })
      void save(words)
    },
    problem: failed && unsent ? failed.problem : null,
    again: () => void save(text),
    keepMine: () => goOnFrom(text),
    take: () => goOnFrom(draft.text),
  }
}

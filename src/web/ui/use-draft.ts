import { useCallback, useEffect, useState } from 'react'
import { newId } from '../api/ids.ts'

const PREFIX = 'handraise:draft:'

type Kept<T> = { readonly id: string; readonly fields: T }

/**
 * What somebody is typing, with the id that its request will carry. Both outlive a failed request, a reload and a closed form:
 * the words are not lost, and the retry has the effect of one.
 */
export function useDraft<T extends Readonly<Record<string, unknown>>>(name: string, empty: T) {
  const [kept, setKept] = useState<Kept<T>>(() => read(name, empty))
  useEffect(() => {
    if (JSON.stringify(kept.fields) === JSON.stringify(empty)) return
    sessionStorage.setItem(PREFIX + name, JSON.stringify(kept))
  })
  const set = useCallback((change: Partial<T>) => {
    setKept((before) => ({ ...before, fields: { ...before.fields, ...change } }))
  }, [])
  const discard = useCallback(() => {
    sessionStorage.removeItem(PREFIX + name)
    setKept({ id: newId(), fields: empty })
  }, [name, empty])
  /** The same words as a new request: only when the old id turned out to be used. */
  const renew = useCallback(() => setKept((before) => ({ ...before, id: newId() })), [])
  return { id: kept.id, fields: kept.fields, set, discard, renew }
}

const WRITER = 'handraise:writer'

/** A session may end while somebody types, and they find their words again; whoever signs in instead does not. */
export function keepDraftsOf(member: string): void {
  if (sessionStorage.getItem(WRITER) !== member) forgetDrafts()
  sessionStorage.setItem(WRITER, member)
}

/** Another person may sit down here next. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
}

function read<T>(name: string, empty: T): Kept<T> {
  const text = sessionStorage.getItem(PREFIX + name)
  if (text === null) return { id: newId(), fields: empty }
  try {
    const kept: Kept<T> = JSON.parse(text)
    return { id: kept.id, fields: { ...empty, ...kept.fields } }
  } catch {
    return { id: newId(), fields: empty }
  }
}

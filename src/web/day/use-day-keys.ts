import { useLayoutEffect, useRef } from 'react'

export type DayKeys = {
  /** The number on a result, from 1. */
  readonly onNumber: (number: number) => void
  readonly onMove: (by: 1 | -1) => void
  readonly onCall: () => void
  readonly onNote: () => void
}

/** The whole day by keys: a number says what came of it, j and k look further, c calls, n writes a note. */
export function useDayKeys(keys: DayKeys): void {
  const latest = useRef(keys)
  // With the card, not a moment after it: whoever sees it may press already.
  useLayoutEffect(() => {
    latest.current = keys
  })
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      const { onNumber, onMove, onCall, onNote } = latest.current
      if (/^[1-9]$/.test(event.key)) onNumber(Number(event.key))
      else if (event.key === 'j') onMove(1)
      else if (event.key === 'k') onMove(-1)
      else if (event.key === 'c') onCall()
      else if (event.key === 'n') onNote()
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !== null

import { useLayoutEffect, useRef, type RefObject } from 'react'

export type ReviewKeys = {
  readonly onRelease: (focused: string | undefined) => void
  readonly onJunk: (focused: string | undefined) => void
  readonly onChoose: (focused: string | undefined) => void
  readonly onUndo: () => void
}

/** Arrows move, R releases, J confirms as junk, X chooses, U takes the last decision back. */
export function useReviewKeys(list: RefObject<HTMLElement | null>, keys: ReviewKeys): void {
  const latest = useRef(keys)
  // With the rows, not a moment after them: whoever sees them may press already.
  useLayoutEffect(() => {
    latest.current = keys
  })
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || isTyping(event.target)) return
      const deed = deedOf(event.key, latest.current)
      const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
      if (deed) deed(rowInFocus(list.current))
      else if (step === 0 || !move(list.current, step)) return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [list])
}

function deedOf(key: string, { onRelease, onJunk, onUndo, onChoose }: ReviewKeys) {
  switch (key.toLowerCase()) {
    case 'r':
      return onRelease
    case 'j':
      return onJunk
    case 'u':
      return onUndo
    case 'x':
      return onChoose
    default:
      return undefined
  }
}

const rowInFocus = (list: HTMLElement | null): string | undefined => {
  const row = [...(list?.children ?? [])].find((each) => each.contains(document.activeElement))
  return row?.querySelector<HTMLElement>('[data-held]')?.dataset['held']
}

function move(list: HTMLElement | null, step: 1 | -1): boolean {
  const rows = [...(list?.querySelectorAll<HTMLElement>('[data-held]') ?? [])]
  const at = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement))
  const next = rows[at < 0 ? 0 : Math.min(Math.max(at + step, 0), rows.length - 1)]
  next?.focus()
  next?.closest('li')?.scrollIntoView({ block: 'nearest' })
  return next !== undefined
}

/** A box that is ticked takes no letters. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest(
    'input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"]',
  ) !== null

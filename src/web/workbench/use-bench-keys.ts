import { useLayoutEffect, useRef } from 'react'

/** What a key does, by the key. Those of the step that is due (numbers, c, n, j, k) are the step's own. */
export type BenchKeys = Readonly<Partial<Record<string, () => void>>>

/** The whole workbench by keys. In a text, Escape leads out of it, and Ctrl and Enter on to the next question. */
export function useBenchKeys(keys: BenchKeys, onNextQuestion: () => void): void {
  const latest = useRef({ keys, onNextQuestion })
  // With the lead, not a moment after it: whoever sees it may press already.
  useLayoutEffect(() => {
    latest.current = { keys, onNextQuestion }
  })
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { target } = event
      if (!(target instanceof HTMLElement) || target.closest('[role="dialog"], [role="menu"]') !== null)
        return
      const isText = target.closest('input:not([type="radio"]), textarea, select, [contenteditable]') !== null
      if (event.key === 'Escape' && isText) target.blur()
      else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) latest.current.onNextQuestion()
      else if (isText || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      else if (event.defaultPrevented) return
      else {
        const act = latest.current.keys[event.key]
        if (!act) return
        act()
      }
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}

/** To the place that is named so: into its chosen answer, its text, its first button, or itself. */
export function jumpTo(place: string): void {
  const found = [...document.querySelectorAll<HTMLElement>('[data-jump]')].find(
    ({ dataset }) => dataset['jump'] === place,
  )
  const inside =
    found?.querySelector<HTMLElement>('input:checked') ??
    found?.querySelector<HTMLElement>('textarea, input, select') ??
    found?.querySelector<HTMLElement>('button')
  ;(inside ?? found)?.focus({ preventScroll: true })
  found?.scrollIntoView({ block: 'center', behavior: 'auto' })
}

import { useLayoutEffect, useRef, type RefObject } from 'react'

/** j and k move through the queue, a accepts the one in focus (else the first offer); Enter is the link's own. */
export function useQueueKeys(
  list: RefObject<HTMLElement | null>,
  onAccept: (leadId: string | undefined) => void,
): void {
  const accept = useRef(onAccept)
  // With the rows, not a moment after them: whoever sees them may press already.
  useLayoutEffect(() => {
    accept.current = onAccept
  })
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-lead]') ?? [])]
      const at = links.findIndex((link) => link.closest('li')?.contains(document.activeElement))
      if (event.key === 'j') focus(links[Math.min(at + 1, links.length - 1)])
      else if (event.key === 'k') focus(links[Math.max(at - 1, 0)])
      else if (event.key === 'a') accept.current(links[at]?.dataset['lead'])
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [list])
}

function focus(link: HTMLElement | undefined): void {
  link?.focus()
  link?.scrollIntoView({ block: 'nearest' })
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]') !== null

import { useCallback, useEffect, useRef } from 'react'
import type { EditorHold } from './editor-parts.ts'
import { sentenceLine } from './sentence-line.ts'

/**
 * Sentences and text side by side: what is read lights up its line, and the cursor its sentences. It is done past React, for it
 * changes with every move of the hand and nothing else depends on it.
 */
export function useLink() {
  const sentences = useRef<HTMLDivElement>(null)
  const hold = useRef<EditorHold>(undefined)
  const onHold = useCallback((held: EditorHold | undefined) => {
    hold.current = held
  }, [])
  const onLine = useCallback((line: number) => {
    const [first] = mark(sentences.current, line)
    first?.scrollIntoView({ block: 'nearest' })
  }, [])
  useEffect(() => {
    const place = sentences.current
    if (!place) return undefined
    let last: number | undefined
    const light = ({ target }: Event) => {
      const found = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null
      const line = found ? Number(found.dataset['line']) : undefined
      if (line !== last) hold.current?.light(line)
      last = line
    }
    place.addEventListener('pointerover', light)
    place.addEventListener('pointerleave', light)
    place.addEventListener('focusin', light)
    return () => {
      place.removeEventListener('pointerover', light)
      place.removeEventListener('pointerleave', light)
      place.removeEventListener('focusin', light)
    }
  }, [])
  return { sentences, hold, onHold, onLine }
}

/** Marks the sentences that are about this line, and gives them back. */
function mark(place: HTMLElement | null, line: number): readonly HTMLElement[] {
  const all = [...(place?.querySelectorAll<HTMLElement>('[data-line]') ?? [])]
  const about = sentenceLine(
    all.map((element) => Number(element.dataset['line'])),
    line,
  )
  return all.filter((element) => {
    const here = Number(element.dataset['line']) === about
    element.toggleAttribute('data-here', here)
    return here
  })
}

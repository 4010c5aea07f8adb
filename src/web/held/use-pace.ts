import { useEffect, useRef, useState } from 'react'
import { beginning, decided, hidden, median, seenAgain, turnedTo, type Pace } from './pace.ts'

/** The stopwatch of the review, beside the screen: only what it found is shown. */
export function usePace() {
  const pace = useRef<Pace | undefined>(undefined)
  const [found, setFound] = useState<{ readonly count: number; readonly medianMs: number | undefined }>({
    count: 0,
    medianMs: undefined,
  })
  useEffect(() => {
    pace.current = beginning(performance.now())
    const onSight = () => {
      const now = performance.now()
      const before = pace.current ?? beginning(now)
      pace.current = document.visibilityState === 'hidden' ? hidden(before, now) : seenAgain(before, now)
    }
    document.addEventListener('visibilitychange', onSight)
    return () => document.removeEventListener('visibilitychange', onSight)
  }, [])
  return {
    found,
    turn: () => {
      const now = performance.now()
      pace.current = turnedTo(pace.current ?? beginning(now), now)
    },
    decide: (count: number): number | undefined => {
      const now = performance.now()
      const { pace: next, tookMs } = decided(pace.current ?? beginning(now), { now, count })
      pace.current = next
      setFound({ count: next.took.length, medianMs: median(next.took) })
      return tookMs
    },
  }
}

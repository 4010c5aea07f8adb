import { useEffect, useState } from 'react'
import type { ProblemDocument } from '#contract/problem-document.ts'
import { tell } from '../api/ask.ts'
import { problemOf } from '../api/refused.ts'
import type { LeasePurpose } from '../api/types.ts'

/** A lease holds for ten minutes; while the form is open it is asked for again well before. */
const RENEW_MS = 4 * 60_000

/**
 * While this form is open, colleagues see who is at work on the lead. A refusal comes back: somebody else has it. Anything else
 * that fails is no reason to keep a person from writing; the server decides again when they send.
 */
export function useLease(lead: string, purpose: LeasePurpose): ProblemDocument | null {
  const [refusal, setRefusal] = useState<ProblemDocument | null>(null)
  useEffect(() => {
    let open = true
    const path = `/leads/${lead}/lease`
    const take = () =>
      tell(path, { method: 'PUT', body: { purpose } }).then(
        () => open && setRefusal(null),
        (error: unknown) => {
          const problem = problemOf(error)
          if (open && problem.code === 'held_by_another') setRefusal(problem)
        },
      )
    const taken = take()
    const renewing = setInterval(() => void take(), RENEW_MS)
    return () => {
      open = false
      clearInterval(renewing)
      // In order: what was asked for first must not arrive after its end.
      void taken.then(() => tell(path, { method: 'DELETE' })).catch(() => undefined)
    }
  }, [lead, purpose])
  return refusal
}

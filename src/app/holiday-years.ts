import type { Instant } from '#domain/time/instant.ts'

/** Both included. */
export type Years = { readonly fromYear: number; readonly toYear: number }

/** As long as a duration may be, so that what is owed now always falls due in a year whose holidays are known. */
const YEARS_AHEAD = 10

/**
 * The years whose holidays a version keeps that is signed at this moment. The year before is among them: whoever asked before Christmas may be
 * judged anew in January, on the clock of their question.
 */
export function yearsOf(at: Instant): Years {
  const year = Number(at.slice(0, 4))
  return { fromYear: year - 1, toYear: year + YEARS_AHEAD }
}

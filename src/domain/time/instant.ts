/**
 * A moment, as it stands in events and answers: ISO 8601, UTC, three digits of milliseconds
 * (`2026-03-02T09:00:00.000Z`). In this one form text order is time order, so `<` compares moments.
 */
export type Instant = string

/** Milliseconds since 1970 to the one form; years 0000 to 9999. Throws RangeError on what is no time. */
export const instantOf = (epochMs: number): Instant => new Date(epochMs).toISOString()

const CANONICAL_CHARS = 24

/** The one form, or any ISO 8601 moment with an offset, to milliseconds since 1970. Throws RangeError on other text. */
export function epochMsOf(instant: Instant): number {
  if (isCanonical(instant)) {
    // Date is ten times as fast as Temporal on the form that nearly everything has.
    const ms = Date.parse(instant)
    if (!Number.isNaN(ms)) return ms
  }
  return Temporal.Instant.from(instant).epochMilliseconds
}

/** Whether it has the one form: years before 0000 and after 9999 have more digits, and would stand in the wrong place. */
export const isCanonical = (instant: string): boolean =>
  instant.length === CANONICAL_CHARS && instant.endsWith('Z')

/** Any ISO 8601 moment with an offset, brought into the one form; undefined where the text is none, or that form can't hold it. */
export function parseInstant(text: string): Instant | undefined {
  try {
    const instant = instantOf(epochMsOf(text))
    return isCanonical(instant) ? instant : undefined
  } catch {
    return undefined
  }
}

export const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b)
export const earlierOf = (a: Instant, b: Instant): Instant => (a < b ? a : b)

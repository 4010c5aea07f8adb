/**
 * A moment, as it stands in events and answers: ISO 8601, UTC, three digits of milliseconds
 * (`2026-03-02T09:00:00.000Z`). In this one form text order is time order, so `<` compares moments.
 */
export type Instant = string

/** Milliseconds since 1970 to the one form; years 0000 to 9999. */
export const instantOf = (epochMs: number): Instant =>
  Temporal.Instant.fromEpochMilliseconds(epochMs).toString({ smallestUnit: 'millisecond' })

/** The one form, or any ISO 8601 moment with an offset, to milliseconds since 1970. Throws RangeError on other text. */
export const epochMsOf = (instant: Instant): number => Temporal.Instant.from(instant).epochMilliseconds

/** Any ISO 8601 moment with an offset, brought into the one form; undefined where the text is none. */
export function parseInstant(text: string): Instant | undefined {
  try {
    return instantOf(epochMsOf(text))
  } catch {
    return undefined
  }
}

export const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b)
export const earlierOf = (a: Instant, b: Instant): Instant => (a < b ? a : b)

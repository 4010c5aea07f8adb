import { z } from 'zod'

/** A UUID, as the caller or the server made it. */
export const Id = z.uuid({ error: 'must be a UUID' })
/** ISO 8601 in UTC with milliseconds, e.g. `2026-03-02T09:00:00.000Z`. */
export const Instant = z.iso.datetime({
  offset: false,
  precision: 3,
  error: 'must be a moment like 2026-03-02T09:00:00.000Z',
})
/** Any ISO 8601 moment with an offset; the server brings it into the one form. */
export const AnyInstant = z.iso.datetime({
  offset: true,
  error: 'must be a moment like 2026-03-02T09:00:00Z',
})

export const SHORT_TEXT_CHARS_MAX = 200
export const LONG_TEXT_CHARS_MAX = 20_000

const required = 'must not be empty'
export const ShortText = z
  .string()
  .trim()
  .min(1, required)
  .max(SHORT_TEXT_CHARS_MAX, `may have ${SHORT_TEXT_CHARS_MAX} characters`)
export const LongText = z
  .string()
  .trim()
  .min(1, required)
  .max(LONG_TEXT_CHARS_MAX, `may have ${LONG_TEXT_CHARS_MAX} characters`)

/**
 * Yes, or no and why: the server decides, the button only shows it. `code` is the refusal's: some of them (`opens_later`,
 * `held_by_another`, `already_accepted`) a person may answer with a reason, so the button then asks for one.
 */
export const Can = z.union([
  z.object({ allowed: z.literal(true) }),
  z.object({ allowed: z.literal(false), because: z.string(), code: z.string().optional() }),
])
export type Can = z.infer<typeof Can>

/** ISO 4217 code; two decimals, as everywhere here. */
export const Money = z.strictObject({
  amount: z.string().regex(/^\d{1,12}\.\d{2}$/, 'must be an amount like 1200.00'),
  currency: z.string().regex(/^[A-Z]{3}$/, 'must be a currency like EUR'),
})

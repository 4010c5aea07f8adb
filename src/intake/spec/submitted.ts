import { canonicalFrom, type About } from '../canonical.ts'

export const about: About = {
  kind: 'contact',
  source: 'form:website',
  provider: 'html',
  submittedAt: '2026-03-02T08:59:00.000Z',
  receivedAt: '2026-03-02T09:00:00.000Z',
  clock: 'receipt',
  test: false,
}
/** A form as it was filled in. */
export const from = (
  answers: Readonly<Record<string, string | readonly string[]>>,
  over: Partial<About> = {},
) =>
  canonicalFrom(
    Object.entries(answers).map(([key, value]) => ({
      key,
      value: typeof value === 'string' ? [value] : value,
    })),
    { ...about, ...over },
  )

import { clockTime } from '../ui/time.ts'

/** How many are due, how many come later, and when the next of them opens. */
export function summary({
  due,
  later,
  opens,
  now: at,
}: {
  due: number
  later: number
  opens: string | undefined
  now: number
}): string {
  const now =
    due === 0 ? 'Nobody waits for you now' : due === 1 ? 'One person is due' : `${due} people are due`
  if (later === 0) return `${now}.`
  const next = opens === undefined ? '' : ` The next opens at ${clockTime(opens, at)}.`
  return `${now}, ${later === 1 ? 'one more comes' : `${later} more come`} later.${next}`
}

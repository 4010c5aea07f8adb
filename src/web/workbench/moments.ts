const MINUTE_MS = 60_000
const LOCAL_CHARS = 16

/** Of a moment what a field for local times shows. */
export function localAt(instant: string): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return ''
  return new Date(date.getTime() - date.getTimezoneOffset() * MINUTE_MS).toISOString().slice(0, LOCAL_CHARS)
}

/** What such a field says, as a moment; nothing while it isn't one. */
export function instantAt(local: string): string {
  const date = new Date(local)
  return Number.isNaN(date.getTime()) ? '' : date.toISOString()
}

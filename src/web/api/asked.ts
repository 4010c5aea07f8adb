/** Live changes come by the stream; this is for what only time changes, and for a stream that is blocked. */
export const QUIET_REFRESH_MS = 60_000

/** Filters as an address carries them; what isn't chosen isn't there. */
export const asked = (filters: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(
    Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString()

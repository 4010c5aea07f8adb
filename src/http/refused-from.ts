import { Refused } from './route.ts'

/** What went wrong, as a refusal of ours. What nobody foresaw is `internal`. */
export function refusedFrom(error: unknown): Refused {
  if (error instanceof Refused) return error
  const known = codeOf(error)
  if (known === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Refused('body_too_large')
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined
  if (status === 429) return new Refused('rate_limited')
  // The static files know 403 for addresses that try to climb out of their folder.
  if (status === 404 || status === 403) return new Refused('not_found')
  if (status === 400 || known.startsWith('FST_ERR_CTP')) return new Refused('unreadable_body')
  return new Refused('internal')
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

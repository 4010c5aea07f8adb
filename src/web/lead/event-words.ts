import type { LedgerEvent } from '../api/types.ts'

/** What stands in an event under a key, as text. */
export const text = (event: LedgerEvent, key: string): string => {
  const value = event.data[key]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}
export const secret = (event: LedgerEvent, key: string): string | undefined => {
  const value = event.private?.[key]
  return typeof value === 'string' && value !== '' ? value : undefined
}

import type { Asked, EventOf } from '../ledger.ts'

export const freedReasons = [
  'they asked in writing',
  'they asked by telephone',
  'stopped by mistake',
  'the address works again',
] as const
export type FreedReason = (typeof freedReasons)[number]

/** An admin allows mail to an address again; `key` is the digest under which it stood on the list, so that nobody reads whose it is. */
export type AddressFreed = EventOf<'AddressFreed', { key: string; because: FreedReason }>
export type FreeAddress = Asked & { readonly type: 'FreeAddress' } & AddressFreed['data']

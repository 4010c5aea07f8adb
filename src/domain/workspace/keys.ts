import { happened, nothing, refused, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'

export const keyScopes = ['read', 'write', 'intake'] as const
export type KeyScope = (typeof keyScopes)[number]
/** `digest` is the SHA-256 of the key in hex; the key itself is shown once and kept nowhere. */
export type KeyMade = EventOf<'KeyMade', { key: Id; name: string; scope: KeyScope; digest: string }>
export type KeyRevoked = EventOf<'KeyRevoked', { key: Id }>

export type Key = KeyMade['data'] & { readonly madeAt: string; readonly revoked: boolean }
export type MakeKey = Asked & { readonly type: 'MakeKey' } & KeyMade['data']
export type RevokeKey = Asked & { readonly type: 'RevokeKey'; readonly key: Id }

export function makeKey(
  keys: readonly Key[],
  { at, by, key, name, scope, digest }: MakeKey,
): Decision<KeyMade, never> {
  if (keys.some((known) => known.key === key)) return nothing
  return happened({ type: 'KeyMade', at, by, data: { key, name, scope, digest } })
}

export function revokeKey(
  keys: readonly Key[],
  { at, by, key }: RevokeKey,
): Decision<KeyRevoked, { readonly code: 'no_such_key' }> {
  const known = keys.find((one) => one.key === key)
  if (!known) return refused({ code: 'no_such_key' })
  return known.revoked ? nothing : happened({ type: 'KeyRevoked', at, by, data: { key } })
}

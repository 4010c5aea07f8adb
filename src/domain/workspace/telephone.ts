import { happened, nothing, type Decision } from '../decision.ts'
import type { Asked, EventOf, Id } from '../ledger.ts'

/**
 * The door for a telephone system is open under this line: another line is another address and another secret. Members are known by
 * their extension there, where they are not known by their address.
 */
export type TelephoneChanged = EventOf<
  'TelephoneChanged',
  { line: Id | null; extensions: Readonly<Record<string, Id>> }
>
export type Telephone = TelephoneChanged['data']
export const noTelephone: Telephone = { line: null, extensions: {} }

export type ChangeTelephone = Asked & {
  readonly type: 'ChangeTelephone'
  /** A new line, none any more, or the one that there is. */
  readonly line: { readonly opened: Id } | 'closed' | 'as it is'
  readonly extensions?: Readonly<Record<string, Id>> | undefined
}

export function changeTelephone(
  now: Telephone,
  { at, by, line, extensions = now.extensions }: ChangeTelephone,
): Decision<TelephoneChanged, never> {
  const next = line === 'as it is' ? now.line : line === 'closed' ? null : line.opened
  const same =
    Object.keys(extensions).length === Object.keys(now.extensions).length &&
    Object.entries(extensions).every(([extension, member]) => now.extensions[extension] === member)
  if (same && next === now.line) return nothing
  return happened({ type: 'TelephoneChanged', at, by, data: { line: next, extensions } })
}

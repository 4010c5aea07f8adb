import { happened, nothing, refused, type Decision } from '../decision.ts'
import { channels, type Channel } from '../lead/touch.ts'
import type { Actor, Asked, EventOf, Id } from '../ledger.ts'
import type { Instant } from '../time/instant.ts'
import type { KnownProspect, Prospect } from './prospect.ts'

/** What somebody may allow us: a way to reach them, all of them, news by mail, or only the answer to what they ask now. */
export const permissions = [...channels, 'any contact', 'news', 'an answer'] as const
export type Permission = (typeof permissions)[number]

/** By what we know: a box of a form, their own page, asking us again, the link of a mail, or a member who heard it. */
export const permissionWays = ['form', 'own page', 'own inquiry', 'mail link', 'member'] as const
export type PermissionWay = (typeof permissionWays)[number]

type About = { permission: Permission; how: PermissionWay; submission?: Id }
export type PermissionGiven = EventOf<'PermissionGiven', About, { wording?: string }>
export type PermissionWithdrawn = EventOf<'PermissionWithdrawn', About, { wording?: string }>
export type PermissionEvent = PermissionGiven | PermissionWithdrawn

export type PermissionChange = About & { readonly given: boolean; readonly at: Instant; readonly by: Actor }

export type SetPermission = Asked & {
  readonly type: 'SetPermission'
  readonly permission: Permission
  readonly given: boolean
  readonly how: PermissionWay
  readonly submission?: Id | undefined
  /** What they agreed to, or said. */
  readonly wording?: string | undefined
}

/** Given or taken back: each change stays, with by whom, when and how. What holds already is not said again. */
export function setPermission(
  prospect: Prospect,
  { at, by, permission, given, how, submission, wording }: SetPermission,
): Decision<PermissionEvent, { readonly code: 'no_such_prospect' } | { readonly code: 'prospect_erased' }> {
  if (prospect.status === 'none') return refused({ code: 'no_such_prospect' })
  if (prospect.status === 'erased') return refused({ code: 'prospect_erased' })
  const last = prospect.permissions.findLast((one) => one.permission === permission)
  const once = permission !== 'an answer' || last?.submission === submission
  if (last?.given === given && once) return nothing
  const type = given ? 'PermissionGiven' : 'PermissionWithdrawn'
  const data = { permission, how, ...(submission !== undefined && { submission }) }
  return happened({ type, at, by, data, ...(wording && { private: { wording } }) })
}

export const permitted = (
  prospect: KnownProspect,
  { type, at, by, data }: PermissionEvent,
): KnownProspect => ({
  ...prospect,
  permissions: [...prospect.permissions, { ...data, given: type === 'PermissionGiven', at, by }],
})

/** The ways on which they may be reached because they said so, and those on which they may not. What nobody said is in neither. */
export function waysOf(changes: readonly PermissionChange[]): {
  readonly permits: readonly Channel[]
  readonly bars: readonly Channel[]
} {
  const said = channels.flatMap((channel) => {
    const last = changes.findLast(({ permission }) => permission === channel || permission === 'any contact')
    return last ? [{ channel, given: last.given }] : []
  })
  const those = (given: boolean) => said.filter((one) => one.given === given).map(({ channel }) => channel)
  return { permits: those(true), bars: those(false) }
}

/** What the boxes of a form mean here; terms and notices of privacy allow nobody to call. */
const meaning: Readonly<Record<string, Permission>> = {
  mail: 'mail',
  call: 'call',
  contact: 'any contact',
  marketing: 'news',
}
export type Consent = { readonly purpose: string; readonly text: string; readonly given: boolean }

/**
 * What a form's boxes change. A box that is left empty later takes nothing back: whoever wants that says so. Only where nothing was
 * ever said does it stand as a no.
 */
export function consented(
  prospect: KnownProspect,
  consent: readonly Consent[],
  { at, by, submission }: { at: Instant; by: Actor; submission: Id },
): readonly PermissionEvent[] {
  return consent.flatMap(({ purpose, text, given }): readonly PermissionEvent[] => {
    const permission = meaning[purpose]
    if (permission === undefined) return []
    const known = prospect.permissions.findLast((one) => one.permission === permission)
    if (known && (known.given || !given)) return []
    const type = given ? 'PermissionGiven' : 'PermissionWithdrawn'
    return [{ type, at, by, data: { permission, how: 'form', submission }, private: { wording: text } }]
  })
}

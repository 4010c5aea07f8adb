import type { Permission, PermissionChange, PermissionWay } from '../prospect/permission.ts'
import type { Instant } from '../time/instant.ts'
import type { KnownLead, Mail } from './state.ts'

/**
 * What one mail of ours leans on: what they asked themselves, what was agreed with them, a permission of theirs, or what the playbook
 * says for all of its leads (null where it says nothing).
 */
export type RestsOn =
  | { readonly on: 'inquiry'; readonly at: Instant }
  | { readonly on: 'appointment' }
  | {
      readonly on: 'consent'
      readonly permission: Permission
      readonly at: Instant
      readonly how: PermissionWay
    }
  | { readonly on: 'playbook'; readonly basis: string | null }

type Known = { readonly permissions: readonly PermissionChange[]; readonly basis: string | null }

/** By what stood when it was written: what they allow later makes no earlier mail right. */
export function restsOn(lead: KnownLead, mail: Mail, { permissions, basis }: Known): RestsOn {
  const playbook = { on: 'playbook', basis } as const
  const inquiry = { on: 'inquiry', at: lead.opened.submittedAt } as const
  const before = permissions.filter(({ at }) => at <= mail.queuedAt)
  switch (mail.purpose) {
    case 'acknowledgement':
    case 'resolution':
      return inquiry
    case 'appointment':
      return { on: 'appointment' }
    case 'nurture':
      return consentIn(before, ['news', 'mail', 'any contact']) ?? playbook
    case 'reply':
      return answers(lead, mail) ? inquiry : (consentIn(before, ['mail', 'any contact']) ?? playbook)
  }
}

/** An answer was owed to them when it was written. */
const answers = ({ commitments }: KnownLead, { queuedAt }: Mail): boolean =>
  commitments.some(
    ({ kind, madeAt, settledAt }) =>
      (kind === 'respond' || kind === 'contact') &&
      madeAt <= queuedAt &&
      (settledAt === undefined || settledAt >= queuedAt),
  )

/** The youngest permission that stands among these; a "no" to any contact ends those before it. */
function consentIn(changes: readonly PermissionChange[], wanted: readonly Permission[]): RestsOn | undefined {
  const no = changes.findLastIndex(({ permission, given }) => permission === 'any contact' && !given)
  const after = changes.slice(no + 1)
  const standing = after.filter(
    ({ permission, given }, index) =>
      given &&
      wanted.includes(permission) &&
      !after.slice(index + 1).some((later) => later.permission === permission && !later.given),
  )
  const found = standing.at(-1)
  return found && { on: 'consent', permission: found.permission, at: found.at, how: found.how }
}

import type { Can } from '#contract/scalars.ts'
import type { Me } from '../api/types.ts'

const allowedTo =
  (roles: readonly string[], because: string) =>
  ({ member }: Me): Can =>
    member.roles.some((role) => role === 'admin' || roles.includes(role))
      ? { allowed: true }
      : { allowed: false, because }

/** Open leads are the managers' affair; the server says the same. */
export const managersOnly = allowedTo(['manager'], 'Only managers and admins may do this.')

/** Both sides sign the playbook, so both may write it. */
export const authorsOnly = allowedTo(
  ['manager', 'marketing'],
  'Only marketing, managers and admins may do this.',
)

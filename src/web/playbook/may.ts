import type { Can } from '#contract/scalars.ts'
import type { Me } from '../api/types.ts'

/** Drafts and open leads are the managers' affair; the server says the same. */
export const managersOnly = ({ member }: Me): Can =>
  member.roles.some((role) => role === 'manager' || role === 'admin')
    ? { allowed: true }
    : { allowed: false, because: 'Only managers and admins may do this.' }

import { problems } from '#contract/problem.ts'
import type { Can } from '#contract/scalars.ts'
import type { Me, Role } from '../api/types.ts'

export const roleLabels: Record<Role, string> = {
  qualifier: 'Qualifier',
  representative: 'Representative',
  manager: 'Manager',
  marketing: 'Marketing',
  admin: 'Admin',
}
// The record's own keys, in its order; Object.entries only forgets their type.
export const roleChoices = (Object.entries(roleLabels) as [Role, string][]).map(([value, label]) => ({
  value,
  label,
}))

/** Where an answer brings no `can`: what the server would say to somebody who is no admin. */
export const adminsOnly = ({ member }: Me): Can =>
  member.roles.includes('admin')
    ? { allowed: true }
    : {
        allowed: false,
        because: `${problems.not_allowed.title} ${problems.not_allowed.next}`,
        code: 'not_allowed',
      }

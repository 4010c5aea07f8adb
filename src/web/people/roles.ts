import type { Role } from '../api/types.ts'

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

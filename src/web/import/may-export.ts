import type { Role } from '../api/types.ts'

/** Whole lists are for those who answer for them. */
export const mayExport = (roles: readonly Role[]): boolean =>
  roles.includes('manager') || roles.includes('admin')

import type { LeadDetail, Me, MemberRow } from '../api/types.ts'

/** What every form on a lead is given. */
export type ActFormProps = {
  readonly detail: LeadDetail
  readonly me: Me
  readonly members: readonly MemberRow[]
  readonly onClose: () => void
}

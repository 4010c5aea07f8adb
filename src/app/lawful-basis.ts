import type { LoadedPlaybook } from './playbooks.ts'

/** On what the firm rests with the leads of a segment: what that says, else what holds for all; null where nothing was agreed. */
export const lawfulBasisIn = ({ playbook }: LoadedPlaybook, segment: number | null): string | null =>
  playbook.segments[segment ?? -1]?.lawfulBasis ?? playbook.contact?.lawfulBasis ?? null

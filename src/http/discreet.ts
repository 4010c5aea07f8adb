import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { discretionIn } from '#store/views/discretion.ts'
import { Refused, type Caller } from './route.ts'

/**
 * Whether numbers about persons may be shown to whoever asks; and about whom they may in any case, which is themselves. Where a workspace
 * keeps them to the persons, a key is nobody and sees nobody's.
 */
export type Discreet = { readonly all: boolean; readonly own: Id | undefined }

export async function discreetIn(client: PoolClient, { workspace, member }: Caller): Promise<Discreet> {
  return { all: (await discretionIn(client, workspace)) === 'managers', own: member }
}

/** Rows about persons without those that are nobody else's business. */
export const onlyOwn = <Row>(
  rows: readonly Row[],
  { all, own }: Discreet,
  of: (row: Row) => Id | null | undefined,
): readonly Row[] => (all ? rows : rows.filter((row) => own !== undefined && of(row) === own))

/** A question about one person is refused to everybody else. */
export function mayAskAbout({ all, own }: Discreet, member: string | undefined): void {
  if (!all && member !== undefined && member !== own) throw new Refused('persons_kept_private')
}

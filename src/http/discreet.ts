import type { PoolClient } from 'pg'
import { asksAboutOthers, type Discreet } from '#domain/workspace/discretion.ts'
import { discreetTo } from '#store/views/discretion.ts'
import { Refused, type Caller } from './route.ts'

/** What whoever asks may be told about persons. */
export const discreetIn = (client: PoolClient, { workspace, member }: Caller): Promise<Discreet> =>
  discreetTo(client, workspace, member)

/** A question about persons is refused to everybody else. */
export function mayAskAbout(discreet: Discreet, asked: Parameters<typeof asksAboutOthers>[1]): void {
  if (asksAboutOthers(discreet, asked)) throw new Refused('persons_kept_private')
}

import type { PoolClient } from 'pg'
import type { Id } from '#domain/ledger.ts'
import { isPlain } from './asked.ts'
import { freshPictures } from './fresh-counts.ts'
import { keptPictures } from './kept-counts.ts'
import type { Pictures, Picturing } from './pictures.ts'

/** How many have got an answer, or another end, between any two cuts: from counts that are kept ready, or counted anew. */
export const picturesOf = (client: PoolClient, workspace: Id, picturing: Picturing): Promise<Pictures> =>
  isPlain(picturing.asked)
    ? keptPictures(client, workspace, picturing)
    : freshPictures(client, workspace, picturing)

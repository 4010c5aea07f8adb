import { hash, randomBytes } from 'node:crypto'
import { KeyMade, KeyRequest, Keys } from '#contract/workspace.ts'
import { keyRows } from '#store/views/keys.ts'
import { carry } from '../carry.ts'
import { idIn } from '../ids.ts'
import { Refused, route } from '../route.ts'

const KEY_BYTES = 32

export const getKeys = route({
  path: 'GET /api/v1/keys',
  who: 'admin',
  says: 'The keys of other programs, without the keys themselves.',
  answer: Keys,
  handle: async ({ me, served }) => {
    const items = await served.inWorkspace(me.workspace, (client) => keyRows(client, me.workspace))
    return { status: 200, body: { items } }
  },
})

export const postKey = route({
  path: 'POST /api/v1/keys',
  who: 'admin',
  says: 'Makes a key and shows it this once.',
  body: KeyRequest,
  answer: KeyMade,
  handle: async ({ me, served, body: { id, name, scope } }) => {
    const key = `hr_${randomBytes(KEY_BYTES).toString('base64url')}`
    const at = await served.parts.clock.now()
    const digest = hash('sha256', key)
    const command = { type: 'MakeKey', at, by: me.actor, key: id, name, scope, digest } as const
    const { outcome } = await carry(served, me, { kind: 'workspace', stream: me.workspace, command })
    // The key was shown when it was made and is kept nowhere, so the same request again can't show it.
    if (outcome === 'nothing') throw new Refused('command_reused')
    return { status: 201, body: { id, key } }
  },
})

export const deleteKey = route({
  path: 'DELETE /api/v1/keys/:key',
  who: 'admin',
  says: 'Takes a key back: from now on it opens nothing.',
  handle: async ({ me, served, params }) => {
    const key = idIn(params.key, 'no_such_key')
    const at = await served.parts.clock.now()
    const command = { type: 'RevokeKey', at, by: me.actor, key } as const
    await carry(served, me, { kind: 'workspace', stream: me.workspace, command })
    return { status: 204 }
  },
})

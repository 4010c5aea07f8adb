import { freeAddress } from '#app/free-address.ts'
import { retain } from '#app/retention.ts'
import {
  AddressFreed,
  FreeAddressRequest,
  RetentionShown,
  StoppedAddress,
  StoppedRequest,
} from '#contract/privacy.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import { stopOf } from '#store/views/stopped-address.ts'
import { route } from '../route.ts'

const postLookup = route({
  path: 'POST /api/v1/stopped-addresses/lookups',
  who: 'admin',
  says: 'Whether anything may be mailed to an address, and why not. The list holds digests only; nobody can read who stands on it.',
  body: StoppedRequest,
  answer: StoppedAddress,
  handle: async ({ me: { workspace }, body, served }) => {
    const keys = served.parts.suppressionKeys(workspace, emailKey(body.email))
    const stop = await served.inWorkspace(workspace, (client) => stopOf(client, workspace, keys))
    return { status: 200, body: { stopped: stop ?? null } }
  },
})

const postFreed = route({
  path: 'POST /api/v1/stopped-addresses/releases',
  who: 'admin',
  says: 'Allows mail to an address again, for a reason that stays in the ledger.',
  body: FreeAddressRequest,
  answer: AddressFreed,
  handle: async ({ me, body: { email, because }, served }) => ({
    status: 200,
    body: await freeAddress(served.parts, { workspace: me.workspace, email, because, by: me.actor }),
  }),
})

const getRetention = route({
  path: 'GET /api/v1/retention',
  who: 'admin',
  says: 'How long things are kept by the playbook in force, whom nothing keeps any more, and how many will be forgotten on which day.',
  answer: RetentionShown,
  handle: async ({ me: { workspace }, served }) => ({
    status: 200,
    body: await retain(served.parts, { workspace, apply: false }),
  }),
})

export const privacyRoutes = [postLookup, postFreed, getRetention]

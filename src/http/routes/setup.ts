import { z } from 'zod'
import { SetupRequest, SetupState } from '#contract/workspace.ts'
import { Id } from '#contract/scalars.ts'
import { tokenLimit } from '../limits.ts'
import { Refused, route } from '../route.ts'
import { signIn } from '../sign-in.ts'

export const getSetup = route({
  path: 'GET /api/v1/setup',
  who: 'anyone',
  says: 'Whether this Handraise still waits for its first workspace.',
  answer: SetupState,
  handle: async ({ served }) => ({ status: 200, body: { needed: await served.setup.needed() } }),
})

export const postSetup = route({
  path: 'POST /api/v1/setup',
  who: 'anyone',
  says: 'Makes the first workspace and its admin, and signs them in. Takes the code that was printed at the start.',
  limit: tokenLimit,
  body: SetupRequest,
  answer: z.object({ workspace: Id, member: Id }),
  handle: async ({ served, request, reply, body: { code, ...about } }) => {
    if (!(await served.setup.needed())) throw new Refused('setup_done')
    if (!served.setup.allows(code)) throw new Refused('setup_code_wrong')
    const made = await served.setup.found(about)
    if (!made) throw new Refused('setup_done')
    await signIn(served, { request, reply }, about)
    return { status: 201, body: made }
  },
})

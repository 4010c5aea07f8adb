import { receiveSignal, type Whose } from '#app/receive-signal.ts'
import { Done } from '#contract/done.ts'
import { SignalRequest } from '#contract/signal.ts'
import { parseInstant } from '#domain/time/instant.ts'
import type { z } from 'zod'
import { replyTo } from '../problems.ts'
import { Refused, route } from '../route.ts'

/** What happens after the form, told by the product or the web site: with it, windows that wait for it open. */
export const postSignal = route({
  path: 'POST /api/v1/signals',
  who: 'writer',
  says: 'Says that a prospect did something the playbook has a name for; windows that wait for it open. Sent again with the same id it has the effect of one.',
  body: SignalRequest,
  answer: Done,
  handle: async ({ body, me, served }) => {
    const at = await served.parts.clock.now()
    const { id, signal: name, consent, values } = body
    // In the one form: only then does text order say what came first.
    const happenedAt = body.happenedAt === undefined ? undefined : parseInstant(body.happenedAt)
    const said = { workspace: me.workspace, id, name, happenedAt, consent, values, by: me.actor, at }
    const outcome = await receiveSignal(served.parts, { ...said, whose: whoseIn(body) })
    return replyTo(outcome)
  },
})

function whoseIn({ email, prospect, lead, receipt }: z.infer<typeof SignalRequest>): Whose {
  if (email !== undefined) return { email }
  if (prospect !== undefined) return { prospect }
  if (lead !== undefined) return { lead }
  if (receipt !== undefined) return { receipt }
  throw new Refused('bad_request')
}

import type { FastifyRequest } from 'fastify'
import { stopAddress } from '#app/stop-addresses.ts'
import { factsIn } from '#store/views/facts.ts'
import { buyerLimit } from '../limits.ts'
import { pagesHeaders } from '../pages/style.ts'
import { unsubscribedPage, unsubscribePage } from '../pages/unsubscribe.ts'
import { readerLanguage } from '../reader-language.ts'
import { Refused, route, type Answer } from '../route.ts'
import type { Served } from '../served.ts'

const getUnsubscribe = route({
  path: 'GET /unsubscribe/:token',
  who: 'anyone',
  says: 'Asks a reader of our mails whether they want no more of them. Only looking ends nothing.',
  page: true,
  handle: async ({ served, params: { token }, request }) => {
    const { firmName, language } = await found(served, token, request)
    return page(unsubscribePage({ firmName, language, token }))
  },
})

/** What mail programs post for their reader (RFC 8058), and what the page posts: whoever has the mail may end them. */
const postUnsubscribe = route({
  path: 'POST /unsubscribe/:token',
  who: 'anyone',
  says: 'Ends our mails to whoever got this one, with one press. Pressed again it changes nothing.',
  page: true,
  limit: buyerLimit,
  handle: async ({ served, params: { token }, request }) => {
    const { workspace, lead, mail, ...reader } = await found(served, token, request)
    await stopAddress(served.parts, { workspace, lead, mail, because: 'unsubscribed', by: 'buyer' })
    return page(unsubscribedPage(reader))
  },
})

export const unsubscribeRoutes = [getUnsubscribe, postUnsubscribe]

const page = (body: string): Answer => ({ status: 200, body, headers: pagesHeaders })

async function found(served: Served, token: string, request: FastifyRequest) {
  const [workspace, lead, mail] = served.tokens.read('unsubscribe', token) ?? []
  if (workspace === undefined || lead === undefined || mail === undefined) throw new Refused('not_found')
  const firmName = await served.inWorkspace(workspace, (client) => factsIn(client, workspace).workspaceName())
  const language = await readerLanguage(served, { workspace, lead }, request)
  return { workspace, lead, mail, firmName, language }
}

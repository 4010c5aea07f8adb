import { languages, type Language } from '#domain/form/sheet.ts'
import { buyerStatus, type BuyerStatus } from '#store/views/buyer-status.ts'
import { factsIn } from '#store/views/facts.ts'
import { languageAsked } from '../accept-language.ts'
import { buyerPage } from '../pages/buyer.ts'
import { doneNotes, problemNotes } from '../pages/buyer-words/words.ts'
import { pagesHeaders } from '../pages/style.ts'
import { thankYouPage } from '../pages/thank-you.ts'
import { Refused, route, type Answer } from '../route.ts'
import type { Served } from '../served.ts'
import { standingOf, usualWays, waysIn } from './buyer-standing.ts'

const page = (body: string): Answer => ({ status: 200, body, headers: pagesHeaders })

export const getThanks = route({
  path: 'GET /thanks/:token',
  who: 'anyone',
  says: 'Says to a buyer that we have their message, what happens next and by when.',
  page: true,
  handle: async ({ served, params: { token } }) => {
    const { firm, zone, status, workspace, submission } = await buyerOf(served, token)
    const statusUrl = served.parts.statusUrl(workspace, submission)
    return page(thankYouPage({ firmName: firm, next: status.promised, statusUrl, zone }))
  },
})

export const getBuyerPage = route({
  path: 'GET /r/:token',
  who: 'anyone',
  says: "The buyer's own page: what happens next, who, by when, and what they may tell us.",
  page: true,
  handle: async ({ served, params: { token }, request }) => {
    const found = await buyerOf(served, token)
    const { firm, zone, status, ways } = found
    const at = await served.parts.clock.now()
    const asked = new URL(request.url, served.url).searchParams
    const language = languageOf(status) ?? languageAsked(request.headers['accept-language']) ?? 'en'
    const standing = standingOf(status, { at, language, ways })
    const done = doneNotes.find((note) => note === asked.get('done'))
    const problem = problemNotes.find((note) => note === asked.get('problem'))
    return page(
      buyerPage({
        ...{ firmName: firm, token, zone, language, ...standing, done, problem },
        again: againFor(served, found),
        saidAskedAgain: asked.has('told'),
      }),
    )
  },
})

/** The language that they wish, else that in which they asked; where none is known, that of their browser. */
export function languageOf({ wishes, promised }: BuyerStatus): Language | undefined {
  return languages.find((known) => known === wishes.language) ?? promised.language
}

/** After the end: where to ask anew, and the address that they may pass on, by which whoever comes is known to come from them. */
function againFor(served: Served, { workspace, status: { erased, status, form, lead, returnsAt } }: Buyer) {
  const over = status === 'resolved' && returnsAt === null && !erased
  if (!over || form === null || lead === null) return undefined
  const address = `${served.url}/f/${form}`
  return { form: address, passOn: `${address}?ref=${served.tokens.sign('referral', workspace, lead)}` }
}

export type Buyer = Awaited<ReturnType<typeof buyerOf>>

/** Whose page a token opens; nobody's where it is not one of ours. */
export async function buyerOf(served: Served, token: string) {
  const [workspace, submission] = served.tokens.read('status', token) ?? []
  if (workspace === undefined || submission === undefined) throw new Refused('not_found')
  const { status, ...about } = await served.inWorkspace(workspace, async (client) => {
    const facts = factsIn(client, workspace)
    const { zone, playbook } = await served.parts.playbooks.load(facts)
    const { channels, askBefore = [] } = playbook.contact ?? {}
    const ways = channels ? waysIn(channels) : usualWays
    const firm = await facts.workspaceName()
    return { status: await buyerStatus(client, workspace, submission), firm, zone, ways, askBefore }
  })
  if (!status) throw new Refused('not_found')
  return { workspace, submission, status, ...about }
}

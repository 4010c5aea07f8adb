import type { BuyerStatus } from '#store/views/buyer-status.ts'
import { buyerStatus } from '#store/views/buyer-status.ts'
import { factsIn } from '#store/views/facts.ts'
import { carryOut } from '#app/carry-out.ts'
import type { Id } from '#domain/ledger.ts'
import type { Instant } from '#domain/time/instant.ts'
import type { FastifyRequest } from 'fastify'
import type { Language } from '#domain/form/sheet.ts'
import { languageAsked } from '../accept-language.ts'
import { buyerLimit } from '../limits.ts'
import { buyerPage, type BuyerPage } from '../pages/buyer.ts'
import { buyerWords, roleIn } from '../pages/buyer-words/words.ts'
import { pagesHeaders } from '../pages/style.ts'
import { thankYouPage } from '../pages/thank-you.ts'
import { Refused, route, type Answer } from '../route.ts'
import type { Served } from '../served.ts'

const SAID_CHARS_MAX = 2_000

const page = (body: string): Answer => ({ status: 200, body, headers: pagesHeaders })
const seeOther = (location: string): Answer => ({
  status: 303,
  headers: { location, 'referrer-policy': 'same-origin' },
})

export const getThanks = route({
  path: 'GET /thanks/:token',
  who: 'anyone',
  says: 'Says to a buyer that we have their message, what happens next and by when.',
  page: true,
  handle: async ({ served, params: { token } }) => {
    const { firm, zone, status, workspace, submission } = await found(served, token)
    const statusUrl = served.parts.statusUrl(workspace, submission)
    return page(thankYouPage({ firmName: firm, next: status.promised, statusUrl, zone }))
  },
})

export const getBuyerPage = route({
  path: 'GET /r/:token',
  who: 'anyone',
  says: "The buyer's own page: what happens next, who, by when.",
  page: true,
  handle: async ({ served, params: { token }, request }) => {
    const { firm, zone, status } = await found(served, token)
    const at = await served.parts.clock.now()
    const told = request.url.endsWith('?told')
    // The language in which they asked; where none is known, that of their browser.
    const language = status.promised.language ?? languageAsked(request.headers['accept-language']) ?? 'en'
    const standing = standingOf(status, at, language)
    return page(buyerPage({ firmName: firm, token, zone, language, ...standing, saidAskedAgain: told }))
  },
})

export const postNotHeard = route({
  path: 'POST /r/:token/not-heard',
  who: 'anyone',
  says: '"I have not heard from you": the request becomes urgent, and whoever owes it is told.',
  page: true,
  limit: buyerLimit,
  handle: async ({ served, params: { token } }) => {
    const { status, workspace } = await found(served, token)
    if (status.lead === null || status.status !== 'open') return seeOther(`/r/${token}`)
    const at = await served.parts.clock.now()
    await tellLead(served, { workspace, lead: status.lead }, { type: 'AskAgain', at, by: 'buyer' })
    return seeOther(`/r/${token}?told`)
  },
})

export const postWithdrawal = route({
  path: 'POST /r/:token/withdrawal',
  who: 'anyone',
  says: '"I no longer need an answer": the request ends at once.',
  page: true,
  limit: buyerLimit,
  handle: async ({ served, params: { token }, request }) => {
    const { status, workspace } = await found(served, token)
    const said = saidIn(served, request)
    const at = await served.parts.clock.now()
    const command = { type: 'Withdraw', at, by: 'buyer', ...(said !== '' && { said }) } as const
    if (status.lead !== null) await tellLead(served, { workspace, lead: status.lead }, command)
    return seeOther(`/r/${token}`)
  },
})

export const buyerRoutes = [getThanks, getBuyerPage, postNotHeard, postWithdrawal]

async function found(served: Served, token: string) {
  const [workspace, submission] = served.tokens.read('status', token) ?? []
  if (workspace === undefined || submission === undefined) throw new Refused('not_found')
  const { status, firm, zone } = await served.inWorkspace(workspace, async (client) => {
    const facts = factsIn(client, workspace)
    const { zone } = await served.parts.playbooks.load(facts)
    const firm = await facts.workspaceName()
    return { status: await buyerStatus(client, workspace, submission), firm, zone }
  })
  if (!status) throw new Refused('not_found')
  return { workspace, submission, status, firm, zone }
}

type Standing = Pick<
  BuyerPage,
  'state' | 'who' | 'by' | 'late' | 'outcomeWords' | 'canAskAgain' | 'canWithdraw'
>

function standingOf(status: BuyerStatus, at: Instant, language: Language): Standing {
  const said = buyerWords[language]
  const over = { canAskAgain: false, canWithdraw: false }
  if (status.erased || status.place === 'forgotten') return { ...over, state: 'forgotten' }
  const by = status.limit ?? status.promised.by ?? undefined
  const due = by === undefined ? {} : { by, late: by < at }
  if (status.lead === null) return { ...over, ...due, state: 'received' }
  const first = status.owner?.split(' ')[0]
  const who = first ? { who: { first, role: roleIn(said, status.ownerRoles ?? []) } } : {}
  if (status.status === 'resolved') {
    if (status.outcome === 'withdrawn') return { ...over, state: 'withdrawn' }
    const words = status.outcome && said.outcomes[status.outcome]
    return { ...over, ...who, state: 'resolved', ...(words && { outcomeWords: words }) }
  }
  const open = { canAskAgain: true, canWithdraw: true, ...who }
  if (status.answered && status.limit === null) return { ...open, state: 'answered' }
  return { ...open, ...due, state: 'waiting' }
}

/** What a buyer says is never refused to their face: where it changes nothing any more, the page says how it stands. */
const tellLead = (
  { parts }: Served,
  { workspace, lead }: { workspace: Id; lead: Id },
  command: { type: 'AskAgain' | 'Withdraw'; at: Instant; by: 'buyer'; said?: string },
) =>
  parts.ledger.transaction(workspace, (tx) => carryOut(tx, [{ kind: 'lead', stream: lead, command }], parts))

function saidIn(served: Served, { body, headers }: FastifyRequest): string {
  if (!Buffer.isBuffer(body) || body.length === 0) return ''
  const { fields = [] } = served.readBody(body, headers['content-type'])
  const said = fields.find(({ key }) => key === 'said')?.value[0] ?? ''
  return said.trim().slice(0, SAID_CHARS_MAX)
}

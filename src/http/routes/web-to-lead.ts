import type { FastifyRequest } from 'fastify'
import { maySendTo } from '#domain/form/hook.ts'
import { spokenPromise } from '#domain/submission/spoken-promise.ts'
import { html } from '#domain/text/html.ts'
import type { OpenHook } from '#app/hooks.ts'
import type { Taken } from '#app/deliveries.ts'
import { isId } from '../ids.ts'
import { formLimit } from '../limits.ts'
import { page } from '../pages/page.ts'
import { problemPage } from '../pages/problem.ts'
import { pagesHeaders } from '../pages/style.ts'
import { thankYouPage } from '../pages/thank-you.ts'
import { problemOf } from '../problems.ts'
import { Refused, route, type Answer } from '../route.ts'
import type { Served } from '../served.ts'
import { deliver } from './hooks.ts'

/** In Salesforce's place: an HTML form that posts to webto.salesforce.com changes only the host. */
export const postWebToLead = route({
  path: 'POST /servlet/servlet.WebToLead',
  who: 'anyone',
  says: "Keeps what a Web-to-Lead form sends and answers as Salesforce does. `oid` is our form's id, or one that it was given.",
  page: true,
  limit: formLimit,
  handle: async ({ served, request }) => {
    try {
      return await taken(served, request)
    } catch (error) {
      if (!(error instanceof Refused) || problemOf(error.code).status >= 500) throw error
      return refusedAsSalesforce(error)
    }
  },
})

async function taken(served: Served, request: FastifyRequest): Promise<Answer> {
  const contentType = typeOf(request)
  const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const reading = served.readBody(raw, contentType)
  const fields = new Map(reading.fields?.map(({ key, value }) => [key, value[0]?.trim() ?? '']))
  const hook = await hookOf(served, request, fields.get('oid') ?? '')
  if (!hook) throw new Refused('no_such_form')
  const kept = await deliver(served, hook, { request, contentType })
  if (kept.outcome !== 'received') throw new Refused('not_a_submission')
  if (/^(1|on|true)$/.test(fields.get('debug') ?? '')) return debugging(kept, reading.fields ?? [])
  const back = fields.get('retURL') ?? ''
  return isAllowed(hook, back) ? sentBack(kept, back) : thanked(kept)
}

/** The charset stands in the address, as Salesforce's generator puts it there, or in a field. */
function typeOf({ headers, query }: FastifyRequest): string {
  const type = headers['content-type'] ?? ''
  const encoding =
    typeof query === 'object' && query !== null && 'encoding' in query ? query.encoding : undefined
  return /charset=/i.test(type) || typeof encoding !== 'string' || !/^[\w.:-]{1,40}$/.test(encoding)
    ? type
    : `${type}; charset=${encoding}`
}

/** By the organisation's id; or, where several forms of one organisation come here, by `form` in the address. */
async function hookOf(served: Served, { query }: FastifyRequest, oid: string): Promise<OpenHook | undefined> {
  const named = typeof query === 'object' && query !== null && 'form' in query ? query.form : undefined
  if (typeof named !== 'string')
    return (await served.hooks.byName('salesforce_web2lead', oid)) ?? byOurId(served, oid)
  const hook = await byOurId(served, named)
  const { ids = [] } = hook?.hook ?? {}
  return ids.length === 0 || ids.includes(oid.toLowerCase()) || oid === hook?.form ? hook : undefined
}

async function byOurId(served: Served, id: string): Promise<OpenHook | undefined> {
  const form = isId(id) ? await served.openForm(id.toLowerCase()) : undefined
  return form && served.hooks.one(form.workspace, form.id, 'salesforce_web2lead')
}

function isAllowed({ hook: { sites } }: OpenHook, back: string): boolean {
  const url = URL.parse(back)
  return (
    (url?.protocol === 'https:' || url?.protocol === 'http:') &&
    url.username === '' &&
    maySendTo(sites, url.host)
  )
}

type Kept = Extract<Taken, { outcome: 'received' }>
const PROCESSED = 'is-processed'

const answered = (body: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status: 200,
  body,
  headers: { ...pagesHeaders, [PROCESSED]: 'true', ...headers },
})

/** Salesforce doesn't redirect by its status: the page itself leads on. */
function sentBack({ form, received }: Kept, back: string): Answer {
  const url = new URL(back).href
  const words = spokenPromise(received.promised, { zone: form.loaded.zone })
  const body = html`<h1>Thank you</h1>
    <p class="lead">${words}</p>
    <p><a class="button" href="${url}">Go on</a></p>`
  return answered(page({ firmName: form.firm, title: 'Thank you', body }), { refresh: `0; url=${url}` })
}

const thanked = ({ form, received }: Kept): Answer =>
  answered(
    thankYouPage({
      firmName: form.firm,
      next: received.promised,
      statusUrl: received.statusUrl,
      zone: form.loaded.zone,
    }),
  )

/** For whoever builds the form: what came, and that it was kept. Nothing is mailed to an address that stands in a page. */
function debugging({ form }: Kept, fields: readonly { key: string; value: readonly string[] }[]): Answer {
  const body = html`<h1>Your request has been taken in</h1>
    <p>The form asked for debugging, so nobody is sent on. These fields came:</p>
    <ul>
      ${fields.map(({ key, value }) => html`<li><b>${key}</b>: ${value.join(', ')}</li>`)}
    </ul>`
  return answered(page({ firmName: form.firm, title: 'Debugging', body }))
}

/** As Salesforce does: 200 all the same, and a header that says no. The page tells whoever filled in the form. */
function refusedAsSalesforce(refused: Refused): Answer {
  const problem = problemOf(refused.code, refused)
  return answered(problemPage({ firmName: '', problem }), {
    [PROCESSED]: `true Exception:handraise.${refused.code}`,
  })
}

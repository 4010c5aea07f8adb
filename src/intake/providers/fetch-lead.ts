import type { FetchLead } from '#app/fetch-leads.ts'
import type { NotifiedLead } from '#app/doors.ts'
import { BODY_BYTES_MAX } from '#domain/submission/limits.ts'
import { hmac } from './signatures.ts'

/** Where leads are asked for; specs have their own. */
export type Origins = { readonly meta: string; readonly linkedin: string }
export const vendors: Origins = { meta: 'https://graph.facebook.com', linkedin: 'https://api.linkedin.com' }

const TIMEOUT_MS = 10_000
const META_VERSION = 'v23.0'
const LINKEDIN_VERSION = '202506'
const META_FIELDS =
  'id,created_time,form_id,field_data,platform,is_organic,ad_id,ad_name,adset_name,campaign_id,campaign_name,custom_disclaimer_responses'

type Asked = Parameters<FetchLead>[0]
type Answer = Awaited<ReturnType<FetchLead>>
type Failed = Extract<Answer, { failed: string }>
type Got = { readonly bytes: Buffer } | Failed

/** Asks a provider for the leads that it has told of. */
export const fetchLeadFrom =
  (origins: Origins = vendors): FetchLead =>
  async (asked) => {
    if (asked.provider === 'meta') return fromMeta(asked, origins.meta)
    return asked.provider === 'linkedin' ? fromLinkedIn(asked, origins.linkedin) : { failed: 'gone' }
  }

/** With the app's secret at hand, the question is proved to come from the app. */
async function fromMeta({ lead, token, secret }: Asked, origin: string): Promise<Answer> {
  const url = new URL(`/${META_VERSION}/${encodeURIComponent(lead.id)}`, origin)
  url.searchParams.set('fields', META_FIELDS)
  if (secret !== undefined) url.searchParams.set('appsecret_proof', hmac(secret, token).toString('hex'))
  return got(url, { authorization: `Bearer ${token}` })
}

/** The answers refer to the form's questions by their ids: both are kept together. */
async function fromLinkedIn({ lead, token }: Asked, origin: string): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${token}`,
    'linkedin-version': LINKEDIN_VERSION,
    'x-restli-protocol-version': '2.0.0',
  }
  const response = await got(new URL(`/rest/leadFormResponses/${idIn(lead.id)}`, origin), headers)
  if ('failed' in response || lead.form === undefined) return wrapped(response, undefined)
  const form = await got(new URL(`/rest/leadForms/${idIn(lead.form)}`, origin), headers)
  // Without the questions the answers can't be understood, so we ask again; where the form is gone, they are better than nothing.
  return 'failed' in form && form.failed !== 'gone'
    ? form
    : wrapped(response, 'failed' in form ? undefined : form.bytes)
}

const idIn = (urn: NotifiedLead['id']): string => encodeURIComponent(urn.slice(urn.lastIndexOf(':') + 1))

function wrapped(response: Got, form: Buffer | undefined): Answer {
  if ('failed' in response) return response
  const [head, middle] = ['{"leadFormResponse":', form ? ',"leadForm":' : '']
  return {
    bytes: Buffer.concat([
      Buffer.from(head),
      response.bytes,
      Buffer.from(middle),
      form ?? Buffer.alloc(0),
      Buffer.from('}'),
    ]),
  }
}

async function got(url: URL, headers: Readonly<Record<string, string>>): Promise<Got> {
  try {
    const answer = await fetch(url, { headers, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
    if (!answer.ok) {
      await answer.body?.cancel()
      return { failed: failureOf(answer.status) }
    }
    const bytes = Buffer.from(await answer.arrayBuffer())
    return bytes.length > BODY_BYTES_MAX ? { failed: 'gone' } : { bytes }
  } catch {
    return { failed: 'try_later' }
  }
}

/** Meta says 400 also of tokens that have expired, so that is no sign that the lead is gone. */
function failureOf(status: number): Failed['failed'] {
  if (status === 404 || status === 410) return 'gone'
  return status === 400 || status === 401 || status === 403 ? 'refused' : 'try_later'
}

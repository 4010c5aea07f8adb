import type { NotifiedLead } from '#app/doors.ts'
import { meaningOf } from '../field-names.ts'
import type { Field } from '../gathered.ts'
import type { JsonObject } from '../json.ts'
import { meaningOfQuestion } from '../question.ts'
import { notASubmission, refusedAs, type Door, type Headers, type Parsed } from './door.ts'
import { limited } from './questions.ts'
import { hmac, matches, sameText, verdictOn } from './signatures.ts'
import {
  epochAt,
  formOf,
  listAt,
  member,
  momentAt,
  objectAt,
  objectFrom,
  present,
  textAt,
  wordsIn,
} from './told.ts'

/** https://developers.facebook.com (Lead Ads): a notice that there is a lead; the lead itself is asked for with a token. */
export const meta: Door = {
  provider: 'meta',
  usualType: 'application/json',
  signs: true,
  verify: ({ bytes, headers, secret }) =>
    verdictOn(
      headers.get('x-hub-signature-256'),
      (given) => given.startsWith('sha256=') && matches(hmac(secret, bytes), given.slice(7), 'hex'),
    ),
  greet: (query, { verifyToken }) => {
    const challenge = query.get('hub.challenge')
    const allowed =
      verifyToken !== undefined &&
      query.get('hub.mode') === 'subscribe' &&
      sameText(query.get('hub.verify_token') ?? '', verifyToken)
    return allowed && challenge !== undefined
      ? { contentType: 'text/plain; charset=utf-8', body: challenge }
      : undefined
  },
  parse,
}

function parse(bytes: Buffer, headers: Headers): Parsed {
  const read = objectFrom(bytes, headers)
  if (read.outcome === 'refused') return refusedAs(read)
  const { object } = read
  if (Array.isArray(member(object, 'field_data'))) return leadIn(object)
  if (!Array.isArray(member(object, 'entry')))
    return notASubmission('is neither a lead nor a notice of leads')
  const leads = listAt(object, 'entry').flatMap((entry) =>
    listAt(entry, 'changes').flatMap((change) =>
      textAt(change, 'field') === 'leadgen' ? noticeIn(objectAt(change, 'value')) : [],
    ),
  )
  return { outcome: 'notification', leads }
}

function noticeIn(value: JsonObject): readonly NotifiedLead[] {
  const id = textAt(value, 'leadgen_id')
  if (id === undefined) return []
  return [
    {
      id,
      what: 'created',
      ...present({
        form: textAt(value, 'form_id'),
        page: textAt(value, 'page_id'),
        creative: textAt(value, 'ad_id'),
        claimed: epochAt(value, 'created_time', 1_000),
      }),
    },
  ]
}

const besides = ['platform', 'campaign_id', 'campaign_name', 'adset_name', 'ad_id', 'ad_name', 'is_organic']

/** The lead as it is fetched. Names of its fields are the form's own, or Meta's for what it fills in by itself. */
function leadIn(lead: JsonObject): Parsed {
  const answers = listAt(lead, 'field_data').map((field, index): Field => {
    const key = textAt(field, 'name') ?? `field.${index + 1}`
    return {
      key,
      value: wordsIn(member(field, 'values')),
      means: meaningOf(key) ?? meaningOfQuestion(key.replaceAll('_', ' ')) ?? 'answer',
    }
  })
  const ours = besides.flatMap((key): Field[] => {
    const value = textAt(lead, key)
    return value === undefined ? [] : [{ key, value: [value], means: 'answer', aside: true }]
  })
  return limited({
    fields: [...answers, ...ours],
    consent: listAt(lead, 'custom_disclaimer_responses').flatMap((box) => {
      const text = textAt(box, 'checkbox_key')
      return text === undefined
        ? []
        : [{ purpose: 'terms', text, given: /^(true|1)$/.test(textAt(box, 'is_checked') ?? '') }]
    }),
    ...present({ providerId: textAt(lead, 'id'), claimed: momentAt(lead, 'created_time') }),
    ...formOf(textAt(lead, 'form_id'), textAt(lead, 'form_name')),
    // Meta's testing tool fills every field so.
    test: answers.some(({ value }) => value.some((word) => word.startsWith('<test lead:'))),
  })
}

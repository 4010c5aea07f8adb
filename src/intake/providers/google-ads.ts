import { meaningOf } from '../field-names.ts'
import type { Field } from '../gathered.ts'
import { meaningOfQuestion } from '../question.ts'
import { notASubmission, refusedAs, type Door, type Headers, type Parsed } from './door.ts'
import { limited } from './questions.ts'
import { sameText } from './signatures.ts'
import { formOf, listAt, member, momentAt, objectFrom, present, textAt } from './told.ts'

/** https://developers.google.com/google-ads/webhook: a lead form's answers, with a key that was agreed on in their midst. */
export const googleAds: Door = {
  provider: 'google_ads',
  usualType: 'application/json',
  signs: false,
  verify: ({ bytes, headers, secret }) => {
    const read = objectFrom(bytes, headers)
    const given = read.outcome === 'parsed' ? textAt(read.object, 'google_key') : undefined
    if (given === undefined) return 'missing'
    return sameText(given, secret) ? 'good' : 'wrong'
  },
  parse,
}

/** What belongs to the campaign and has no place of its own. */
const besides = ['campaign_id', 'adgroup_id', 'creative_id', 'asset_group_id', 'lead_source']

function parse(bytes: Buffer, headers: Headers): Parsed {
  const read = objectFrom(bytes, headers)
  if (read.outcome === 'refused') return refusedAs(read)
  const { object } = read
  if (!Array.isArray(member(object, 'user_column_data')))
    return notASubmission('is no lead: it lacks user_column_data')
  const answers = listAt(object, 'user_column_data').map(answerOf)
  const campaign = besides.flatMap((key): Field[] => {
    const value = textAt(object, key)
    return value === undefined ? [] : [{ key, value: [value], means: 'answer' }]
  })
  const clickId = textAt(object, 'gcl_id')
  const aside: Field[] =
    clickId === undefined ? [] : [{ key: 'gcl_id', value: [clickId], means: 'clickId', aside: true }]
  return limited({
    fields: [...answers, ...campaign, ...aside],
    ...present({ providerId: textAt(object, 'lead_id'), claimed: momentAt(object, 'lead_submit_time') }),
    ...formOf(textAt(object, 'form_id')),
    test: member(object, 'is_test') === true || textAt(object, 'is_test') === 'true',
  })
}

/** Google's own columns have names of their own (`WORK_EMAIL`); the firm's questions are words. */
function answerOf(column: unknown, index: number): Field {
  const label = textAt(column, 'column_name')
  const id = textAt(column, 'column_id')
  const key = id ?? label ?? `column.${index + 1}`
  const value = textAt(column, 'string_value') ?? textAt(column, 'column_value')
  return {
    key,
    ...(label !== undefined && { label }),
    value: value === undefined ? [] : [value],
    means: meaningOf(key) ?? meaningOfQuestion(label ?? key) ?? 'answer',
  }
}

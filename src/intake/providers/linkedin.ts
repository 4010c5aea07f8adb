import type { NotifiedLead } from '#app/doors.ts'
import type { CanonicalSubmission } from '#domain/submission/canonical.ts'
import { meaningOf } from '../field-names.ts'
import type { Field } from '../gathered.ts'
import type { JsonObject } from '../json.ts'
import { meaningOfQuestion } from '../question.ts'
import { notASubmission, refusedAs, type Door, type Headers, type Parsed } from './door.ts'
import { limited } from './questions.ts'
import { hmac, matches, verdictOn } from './signatures.ts'
import { epochAt, formOf, listAt, member, objectAt, objectFrom, present, textAt, wordsIn } from './told.ts'

const PREFIX = 'hmacsha256='

/** Microsoft's Lead Sync API: a notice that there is a lead; answers and questions are asked for with a token, and come as two. */
export const linkedin: Door = {
  provider: 'linkedin',
  usualType: 'application/json',
  signs: true,
  // What is signed is the body behind a prefix; some implementations sign the bare body, and theirs are not LinkedIn's.
  verify: ({ bytes, headers, secret }) =>
    verdictOn(headers.get('x-li-signature'), (given) =>
      matches(
        hmac(secret, PREFIX, bytes),
        given.startsWith(PREFIX) ? given.slice(PREFIX.length) : given,
        'hex',
      ),
    ),
  greet: (query, { secret }) => {
    const challengeCode = query.get('challengeCode')
    if (challengeCode === undefined || secret === undefined) return undefined
    const challengeResponse = hmac(secret, challengeCode).toString('hex')
    return { contentType: 'application/json', body: JSON.stringify({ challengeCode, challengeResponse }) }
  },
  parse,
}

function parse(bytes: Buffer, headers: Headers): Parsed {
  const read = objectFrom(bytes, headers)
  if (read.outcome === 'refused') return refusedAs(read)
  const { object } = read
  const response = member(object, 'leadFormResponse')
  if (textAt(objectAt(object, 'leadFormResponse'), 'id') !== undefined)
    return leadIn(objectAt(object, 'leadFormResponse'), objectAt(object, 'leadForm'))
  const id = textAt(object, 'leadGenFormResponse')
  if (response !== undefined || textAt(object, 'type') !== 'LEAD_ACTION' || id === undefined)
    return notASubmission('is neither a lead nor a notice of one')
  return { outcome: 'notification', leads: [noticeIn(object, id)] }
}

const FORM = /urn:li:leadGenForm:[^,)]+/

function noticeIn(object: JsonObject, id: string): NotifiedLead {
  const form = textAt(object, 'leadGenForm')
  return {
    id,
    what: textAt(object, 'leadAction') === 'DELETED' ? 'deleted' : 'created',
    ...present({
      form: FORM.exec(form ?? '')?.[0] ?? form,
      formVersion: form?.startsWith('urn:li:versioned') ? form : undefined,
      owner: wordsIn(member(object, 'owner'))[0],
      creative: wordsIn(member(object, 'associatedEntity'))[0],
      claimed: epochAt(object, 'occurredAt', 1),
    }),
  }
}

type Asked = {
  readonly label: string | undefined
  readonly predefined: string | undefined
  readonly options: Options
}
type Options = ReadonlyMap<string, string>

/** The answers, and beside them the form, without which nobody knows what was asked. */
function leadIn(response: JsonObject, form: JsonObject): Parsed {
  const content = objectAt(form, 'content')
  const asked = new Map(
    listAt(content, 'questions').map((question, index) => [
      textAt(question, 'questionId') ?? `${index}`,
      askedIn(question),
    ]),
  )
  const given = objectAt(response, 'formResponse')
  const hidden = listAt(form, 'hiddenFields').flatMap((field): Field[] => {
    const [key, value] = [textAt(field, 'name'), textAt(field, 'value')]
    return key === undefined || value === undefined ? [] : [{ key, value: [value] }]
  })
  return limited({
    fields: [...listAt(given, 'answers').map((answer, index) => answerIn(answer, asked, index)), ...hidden],
    consent: consentIn(listAt(given, 'consentResponses'), objectAt(content, 'legalInfo')),
    ...present({ providerId: idOf(textAt(response, 'id')), claimed: epochAt(response, 'submittedAt', 1) }),
    ...formOf(FORM.exec(textAt(response, 'versionedLeadGenFormUrn') ?? '')?.[0], textAt(form, 'name')),
    test: member(response, 'testLead') === true,
  })
}

/** The notice names a lead by its URN, the answer by the bare id. */
const idOf = (id: string | undefined): string | undefined =>
  id === undefined || id.startsWith('urn:') ? id : `urn:li:leadGenFormResponse:${id}`

function askedIn(question: unknown): Asked {
  const details = objectAt(objectAt(question, 'questionDetails'), 'multipleChoiceQuestionDetails')
  return {
    label: localized(member(question, 'question')) ?? textAt(question, 'name'),
    predefined: textAt(question, 'predefinedField'),
    options: new Map(
      listAt(details, 'options').flatMap((option) => {
        const [id, text] = [textAt(option, 'id'), localized(member(option, 'text'))]
        return id === undefined || text === undefined ? [] : [[id, text] as const]
      }),
    ),
  }
}

const localized = (value: unknown): string | undefined =>
  wordsIn(objectAt(value, 'localized'))[0] ?? wordsIn(value)[0]

function answerIn(answer: unknown, asked: ReadonlyMap<string, Asked>, index: number): Field {
  const id = textAt(answer, 'questionId') ?? `${index}`
  const { label, predefined, options } = asked.get(id) ?? {
    label: textAt(answer, 'name'),
    predefined: textAt(answer, 'predefinedField'),
    options: new Map<string, string>(),
  }
  const details = objectAt(answer, 'answerDetails')
  const chosen = listAt(objectAt(details, 'multipleChoiceAnswer'), 'options').flatMap(wordsIn)
  const text = textAt(objectAt(details, 'textQuestionAnswer'), 'answer')
  return {
    key: predefined ?? id,
    ...(label !== undefined && { label }),
    value: text === undefined ? chosen.map((option) => options.get(option) ?? option) : [text],
    means: meaningOf(predefined ?? '') ?? meaningOfQuestion(label ?? '') ?? 'answer',
  }
}

function consentIn(given: readonly unknown[], legal: JsonObject): CanonicalSubmission['consent'] {
  const texts = new Map(
    listAt(legal, 'consents').map((each) => [
      textAt(each, 'id') ?? '',
      localized(member(each, 'consent')) ?? '',
    ]),
  )
  return given.flatMap((each) => {
    const accepted = member(each, 'accepted')
    const text = texts.get(textAt(each, 'consentId') ?? '') ?? ''
    return typeof accepted === 'boolean' ? [{ purpose: 'terms', text, given: accepted }] : []
  })
}

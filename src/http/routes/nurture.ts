import { z } from 'zod'
import { answerNurture, type Answered } from '#app/answer-nurture.ts'
import { nurtureShown } from '#app/nurture-shown.ts'
import { NurtureShown } from '#contract/nurture.ts'
import { stages } from '#domain/lead/trace.ts'
import { answers, nurtureWords } from '#domain/nurture/words.ts'
import { factsIn } from '#store/views/facts.ts'
import type { FastifyRequest } from 'fastify'
import { idIn } from '../ids.ts'
import { buyerLimit } from '../limits.ts'
import { nurtureDonePage, nurturePage } from '../pages/nurture.ts'
import { pagesHeaders } from '../pages/style.ts'
import { readerLanguage } from '../reader-language.ts'
import { Refused, route, type Answer } from '../route.ts'
import type { Served } from '../served.ts'

const SAID_CHARS_MAX = 2_000
const Query = z.object({ say: z.enum(answers).catch('talk').default('talk') })
const page = (body: string): Answer => ({ status: 200, body, headers: pagesHeaders })

const getNurture = route({
  path: 'GET /n/:token',
  who: 'anyone',
  says: 'Asks the reader of a mail of a track what they would like. Only looking does nothing.',
  page: true,
  query: Query,
  handle: async ({ served, params: { token }, query: { say }, request }) => {
    const { firmName, words } = await found(served, token, request)
    return page(nurturePage({ firmName, token, words, first: say }))
  },
})

const postNurture = route({
  path: 'POST /n/:token',
  who: 'anyone',
  says: 'Takes what the reader of a mail of a track answers: talk to me, ask me later, where I am, wrong person, stop.',
  page: true,
  limit: buyerLimit,
  handle: async ({ served, params: { token }, request }) => {
    const { firmName, words, workspace, lead, mail } = await found(served, token, request)
    const at = await served.parts.clock.now()
    const answer = answerIn(formIn(served, request), at)
    if (!answer) return page(nurturePage({ firmName, token, words, first: 'talk' }))
    const done = await answerNurture(served.parts, { workspace, lead, mail, at }, answer)
    if (done === 'no such day')
      return page(nurturePage({ firmName, token, words, first: 'later', noDay: true }))
    return page(nurtureDonePage({ firmName, words, done: done === 'over' ? 'nothing' : answer.say }))
  },
})

const getShown = route({
  path: 'GET /api/v1/leads/:lead/nurture',
  who: 'reader',
  says: 'Where the buyer of a lead is, each value with its evidence, what they want at that stage, and what the track does for them.',
  answer: NurtureShown,
  handle: async ({ me, params, served }) => {
    const lead = idIn(params.lead, 'no_such_lead')
    const body = await served.parts.ledger.transaction(me.workspace, (tx) =>
      nurtureShown(served.parts, tx, lead),
    )
    if (!body) throw new Refused('no_such_lead')
    return { status: 200, body }
  },
})

export const nurtureRoutes = [getNurture, postNurture, getShown]

async function found(served: Served, token: string, request: FastifyRequest) {
  const [workspace, lead, mail] = served.tokens.read('nurture', token) ?? []
  if (workspace === undefined || lead === undefined || mail === undefined) throw new Refused('not_found')
  const firmName = await served.inWorkspace(workspace, (client) => factsIn(client, workspace).workspaceName())
  const words = nurtureWords(await readerLanguage(served, { workspace, lead }, request))
  return { workspace, lead, mail, firmName, words }
}

type Form = (name: string) => string

function formIn(served: Served, { body, headers }: FastifyRequest): Form {
  const { fields = [] } =
    Buffer.isBuffer(body) && body.length > 0 ? served.readBody(body, headers['content-type']) : {}
  return (name) => (fields.find(({ key }) => key === name)?.value[0] ?? '').trim().slice(0, SAID_CHARS_MAX)
}

const DAY = /^\d{4}-\d{2}-\d{2}$/
const Email = z.email().max(320)

/** Undefined where it says nothing that we know. */
function answerIn(form: Form, at: string): Answered | undefined {
  const say = answers.find((answer) => answer === form('say'))
  switch (say) {
    case undefined:
      return undefined
    case 'talk': {
      const said = form('said')
      return { say, ...(said !== '' && { said }) }
    }
    case 'later':
      return { say, on: dayIn(form, at) }
    case 'where': {
      const stage = stages.find((each) => each === form('stage'))
      return stage && { say, stage }
    }
    case 'wrong': {
      const email = Email.safeParse(form('email'))
      return { say, ...(email.success && { email: email.data }) }
    }
    case 'stop':
      return { say }
  }
}

/** A number of months from now, or the day that a date field says; what is neither is no day to come. */
function dayIn(form: Form, at: string): string {
  const months = Number(form('months'))
  if (Number.isSafeInteger(months) && months > 0 && months <= 24)
    return Temporal.Instant.from(at).toZonedDateTimeISO('UTC').toPlainDate().add({ months }).toString()
  return DAY.test(form('on')) ? form('on') : ''
}

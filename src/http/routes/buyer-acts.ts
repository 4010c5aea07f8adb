import { answerNurture, type Answered } from '#app/answer-nurture.ts'
import { erase } from '#app/erase.ts'
import { languages } from '#domain/form/sheet.ts'
import { stages } from '#domain/lead/trace.ts'
import type { LeadCommand } from '#domain/lead/lead.ts'
import { emailKey } from '#domain/prospect/prospect.ts'
import { personOf } from '#store/views/person.ts'
import type { FastifyRequest } from 'fastify'
import { buyerLimit } from '../limits.ts'
import { buyerWords, type DoneNote, type ProblemNote } from '../pages/buyer-words/words.ts'
import { route, type Answer } from '../route.ts'
import type { Field, Served } from '../served.ts'
import { buyerOf, languageOf, type Buyer } from './buyer.ts'
import { allow, carried, correct, type Act, type Sent } from './buyer-person.ts'
import { isDayPart, isWay, proofOf, weekOf } from './buyer-standing.ts'

const SAID_CHARS_MAX = 2_000
const LINE_CHARS_MAX = 300

type Told =
  | { readonly done: DoneNote }
  | { readonly problem: ProblemNote }
  | { readonly told: true }
  | undefined

/** What a buyer says is never refused to their face: where it changes nothing any more, the page says how it stands. */
const act = (name: string, says: string, handle: (act: Act) => Promise<Told>) =>
  route({
    path: `POST /r/:token/${name}`,
    who: 'anyone',
    says,
    page: true,
    limit: buyerLimit,
    handle: async ({ served, params: { token }, request }) => {
      const buyer = await buyerOf(served, token)
      const all = fieldsIn(served, request)
      return backTo(token, await handle({ served, buyer, sent: sentIn(all), all }))
    },
  })

function backTo(token: string, told: Told): Answer {
  const note = told && ('told' in told ? '?told' : `?${new URLSearchParams(told).toString()}`)
  const location = `/r/${token}${note ?? ''}`
  return { status: 303, headers: { location, 'referrer-policy': 'same-origin' } }
}

const postNotHeard = act(
  'not-heard',
  '"I have not heard from you": the request becomes urgent, and whoever owes it is told.',
  async (asked) => {
    if (asked.buyer.status.status !== 'open') return undefined
    await tell(asked, { type: 'AskAgain' })
    return { told: true }
  },
)

const postWithdrawal = act(
  'withdrawal',
  '"I no longer need an answer": the request ends at once.',
  async (asked) => {
    const said = asked.sent('said')
    await tell(asked, { type: 'Withdraw', ...(said !== '' && { said }) })
    return undefined
  },
)

/** A day as a browser's date field says it. */
const DAY = /^\d{4}-\d{2}-\d{2}$/

const postLater = act(
  'later',
  '"Ask me later": the request rests, and comes back by itself on the day that they name.',
  async (asked) => {
    const on = asked.sent('on')
    if (asked.buyer.status.status !== 'open') return undefined
    const done = DAY.test(on) && (await tell(asked, { type: 'AskLater', on }))
    return done ? undefined : { problem: 'day' }
  },
)

const postCall = act(
  'call',
  '"Please call me": an answer by telephone is owed from that moment, on the number that they name.',
  async (asked) => {
    const phone = asked.sent('phone').slice(0, LINE_CHARS_MAX)
    const when = asked.sent('when').slice(0, LINE_CHARS_MAX)
    await correct(asked, { phone })
    const said = [wordsOn(asked).call.summary, when].filter((part) => part !== '').join(': ')
    return (await answered(asked, { say: 'talk', said })) ? { done: 'call' } : undefined
  },
)

const postReadiness = act(
  'readiness',
  'Where they are (looking round, comparing, ready to talk, deciding), and what they would like from us.',
  async (asked) => {
    const stage = stages.find((known) => known === asked.sent('readiness'))
    if (stage === undefined) return { problem: 'nothing' }
    const said = asked.sent('wants') || undefined
    const told = await answered(asked, { say: 'where', stage, said })
    return told ? { done: stage === 'browsing' ? 'browsing' : 'readiness' } : undefined
  },
)

const postWishes = act(
  'wishes',
  'How, when and in which language they wish to be reached; it holds for every plan. A way that they choose is one that they allow.',
  async (asked) => {
    const { buyer, sent, all } = asked
    const chosen = new Set(all.flatMap(({ key, value }) => (key === 'way' ? value : [])).filter(isWay))
    const channels = buyer.ways.filter((way) => chosen.has(way))
    const part = isDayPart(sent('hours')) ? sent('hours') : 'any'
    const hours = weekOf(isDayPart(part) ? part : 'any')
    const language = languages.find((known) => known === sent('language'))
    const wishes = {
      ...(channels.length > 0 && { channels }),
      ...(hours && { hours }),
      ...(language && { language }),
    }
    if (!(await tell(asked, { type: 'TellWishes', ...wishes }))) return undefined
    await allow(asked, channels)
    return { done: 'reach' }
  },
)

const postCorrections = act(
  'corrections',
  'Puts right what we know about them. A new address is a note to a person, who makes sure whose it is.',
  async (asked) => {
    const { sent } = asked
    const line = (name: string) => sent(name).slice(0, LINE_CHARS_MAX)
    const email = line('email')
    const corrected = await correct(asked, {
      name: line('name'),
      organisation: line('company'),
      phone: line('phone'),
      noPhone: sent('no-phone') === 'yes',
    })
    if (email === '') return corrected ? { done: 'corrected' } : { problem: 'nothing' }
    const note = asked.served.parts.newId()
    const text = `They say on their page that they have a new e-mail address: ${email}. Make sure that it is theirs, then correct it.`
    await tell(asked, { type: 'AddNote', note, text })
    return { done: 'asked' }
  },
)

const postRating = act('rating', 'Whether the answer helped: asked once, after the end.', async (asked) => {
  const helped = asked.sent('helped') === 'yes'
  const said = asked.sent('said')
  const rated = await tell(asked, { type: 'RateAnswer', helped, ...(said !== '' && { said }) })
  return rated ? { done: helped ? 'yes' : 'no' } : undefined
})

const postErasure = act(
  'erasure',
  '"Forget me": everything about them is deleted, once they have said what they gave us.',
  async ({ served, buyer: { workspace, status }, sent }) => {
    if (!isThey(status, sent('who'))) return { problem: 'who' }
    if (sent('sure') !== 'yes' || status.prospect === null) return { problem: 'nothing' }
    const at = await served.parts.clock.now()
    await erase(served.parts, { workspace, prospect: status.prospect, by: 'buyer', at })
    return undefined
  },
)

const postData = route({
  path: 'POST /r/:token/data',
  who: 'anyone',
  says: 'Everything that is held about them, as a file, once they have said what they gave us. Nobody else is in it.',
  page: true,
  limit: buyerLimit,
  handle: async ({ served, params: { token }, request }) => {
    const { workspace, status } = await buyerOf(served, token)
    const { prospect } = status
    if (prospect === null || !isThey(status, sentIn(fieldsIn(served, request))('who')))
      return backTo(token, { problem: 'who' })
    const asOf = await served.parts.clock.now()
    const document = await served.inWorkspace(workspace, (client) =>
      personOf(client, workspace, { prospect, asOf, alone: true, playbooks: served.parts.playbooks }),
    )
    return {
      status: 200,
      body: `${JSON.stringify(document, null, 2)}\n`,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': 'attachment; filename="about-me.json"',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      },
    }
  },
})

export const buyerActRoutes = [
  ...[postNotHeard, postWithdrawal, postLater, postCall, postReadiness, postWishes],
  ...[postCorrections, postRating, postErasure, postData],
]

/** Whoever merely found the page doesn't know what they gave us. */
function isThey(status: Buyer['status'], said: string): boolean {
  if (proofOf(status) === 'mail') return emailKey(said) === emailKey(status.email ?? '')
  const digits = (text: string) => text.replaceAll(/\D/g, '').slice(-8)
  return proofOf(status) === 'number' && said !== '' && digits(said) === digits(status.phone ?? '')
}

/** What is answered to a mail of ours too, with all that follows from it. */
async function answered({ served, buyer }: Act, answer: Answered): Promise<boolean> {
  const { workspace, status } = buyer
  if (status.lead === null) return false
  const at = await served.parts.clock.now()
  return (await answerNurture(served.parts, { workspace, lead: status.lead, at }, answer)) === 'done'
}

const wordsOn = ({ buyer }: Act) => buyerWords[languageOf(buyer.status) ?? 'en']

type Said = LeadCommand extends infer Command
  ? Command extends LeadCommand
    ? Omit<Command, 'at' | 'by' | 'id'>
    : never
  : never

/** Whether something came of it. */
async function tell({ served: { parts }, buyer }: Act, said: Said): Promise<boolean> {
  const { lead } = buyer.status
  if (lead === null) return false
  const command: LeadCommand = { ...said, at: await parts.clock.now(), by: 'buyer' }
  return carried(parts, buyer, [{ kind: 'lead', stream: lead, command }])
}

function fieldsIn(served: Served, { body, headers }: FastifyRequest): readonly Field[] {
  if (!Buffer.isBuffer(body) || body.length === 0) return []
  return served.readBody(body, headers['content-type']).fields ?? []
}

const sentIn =
  (fields: readonly Field[]): Sent =>
  (name) =>
    (fields.find(({ key }) => key === name)?.value[0] ?? '').trim().slice(0, SAID_CHARS_MAX)

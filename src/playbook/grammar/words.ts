import { unknownWord } from '../reader.ts'
import { fields, keyed, named, oneOrMore } from './parts.ts'
import {
  count,
  currency,
  date,
  decimalNumber,
  email,
  language,
  money,
  nameOf,
  text,
  word,
} from './scalars.ts'
import { type Read, says, type Shape } from './shape.ts'

/** What may stand in braces in a message. */
export const placeholders = [
  'name',
  'firm',
  'member',
  'company',
  'asked for',
  'page',
  'by',
  'date',
  'appointment',
  'reason',
  'elsewhere',
  'signature',
] as const

const braced: readonly string[] = placeholders.map((place) => `{${place}}`)

/** Words with places to be filled in; a place that nothing fills is a slip that a reader would get to see. */
const filledIn = (what: string): Shape<string> => {
  const plain = text(what)
  return {
    schema: plain.schema,
    read: (tree, reading) => {
      const said = plain.read(tree, reading)
      for (const [, place = ''] of said?.matchAll(/\{([^{}]*)\}/g) ?? []) {
        if (placeholders.some((known) => known === place)) continue
        unknownWord(reading.note, {
          code: 'unknown-term',
          at: tree,
          word: `{${place}}`,
          known: braced,
          what: 'a place that is filled in',
        })
      }
      return said
    },
  }
}

const message = fields('the message', {
  needs: { text: says('What it says. `{name}` and other places are filled in.', filledIn('the text')) },
  may: { subject: says('The subject of a mail.', filledIn('the subject')) },
})

type ByLanguage<Value> = readonly { readonly name: string; readonly value: Value }[]

/** The same in several languages, at least in one. */
const inLanguages = <Value>(what: string, shape: Shape<Value>): Shape<ByLanguage<Value>> => ({
  schema: {
    type: 'object',
    propertyNames: { pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
    additionalProperties: shape.schema,
    minProperties: 1,
  },
  read: (tree, reading) => {
    const read = named(`the languages of ${what}`, shape).read(tree, reading)
    for (const { name, at } of read ?? [])
      language('a language').read({ kind: 'text', text: name, plain: true, ...at }, reading)
    if (tree.kind === 'map' && tree.entries.length === 0) {
      const message = `${what.charAt(0).toUpperCase()}${what.slice(1)} needs words in one language at least.`
      reading.note({ code: 'type-mismatch', at: tree, message })
    }
    return read
  },
})

const template = fields('the message template', {
  needs: { in: says('The words, by language.', inLanguages('a message', message)) },
  may: {
    says: says('When it is used.', text('what a template says')),
    purpose: says(
      'What it is for, in law: not every message may go to everybody.',
      word('a purpose', ['answer', 'decline', 'nurture', 'appointment', 'last letter', 'script']),
    ),
  },
})

export const templates = named('templates', template)
export type TemplateRule = Read<typeof template>

const reasonInWords = fields('the words of a reason', {
  needs: {
    reason: says(
      'Why, in words that are fit for the reader; they stand where a message says `{reason}`.',
      text('the reason'),
    ),
  },
  may: {
    elsewhere: says(
      'Somewhere better to go; it stands where a message says `{elsewhere}`.',
      text('somewhere better to go'),
    ),
  },
})

const decline = fields('the reason of a no', {
  needs: { in: says('What the reader is told, by language.', inLanguages('a reason', reasonInWords)) },
  may: {
    says: says('When it is the reason, for colleagues.', text('what a reason says')),
    tell: says('The message it is told with, where it differs from the usual.', nameOf('template')),
  },
})

export const declines = named('declines', decline)
export type DeclineRule = Read<typeof decline>

const sourceCost = fields('the cost of a source', {
  needs: { amount: says('What was spent.', money('the amount')) },
  may: {
    from: says('From this day on.', date('from')),
    to: says('Until this day, which is included.', date('to')),
    each: says(
      'For each of these instead of in all.',
      word('what it is paid for', ['submission', 'month', 'year']),
    ),
  },
})

const roleSays = {
  qualifier: 'Who qualifies.',
  representative: 'Who sells.',
  manager: 'Who leads.',
  marketing: 'Who brings inquiries.',
  admin: 'Who looks after the system.',
}

const channelSays = {
  call: 'A call.',
  voicemail: 'A voicemail.',
  mail: 'A mail.',
  letter: 'A letter on paper.',
  meeting: 'A meeting.',
  chat: 'A chat.',
  social: 'A note on a network.',
}

export const costs = fields('costs and rates', {
  needs: { currency: says('The currency of all amounts here.', currency('the currency')) },
  may: {
    sources: says(
      'What each source cost.',
      named('sources', { ...oneOrMore('the costs of a source', sourceCost) }),
    ),
    rates: says('What an hour costs, by role.', keyed('the rates', roleSays, money('a rate'))),
    minutes: says(
      'How long a touch takes where nobody said, by channel.',
      keyed('the minutes', channelSays, decimalNumber('minutes')),
    ),
    worth: says(
      'What a won lead is worth while there is no history of our own, by segment.',
      named('worth', money('worth')),
    ),
    countFrom: says(
      'How many of our own results there must be before they replace `worth`.',
      count('countFrom'),
    ),
  },
})

export const signatories = fields('the list of signatories', {
  needs: {
    marketing: says('Who signs for marketing.', email('the signatory of marketing')),
    sales: says('Who signs for sales.', email('the signatory of sales')),
  },
  may: {},
})

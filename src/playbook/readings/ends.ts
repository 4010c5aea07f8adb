import { formKinds } from '../facts.ts'
import { evidences } from '../grammar/endings.ts'
import {
  child,
  entries,
  items,
  type Names,
  type Part,
  plain,
  type Sentence,
  sentence,
  type Spot,
  textOf,
  value,
} from './parts.ts'
import {
  about,
  allOf,
  anyOf,
  around,
  headed,
  inItsWords,
  isTrue,
  languageInWords,
  sayingWith,
} from './saying.ts'

const factTypes = { text: 'a text', number: 'a number', truth: 'yes or no' }

export const readFactSentences = (section: Spot, names: Names): readonly Sentence[] =>
  entries(section).flatMap((fact) => {
    const says = sayingWith(names)
    const type = { label: 'What kind of value it is', choices: Object.keys(factTypes), shown: factTypes }
    const short = textOf(fact) === undefined ? says(fact, 'type', type) : says(section, fact.name, type)
    return [
      headed(fact, [
        ...around('is ', short),
        ...around(': ', says(fact, 'words', { label: 'A word it may be', kind: 'text', last: 'or' })),
      ]),
      ...inItsWords(fact, 'What it is'),
    ]
  })

const kinds = { product: 'use of the product', page: 'a page visit', event: 'another system' }
const stages = ['browsing', 'comparing', 'ready to talk', 'deciding']

export const readSignalSentences = (section: Spot, names: Names): readonly Sentence[] =>
  entries(section).flatMap((signal) => {
    const says = sayingWith(names)
    return [
      headed(
        signal,
        around(
          'is told by ',
          says(signal, 'kind', { label: 'What tells it', choices: Object.keys(kinds), shown: kinds }),
        ),
        around(
          'shows that the buyer is ',
          says(signal, 'shows', { label: 'Which stage it shows', choices: stages }),
        ),
      ),
      ...inItsWords(signal, 'What it means'),
    ]
  })

/** What whoever fills in a form of this kind is taken to ask for. */
export const readIntentSentences = (section: Spot, names: Names): readonly Sentence[] =>
  entries(section).map((form) => {
    const rules = items(form)
    const said = rules.flatMap((rule, index): readonly Part[] => {
      const when = allOf(child(rule, 'when'), names)
      const intent = value(textOf(rule) === undefined ? child(rule, 'intent') : rule, {
        kind: 'text',
        label: 'What they want',
      })
      const before = index === 0 ? '' : when.length > 0 ? '; ' : '; otherwise '
      return [...around(before, intent ? [intent] : []), ...around(' if this holds: ', when)]
    })
    const kind = formKinds.includes(form.name) ? `the form “${form.name}”` : `“${form.name}”`
    return { ...sentence(form.line, `Whoever fills in ${kind} wants `, said, '.'), head: form.name }
  })

/** The buyer's own stages, in the buyer's words. */
export const readJourneySentences = (section: Spot, names: Names): readonly Sentence[] =>
  entries(section).flatMap((stage) => {
    const says = sayingWith(names)
    const theirs = value(child(stage, 'says'), { kind: 'text', label: 'How the buyer would say it' })
    return [
      headed(
        stage,
        around('is how a buyer stands who would say “', theirs ? [theirs] : [], '”'),
        around('is shown when this holds: ', anyOf(child(stage, 'shownBy'), names)),
      ),
      ...about(
        stage,
        'weOffer',
        around('Then we offer ', says(stage, 'weOffer', { label: 'What we offer', kind: 'text' }), '.'),
      ),
      ...about(
        stage,
        'weDont',
        around(
          'Then we don’t ',
          says(stage, 'weDont', { label: 'What we leave out', kind: 'text', last: 'or' }),
          '.',
        ),
      ),
    ]
  })

export const readConversationSentences = (section: Spot, names: Names): readonly Sentence[] => {
  const says = sayingWith(names)
  const whom = {
    label: 'Whom it is with',
    choices: ['decision maker', 'influencer', 'user', 'anybody'],
    last: 'or',
  } as const
  const what = {
    label: 'What it brings',
    choices: ['criterion', 'next step', 'appointment'],
    last: 'or',
  } as const
  const criterion = { criterion: 'a criterion', 'next step': 'a next step', appointment: 'an appointment' }
  const person = { 'decision maker': 'a decision maker', influencer: 'an influencer', user: 'a user' }
  return [
    ...about(
      section,
      'with',
      around('A good conversation is with ', says(section, 'with', { ...whom, shown: person }), '.'),
    ),
    ...about(
      section,
      'brings',
      around('It brings ', says(section, 'brings', { ...what, shown: criterion }), '.'),
    ),
    ...about(
      section,
      'minutes',
      around('It lasts at least ', says(section, 'minutes', { label: 'Minutes at least' }), ' minutes.'),
    ),
  ]
}

const next = {
  nurture: 'is nurtured',
  decline: 'is declined',
  reroute: 'goes to another',
  'qualify again': 'is qualified again',
}
const proof: Readonly<Record<string, string>> = {
  ...{
    touch: 'a touch',
    conversation: 'a conversation',
    'minimum effort': 'the minimum effort',
    mail: 'a mail',
  },
  ...{
    report: 'a report',
    amount: 'an amount',
    date: 'a date',
    reason: 'a reason',
    criterion: 'a criterion',
  },
  ...{ note: 'a note', approval: 'an approval' },
}
const rests = { label: 'What it must rest on', choices: evidences, shown: proof }

export const readRejectionSentences = (section: Spot, names: Names): readonly Sentence[] =>
  entries(section).flatMap((reason) => {
    const says = sayingWith(names)
    return [
      headed(
        reason,
        around('must rest on ', says(reason, 'needs', rests)),
        isTrue(reason, 'credit') ? [plain('the turn is given back at once')] : [],
        around(
          'unless somebody disputes it, the lead ',
          says(reason, 'next', {
            label: 'What becomes of the lead',
            choices: Object.keys(next),
            shown: next,
          }),
        ),
      ),
      ...inItsWords(reason, 'When it applies'),
    ]
  })

const told = { 'by a person': 'by a person', 'nobody tells them': 'nothing' }

export const readDispositionSentences = (section: Spot, names: Names): readonly Sentence[] =>
  entries(section).flatMap((end) => {
    const says = sayingWith(names)
    return [
      headed(
        end,
        around('must rest on ', says(end, 'needs', rests)),
        around('they are told by the message “', says(end, 'tell', { label: 'Which message' }), '”'),
        around(
          'they are told ',
          says(end, 'told', { label: 'How they are told', choices: Object.keys(told), shown: told }),
        ),
        around(
          'why nobody tells them: ',
          says(end, 'because', { label: 'Why nobody tells them', kind: 'text', choices: [] }),
        ),
        around('the lead comes back after ', says(end, 'returns', { label: 'When it comes back' })),
      ),
      ...inItsWords(end, 'When it applies'),
      ...about(
        end,
        'reasons',
        around(
          'The reason is one of these: ',
          says(end, 'reasons', { label: 'A reason', kind: 'text', last: 'or' }),
          '.',
        ),
      ),
    ]
  })

/** Why we say no: for colleagues, then as the reader is told, language by language. */
export const readDeclineSentences = (section: Spot, names: Names): readonly Sentence[] =>
  entries(section).flatMap((reason) => {
    const says = sayingWith(names)
    const languages = child(reason, 'in')
    const forUs = value(child(reason, 'says'), { kind: 'text', label: 'When it is the reason' })
    return [
      headed(
        reason,
        forUs ? around('is the reason here: ', [forUs]) : [plain('is a reason to say no')],
        around('it is told with the message “', says(reason, 'tell', { label: 'Which message' }), '”'),
      ),
      ...(languages ? entries(languages) : []).map((one) => {
        const language = languageInWords(one.name)
        const text = (key: string, label: string) =>
          says(one, key, { label: `${label} (${language})`, kind: 'message' })
        return sentence(
          one.line,
          around(`In ${language} they read: “`, text('reason', 'The reason'), '”'),
          around(' and: “', text('elsewhere', 'Somewhere better to go'), '”'),
        )
      }),
    ]
  })

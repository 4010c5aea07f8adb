import { stages } from '#domain/lead/trace.ts'
import { declaredFacts, formKinds } from '../facts.ts'
import { motions } from '../playbook.ts'
import { windowShape } from '../read-window.ts'
import { lawfulBases } from './law.ts'
import { conditions, either, fields, keyed, list, named, oneOrMore } from './parts.ts'
import { count, duration, nameOf, percent, text, word } from './scalars.ts'
import { type Read, says, type Shape } from './shape.ts'

export const factTypes = ['text', 'number', 'truth'] as const

const ownFact = fields('the fact', {
  needs: { type: says('What kind of value it has.', word('a type', factTypes)) },
  may: {
    says: says('What it is, in a sentence.', text('what a fact says')),
    words: says('The only words that occur.', list('words', text('a word'), 1)),
  },
})

export const ownFactPattern = '^(answers|account)\\.\\S.*$'

const ownFacts = named('facts', either(word('a type', factTypes), ownFact))

/** What the firm's own forms and accounts offer beyond what every submission does. */
export const facts: typeof ownFacts = {
  schema: { ...ownFacts.schema, propertyNames: { pattern: ownFactPattern } },
  read: (tree, reading) => {
    const read = ownFacts.read(tree, reading)
    for (const { name, at } of read ?? []) {
      if (Object.hasOwn(declaredFacts, name)) {
        const message = `"${name}" is known of every lead already. Leave it out, or give your own fact another name.`
        reading.note({ code: 'type-mismatch', at, message })
      }
      if (new RegExp(ownFactPattern).test(name)) continue
      const message = `"${name}" is no fact of your own. Write answers.KEY for an answer of a form, or account.FIELD for what was imported.`
      reading.note({ code: 'unknown-key', at, message })
    }
    return read
  },
}

const signal = fields('the signal', {
  needs: {
    kind: says(
      'Where it comes from: use of the product, a page visit (kept with consent only), or another system.',
      word('a kind of signal', ['product', 'page', 'event']),
    ),
  },
  may: {
    says: says('What it means, in a sentence.', text('what a signal says')),
    shows: says('The stage of the buyer that it shows.', word('a stage', stages)),
  },
})

export const signals = named('signals', signal)
export type SignalRule = Read<typeof signal>

const intentRule = fields('the rule', {
  needs: {
    when: says('What must be true.', conditions),
    intent: says('What the person is taken to ask for.', text('an intent')),
  },
  may: {},
})

export const intentValue = either(
  text('an intent'),
  list('the rules of an intent', either(text('an intent'), intentRule), 1),
)

/** By kind of form. */
export const intents: Shape<unknown> = {
  schema: {
    type: 'object',
    propertyNames: { enum: formKinds },
    additionalProperties: intentValue.schema,
  },
  read: () => undefined,
}

const fitRule = fields('the rule', {
  needs: { when: says('The condition, in CEL.', text('the condition')) },
  may: { because: says('The reason, as a person says it.', text('the reason')) },
})

const fitRules = either(text('a condition'), oneOrMore('the rules', either(text('a condition'), fitRule)))

export const fit = fields('fit', {
  needs: {},
  may: {
    in: says('Who is in profile: a condition, or several of which any one is enough.', fitRules),
    out: says('Who is out of profile, unless `in` says otherwise.', fitRules),
  },
})

const shownBy = says('What shows this stage: any one of these.', list('shownBy', conditions))

const stage = fields('the stage', {
  needs: {},
  may: {
    says: says('How the buyer would say it.', text('what a stage says')),
    shownBy,
    weOffer: says('What we offer then.', oneOrMore('weOffer', text('an offer'))),
    weDont: says("What we don't do then.", oneOrMore('weDont', text('what we leave out'))),
  },
})

export const journey = keyed(
  'the journey',
  {
    browsing: 'Looking around, with no wish to talk.',
    comparing: 'Looking at several, with a need in mind.',
    'ready to talk': 'Asks for a person, or would welcome one.',
    deciding: 'About to choose.',
  },
  stage,
)
export type StageRule = Read<typeof stage>

export const segment = fields('the segment', {
  needs: {
    name: says('What it is called; leads and reports carry it.', text('the name of a segment')),
    motion: says('What is done with its leads.', word('a motion', motions)),
  },
  may: {
    when: says('What must all be true. The last segment has none and takes everything else.', conditions),
    says: says('Who these leads are, in a sentence.', text('what a segment says')),
    team: says('Who answers.', nameOf('team')),
    respond: says('When the first answer is owed.', windowShape),
    cadence: says('How we try to reach them.', nameOf('cadence')),
    track: says('What readers are sent.', nameOf('track')),
    routing: says('How a person is found, where it differs from the team.', nameOf('routing')),
    tell: says('The message that goes to them: the polite no, or the first answer.', nameOf('template')),
    because: says('Why they are declined: a reason of `declines`, for the message.', nameOf('decline')),
    lawfulBasis: says(
      'On what the firm rests with these leads, where it differs from the rules of contact.',
      word('a lawful basis', lawfulBases),
    ),
    acknowledge: says('What they hear at once, where it differs from the usual.', nameOf('template')),
    before: says(
      'Segments below that it goes before on purpose, where both could match.',
      oneOrMore('before', nameOf('segment')),
    ),
  },
})

export const segments = list('segments', segment, 1)

export const objective = fields('the objective', {
  needs: {
    of: says('The segment.', nameOf('segment')),
    answered: says('The share that is answered in time.', percent('a share')),
    within: says('The time.', duration('within')),
  },
  may: {
    calendar: says('Whose hours count. Without one, time counts as it passes.', nameOf('calendar')),
    atLeast: says('Says nothing until there are this many leads.', count('atLeast')),
  },
})

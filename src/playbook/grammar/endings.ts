import { outcomes } from '#domain/lead/resolution.ts'
import { holdableNames } from '#domain/screening/holdable.ts'
import { either, fields, keyed, list, named, oneOrMore } from './parts.ts'
import { count, days, duration, email, nameOf, text, truth, word } from './scalars.ts'
import { type Read, says } from './shape.ts'

const criterion = fields('the criterion', {
  needs: {
    needed: says('Whether it must be met.', word('how a criterion counts', ['required', 'optional'])),
  },
  may: {
    ask: says('The question to ask.', text('the question')),
    script: says('What to say around it: how to come to it, what helps them to answer.', text('the script')),
    says: says('When it counts as met.', text('what a criterion says')),
    evidence: says(
      'What it must rest on.',
      oneOrMore('the evidence', word('evidence', ['conversation', 'mail', 'document', 'answer'])),
    ),
  },
})

export const criterionShape = either(word('how a criterion counts', ['required', 'optional']), criterion)

export const qualified = fields('the definition of qualified', {
  needs: {
    name: says('What it is called.', text('the name of the definition')),
    criteria: says('What must be learned, in the order of asking.', named('criteria', criterionShape)),
  },
  may: {
    says: says('The definition in a sentence.', text('what the definition says')),
    script: says(
      'How the conversation is begun and led, in the words of whoever qualifies.',
      text('the script'),
    ),
    atLeast: says('How many criteria must be met in all.', count('atLeast')),
    expects: says(
      'What a prospect may expect, for the report.',
      oneOrMore('expects', word('what a prospect expects', ['to buy', 'to compare', 'to learn'])),
    ),
  },
})

/** When silence is asked about, and how long somebody has to answer. */
export const neglect = fields('what counts as neglect', {
  needs: {},
  may: {
    held: says(
      'After how many days without a step whoever has a lead owes an explanation; days on which they are away don’t count.',
      days('how long a lead may be held without a step'),
    ),
    unopened: says(
      'After how many days somebody is asked about a lead that was passed to them and that they never opened.',
      days('how long a lead may be unopened'),
    ),
    explain: says('How long they have to explain it or to put it right.', duration('explain')),
  },
})

export const conversation = fields('a good conversation', {
  needs: {},
  may: {
    with: says(
      'Whom it must be with.',
      oneOrMore('with', word('a part in the decision', ['decision maker', 'influencer', 'user', 'anybody'])),
    ),
    brings: says(
      'What it must bring: any one of these.',
      oneOrMore('brings', word('what a conversation brings', ['criterion', 'next step', 'appointment'])),
    ),
    minutes: says('How long it must be at least.', count('minutes')),
  },
})

export const evidences = [
  'touch',
  'conversation',
  'minimum effort',
  'mail',
  'report',
  'amount',
  'date',
  'reason',
  'criterion',
  'note',
  'approval',
] as const

const evidence = oneOrMore('the evidence', word('evidence', evidences))

const rejection = fields('the reason', {
  needs: { needs: says('What a rejection for this reason rests on.', evidence) },
  may: {
    says: says('When it applies.', text('what a reason says')),
    credit: says('The turn is given back at once.', truth('credit')),
    next: says(
      'What happens with the lead if nobody disputes it.',
      word('what happens then', ['nurture', 'decline', 'reroute', 'qualify again']),
    ),
  },
})

export const rejections = named('rejections', rejection)
export type RejectionRule = Read<typeof rejection>

const disposition = fields('the disposition', {
  needs: {},
  may: {
    says: says('When it applies.', text('what a disposition says')),
    needs: says('The evidence without which it is refused.', evidence),
    reasons: says('The reasons to choose from.', list('reasons', text('a reason'))),
    tell: says('The message that tells the prospect.', nameOf('template')),
    told: says(
      'How the prospect is told where no message is named: by the person who ends it, or not at all.',
      word('how the prospect is told', ['by a person', 'nobody tells them']),
    ),
    because: says('Why nobody tells them.', text('because')),
    returns: says('When it comes back by itself, where no date was agreed.', duration('returns')),
  },
})

const outcomeSays: Readonly<Record<(typeof outcomes)[number], string>> = {
  won: 'They bought.',
  'introductory order': 'They bought a little, to try.',
  deferred: 'They decide later, on a date.',
  lost: 'They said no.',
  'declined by us': 'We said no.',
  unreachable: 'Nobody reached them, after the agreed effort.',
  withdrawn: 'They took it back.',
  duplicate: 'It is another lead.',
  junk: 'It was no inquiry.',
}

export const dispositions = keyed('dispositions', outcomeSays, disposition)
export type DispositionRule = Read<typeof disposition>

/** Readable rules for what is held back. Each entry holds by itself; a list within holds where all of it is seen. */
const signal = word('a signal of screening', holdableNames)
const heldBy = oneOrMore('the signals', signal)

export const screening = fields('screening', {
  needs: {},
  may: {
    hold: says(
      'What is held back: each entry by itself, or several signals that must come together.',
      list('hold', heldBy),
    ),
    off: says('Signals that are not looked at.', oneOrMore('off', signal)),
    trusted: says(
      'Who always passes.',
      fields('who is trusted', {
        needs: {},
        may: {
          senders: says('Whole addresses.', oneOrMore('senders', email('a sender'))),
          domains: says('Domains of addresses.', oneOrMore('domains', text('a domain'))),
          phrases: says('Words that only real inquiries have.', oneOrMore('phrases', text('a phrase'))),
        },
      }),
    ),
    confirmAfter: says(
      'How long held ones wait before they are confirmed as junk.',
      duration('confirmAfter'),
    ),
    review: says('By when somebody looks at what is held.', duration('review')),
    calendar: says('Whose hours the review counts.', nameOf('calendar')),
    team: says('Whose steward reviews.', nameOf('team')),
    classes: says(
      'The segment that each class of message goes to.',
      keyed(
        'the classes',
        {
          support: 'A customer who needs help.',
          partner: 'Somebody who wants to sell with us.',
          'job seeker': 'Somebody who wants to work here.',
          supplier: 'Somebody who wants to sell to us.',
          student: 'A student or researcher.',
          press: 'An analyst, a journalist or an investor.',
          'for somebody else': 'Somebody who asks on behalf of another.',
        },
        nameOf('segment'),
      ),
    ),
  },
})

import type { Outcome } from '#domain/lead/resolution.ts'
import type { LeadSaid } from './acts.ts'

/** What members say on the telephone and write, as they would. */
export const calls = [
  'They have a date in mind and asked for references. I will send two.',
  'Spoke with their head of operations. Price is not the question, time is.',
  'Their IT has to agree. We meet with both next week.',
  'A good talk. They want to see it with their own numbers.',
]
export const replies = [
  'Thank you for writing to us. Yes, we can show you that, with figures like yours. Would tomorrow at ten suit you, or Thursday at two?',
  'Thank you for your message. I have put the answer to your question about data below, and I would gladly talk it through: which day is good?',
  'Thank you. For a team of your size the price is on one page, which I have attached in plain figures. What else would help you decide?',
]

/** What a qualifier hands on, in a few words each. */
export const reports: readonly LeadSaid<'report'>[] = [
  {
    criteria: [
      {
        criterion: 'need',
        verdict: 'met',
        answer: 'Month end takes nine days; it has to be three.',
        as: 'influencer',
      },
      {
        criterion: 'authority',
        verdict: 'met',
        answer: 'The finance director signs, operations proposes.',
        as: 'influencer',
      },
      { criterion: 'timing', verdict: 'met', answer: 'Before the next financial year.' },
    ],
    ...{ after: 0, expects: 'to compare', pain: 'Nine days of month end, and nobody trusts the result.' },
    ...{ decisionMaker: 'The finance director', currentSolution: 'Spreadsheets from four sites' },
    nextStep: 'A demonstration with their own figures.',
  },
  {
    criteria: [
      {
        criterion: 'need',
        verdict: 'met',
        answer: 'Late orders are found by the customers first.',
        as: 'decision maker',
      },
      {
        criterion: 'authority',
        verdict: 'met',
        answer: 'Decides alone up to a year’s licence.',
        as: 'decision maker',
      },
      { criterion: 'budget', verdict: 'met', answer: 'Set aside in this quarter.' },
      { criterion: 'timing', verdict: 'unknown' },
    ],
    ...{
      after: 0,
      expects: 'to buy',
      pain: 'Customers ring before they know themselves that an order is late.',
    },
    ...{
      decisionMaker: 'The head of operations, whom I spoke with',
      currentSolution: 'A report by mail, weekly',
    },
    nextStep: 'A price for one site, then the others.',
  },
  {
    criteria: [
      { criterion: 'need', verdict: 'met', answer: 'Auditors asked for one set of figures.', as: 'user' },
      {
        criterion: 'authority',
        verdict: 'met',
        answer: 'The board decides in its next meeting.',
        as: 'user',
      },
      { criterion: 'timing', verdict: 'met', answer: 'End of the quarter.' },
      { criterion: 'budget', verdict: 'not met', answer: 'Has still to be found.' },
    ],
    ...{ after: 0, expects: 'to learn', pain: 'Three systems, three truths, one auditor.' },
    ...{ decisionMaker: 'The board', others: 'IT has to agree', timing: 'Before the audit' },
    nextStep: 'References from a firm of their size.',
  },
]
/** What was ordered, and why it was lost or put off, as representatives say it. */
export const amounts = ['6400.00', '9800.00', '14250.00', '21900.00', '36500.00'] as const
export const losses = ['price', 'another make', 'project stopped', 'none given'] as const
export const delays = [
  'They change their warehouse system first.',
  'Next year’s money is decided in the new year.',
] as const

/** The last words to a prospect: an answer, also where it is a no. */
export const farewells: Readonly<Record<Outcome, string>> = {
  won: 'Welcome. Your order is with us, and I will be the person you call.',
  'introductory order':
    'Thank you for trying us with the first site. I will call you when it has run for two weeks.',
  deferred: 'As agreed I will not write again before you asked me to, and then once.',
  lost: 'Thank you for telling us how you decided. If it ever turns out differently, you know where we are.',
  'declined by us':
    'To be honest, for a firm of your size there are simpler tools than ours. I named two above.',
  unreachable:
    'I have tried to reach you and will leave it here. If you still want to talk, one line is enough.',
  withdrawn: 'Understood, we will leave it at that. All the best.',
  duplicate: 'Your message arrived twice; we go on with the first.',
  junk: 'No, thank you.',
}

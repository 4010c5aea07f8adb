import type { Outcome } from '#domain/lead/resolution.ts'

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

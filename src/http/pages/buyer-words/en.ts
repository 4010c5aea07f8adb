import type { BuyerWords } from './words.ts'

export const english: BuyerWords = {
  titles: {
    received: 'We have your message',
    waiting: 'Your message is being looked after',
    answered: 'We have answered you',
    resolved: 'Your request is settled',
    withdrawn: 'You will hear no more from us about this',
    forgotten: 'There is nothing here any more',
  },
  has: '{first} has your message',
  leads: {
    received: 'It is on its way to the person who can answer it best.',
    answered: 'One of us has written to you or called you.',
    answeredBy: '{first} has written to you or called you.',
    withdrawn: 'You told us that you no longer need an answer, and we have closed your request.',
    forgotten: 'What you told us has been deleted, as you asked. We no longer know who you are.',
  },
  inPerson: '{first}, {role}, will answer you in person.',
  more: {
    answered: 'If nothing has reached you, please look among your unwanted mail first, and then tell us.',
    resolved:
      'Should something new come up, write to {firm} again the same way. We will know that you have been here before.',
    withdrawn: 'Should that change, write to {firm} again the same way, whenever you like.',
  },
  due: 'You will hear from us by {when}.',
  overdue:
    'You should have heard from us by {when}. We are sorry. This has been passed on to somebody who will see to it.',
  road: {
    title: 'Where your request stands',
    steps: ['Received', 'With one of us', 'Answered', 'Settled'],
    with: 'With {first}',
  },
  told: 'Thank you for telling us. Your request is now urgent.',
  toldThem: 'Thank you for telling us. {first} has been told, and your request is now urgent.',
  notHeard: {
    title: 'Heard nothing?',
    words: 'Tell us, and we will look into it at once.',
    button: 'I have not heard from you',
  },
  withdrawal: {
    title: 'Found what you need?',
    summary: 'I no longer need an answer',
    words: 'We will close your request, and nobody from {firm} will contact you about it.',
    said: 'Is there anything you would like us to know?',
    button: 'Yes, close my request',
  },
  outcomes: {
    won: 'We are working together now. Thank you.',
    'introductory order': 'We have begun to work together. Thank you.',
    deferred: 'We have agreed to come back to this at a better time.',
    lost: 'We have closed this, as we told you.',
    'declined by us': 'We have told you that we are not the right ones for this.',
    unreachable: 'We tried to reach you and could not.',
    withdrawn: 'You told us that you no longer need an answer.',
    duplicate: 'This was the same as another request of yours, and was answered there.',
    junk: 'We have closed this request.',
  },
  roles: {
    representative: 'who looks after new customers',
    qualifier: 'who answers first questions',
    manager: 'who leads the team',
  },
}

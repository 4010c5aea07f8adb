import type { NeglectRefusal } from '#domain/neglect/refusals.ts'
import type { Problem } from './problem.ts'

/** Every "no" that a question about a lead can say. */
export const neglectProblems: Readonly<Record<NeglectRefusal['code'], Problem>> = {
  no_such_question: {
    status: 404,
    title: 'There is no such question about this lead.',
    next: 'Open your own page, or the lead: what was asked is listed there.',
  },
  question_not_yours: {
    status: 403,
    title: 'Somebody else was asked this.',
    next: 'Leave the answer to them; a note on the lead is read by everybody.',
  },
  question_about_you: {
    status: 403,
    title: 'Nobody judges their own explanation.',
    next: 'Ask another manager to look at it.',
  },
  question_settled: {
    status: 409,
    title: 'This question is settled.',
    next: 'Nothing is left to do about it; a note on the lead can add to it.',
  },
  settling_needs_manager: {
    status: 403,
    title: 'Only a manager may do this.',
    next: 'Ask a manager.',
  },
  not_explained_yet: {
    status: 409,
    title: 'They have not explained it yet.',
    next: 'Wait for their answer, which they have a working day for, or speak with them.',
  },
  ended_for_good: {
    status: 409,
    title: 'This lead has ended for good.',
    next: 'If the prospect comes back, a new lead begins and knows of this one.',
  },
  another_lead_open: {
    status: 409,
    title: 'The same prospect has another lead that is open.',
    next: 'Go on with that one; this one is in its history.',
  },
}

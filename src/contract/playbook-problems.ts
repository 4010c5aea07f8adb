import type { PlaybookRefusal } from '#domain/playbook/decide.ts'
import type { Problem } from './problem.ts'

/** What can stand between a draft and its being in force. */
export const playbookCodes = [
  'no_such_version',
  'other_version',
  'lead_not_judged',
  'playbook_unreadable',
  'playbook_takes_too_long',
  'no_such_value',
  'no_such_backtest',
  'backtest_running',
] as const

export const playbookProblems: Readonly<
  Record<PlaybookRefusal['code'] | (typeof playbookCodes)[number], Problem>
> = {
  no_such_draft: {
    status: 404,
    title: 'There is no such draft of the playbook.',
    next: 'Look at the drafts on the Playbook page, or begin a new one.',
  },
  no_such_version: {
    status: 404,
    title: 'There is no such version of the playbook.',
    next: 'Look at the history on the Playbook page.',
  },
  other_version: {
    status: 409,
    title: 'Another version of the playbook is in force by now.',
    next: 'Look again at what would move, and apply that.',
  },
  lead_not_judged: {
    status: 409,
    title: 'No playbook has judged this lead: it was brought in with the past.',
    next: 'Adopt it, and it is judged; or try a playbook on it, which changes nothing.',
  },
  no_such_backtest: {
    status: 404,
    title: 'There is no such backtest.',
    next: 'Begin one on the Playbook page.',
  },
  backtest_running: {
    status: 409,
    title: 'Another backtest is running.',
    next: 'Wait until it is done, or cancel it.',
  },
  playbook_takes_too_long: {
    status: 422,
    title: 'This playbook takes too long to weigh.',
    next: 'Make it smaller: fewer segments, or terms that say less at once. Or try again when less is being asked.',
  },
  playbook_unreadable: {
    status: 422,
    title: 'This playbook can not be read.',
    next: 'Mend what the check names first: it is no well-formed YAML, or too large.',
  },
  no_such_value: {
    status: 409,
    title: 'This value does not stand there in the playbook.',
    next: 'The text has changed, or points elsewhere: look at it in the editor, and change it there.',
  },
  draft_done: {
    status: 409,
    title: 'This draft is done: it is in force already, or was dropped.',
    next: 'Begin a new draft.',
  },
  draft_changed: {
    status: 409,
    title: 'The draft has changed since you read it.',
    next: 'Read what it says now, and go on from there.',
  },
  draft_behind: {
    status: 409,
    title: 'Another version has come into force since this draft was begun.',
    next: 'Compare the two, save the draft again on top of the version in force, and have it signed.',
  },
  draft_has_errors: {
    status: 422,
    title: 'This draft has errors, so it can not be followed.',
    next: 'Mend what the check names, and save it again.',
  },
  not_signatory: {
    status: 403,
    title: 'You do not sign for this side.',
    next: 'Ask the signatory whom the playbook in force names.',
  },
  warnings_not_accepted: {
    status: 422,
    title: 'This draft has warnings that whoever signs must accept by name.',
    next: 'Read them, and accept each, or change the draft.',
  },
  people_unknown: {
    status: 422,
    title: 'The draft names people who do not work here.',
    next: 'Invite them, or name somebody else as steward or in the chain.',
  },
}

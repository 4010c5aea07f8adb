import type { AccountRefusal } from '#domain/account/account.ts'
import type { AppointmentRefusal } from '#domain/appointment/refusals.ts'
import type { FormRefusal } from '#domain/form/form.ts'
import type { LeadRefusal } from '#domain/lead/refusals.ts'
import type { MemberRefusal } from '#domain/member/commands.ts'
import type { PlaybookRefusal } from '#domain/playbook/decide.ts'
import type { ProspectRefusal } from '#domain/prospect/decide.ts'
import type { SubmissionRefusal } from '#domain/submission/decide.ts'
import type { TeamRefusal } from '#domain/team/team.ts'
import type { WorkspaceRefusal } from '#domain/workspace/workspace.ts'
import { appointmentProblems } from './appointment-problems.ts'
import { mailCodes, mailProblems } from './mail-problems.ts'
import { doorCodes, doorProblems } from './door-problems.ts'
import { hookCodes, hookProblems } from './hook-problems.ts'
import { draftCodes, draftProblems } from './draft-problems.ts'
import { importCodes, importProblems } from './import-problems.ts'
import { leadProblems } from './lead-problems.ts'
import { playbookCodes, playbookProblems } from './playbook-problems.ts'
import { prospectProblems } from './prospect-problems.ts'
import { routingProblems } from './routing-problems.ts'
import { sourceProblems } from './source-problems.ts'

export type Refusal =
  | LeadRefusal
  | MemberRefusal
  | TeamRefusal
  | FormRefusal
  | WorkspaceRefusal
  | PlaybookRefusal
  | SubmissionRefusal
  | ProspectRefusal
  | AccountRefusal
  | AppointmentRefusal

/** What can go wrong at the edge, before any decision is asked. */
export const edgeCodes = [
  'bad_request',
  'body_too_large',
  'too_many_fields',
  'field_too_long',
  'unreadable_body',
  'unsupported_content',
  ...doorCodes,
  ...hookCodes,
  'rate_limited',
  'not_signed_in',
  'not_allowed',
  'persons_kept_private',
  'not_found',
  'fate_unknown',
  'setup_done',
  'setup_code_wrong',
  'invitation_invalid',
  'email_taken',
  'mail_not_waiting',
  'clock_not_manual',
  'clock_backwards',
  'command_reused',
  'newer_event',
  'no_such_email',
  'several_people',
  'address_taken',
  'playbook_broken',
  ...mailCodes,
  ...importCodes,
  ...playbookCodes,
  ...draftCodes,
  'unavailable',
  'internal',
] as const
export type EdgeCode = (typeof edgeCodes)[number]
export type ProblemCode = Refusal['code'] | EdgeCode

export type Problem = { readonly status: number; readonly title: string; readonly next: string }

/** Every refusal, as the person hears it. The compiler keeps this list complete; `docs/reference/errors.md` is tested against it. */
export const problems: Readonly<Record<ProblemCode, Problem>> = {
  ...doorProblems,
  ...hookProblems,
  ...leadProblems,
  ...draftProblems,
  ...appointmentProblems,
  no_such_member: {
    status: 404,
    title: 'There is no such member.',
    next: 'Look for the person under Members.',
  },
  last_admin: { status: 409, title: 'This is the last admin.', next: 'Make somebody else an admin first.' },
  needed_by_team: {
    status: 409,
    title: 'A team depends on this person.',
    next: 'Name another steward for the team first.',
  },
  no_role: { status: 422, title: 'A member needs at least one role.', next: 'Choose a role.' },
  no_such_team: {
    status: 404,
    title: 'There is no such team.',
    next: 'Look for the team under Members and teams.',
  },
  not_a_member: {
    status: 422,
    title: 'That person is not an active member.',
    next: 'Invite or reactivate them first.',
  },
  no_such_form: {
    status: 404,
    title: 'There is no such form.',
    next: 'Check the address of the form, or make one under Forms.',
  },
  no_such_workspace: { status: 404, title: 'There is no such workspace.', next: 'Sign in again.' },
  no_such_key: { status: 404, title: 'There is no such key.', next: 'Look at the list of keys.' },
  no_such_submission: {
    status: 404,
    title: 'There is no such submission.',
    next: 'Look at the form that it came through.',
  },
  not_held: {
    status: 409,
    title: 'This was not held back.',
    next: 'Look at the form that it came through: it says where it went.',
  },
  no_such_prospect: {
    status: 404,
    title: 'There is no such prospect.',
    next: 'Check the id or the address.',
  },
  no_such_signal: {
    status: 422,
    title: 'The playbook in force knows no such signal.',
    next: 'Use a name of its section `signals`, or add the signal there.',
  },
  visits_need_consent: {
    status: 422,
    title: 'Page visits are kept only of people who agreed to it.',
    next: 'Send `consent: true` where the person has agreed, else send nothing.',
  },
  prospect_erased: {
    status: 410,
    title: 'This person asked to be forgotten.',
    next: 'Nothing is to be done; what may be counted is still counted.',
  },
  bad_request: {
    status: 422,
    title: 'Some fields need another look.',
    next: 'Correct the fields named below and send it again.',
  },
  body_too_large: {
    status: 413,
    title: 'That is more than we can take at once.',
    next: 'Send at most 256 KiB, files not counted.',
  },
  too_many_fields: { status: 422, title: 'There are too many fields.', next: 'Send at most 200 fields.' },
  field_too_long: {
    status: 422,
    title: 'A field is too long.',
    next: 'Send at most 20,000 characters in a field.',
  },
  unreadable_body: {
    status: 400,
    title: 'We could not read what was sent.',
    next: 'Send well-formed JSON, or a form as browsers send it.',
  },
  unsupported_content: {
    status: 415,
    title: 'We do not read this kind of content here.',
    next: 'Send application/json, application/x-www-form-urlencoded or multipart/form-data.',
  },
  rate_limited: {
    status: 429,
    title: 'That was a little too often.',
    next: 'Wait a minute and try again; nothing you sent before is lost.',
  },
  not_signed_in: {
    status: 401,
    title: 'Please sign in.',
    next: 'Sign in, or send a key that is still valid.',
  },
  not_allowed: {
    status: 403,
    title: 'Your role does not allow this.',
    next: 'Ask an admin of your workspace.',
  },
  persons_kept_private: {
    status: 403,
    title: 'Here numbers about persons are for those persons.',
    next: 'Ask for a team, a segment or a source, or open your own numbers.',
  },
  not_found: { status: 404, title: 'There is nothing at this address.', next: 'Check the address.' },
  fate_unknown: {
    status: 503,
    title: 'We cannot say whether this was kept.',
    next: 'Send it again with the same key: it is never kept twice.',
  },
  setup_done: {
    status: 409,
    title: 'This Handraise has been set up.',
    next: 'Sign in, or ask an admin to invite you.',
  },
  setup_code_wrong: {
    status: 403,
    title: 'That set-up code is not valid.',
    next: 'Use the address that Handraise printed when it started.',
  },
  invitation_invalid: {
    status: 410,
    title: 'This invitation is no longer valid.',
    next: 'Ask an admin for a new one.',
  },
  ...sourceProblems,
  ...prospectProblems,
  ...routingProblems,
  member_active: {
    status: 409,
    title: 'This member still works here.',
    next: 'Deactivate them first; then they can be forgotten.',
  },
  member_erased: {
    status: 409,
    title: 'This member was forgotten.',
    next: 'Invite them anew, as somebody new.',
  },
  email_taken: {
    status: 409,
    title: 'Somebody with this address is a member already.',
    next: 'Use the member that is there.',
  },
  mail_not_waiting: {
    status: 409,
    title: 'This mail is not waiting.',
    next: 'Look at what became of it in the outbox.',
  },
  clock_not_manual: {
    status: 409,
    title: 'The clock of this Handraise is the real one.',
    next: 'Start with HANDRAISE_CLOCK=manual to move time yourself.',
  },
  clock_backwards: { status: 422, title: 'Time does not go back.', next: 'Choose a later moment.' },
  command_reused: {
    status: 409,
    title: 'This id was used for something else.',
    next: 'Make a new id for a new request.',
  },
  newer_event: {
    status: 503,
    title: 'This was last changed by a newer Handraise.',
    next: 'Update this Handraise; until then it takes no commands about it.',
  },
  no_such_email: { status: 404, title: 'We know nobody with this address.', next: 'Check the address.' },
  playbook_broken: {
    status: 422,
    title: 'The playbook has errors.',
    next: 'Run the check and mend what it names.',
  },
  ...mailProblems,
  ...importProblems,
  ...playbookProblems,
  unavailable: { status: 503, title: 'Handraise is not ready.', next: 'Try again in a moment.' },
  internal: {
    status: 500,
    title: 'Something went wrong on our side.',
    next: 'Try again; if it stays, tell the people who run this Handraise.',
  },
}

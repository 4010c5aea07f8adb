import type { Problem } from './problem.ts'

/** What can be wrong with what another firm's form sends. */
export const hookCodes = [
  'not_a_submission',
  'not_a_call',
  'signature_missing',
  'signature_wrong',
  'signature_stale',
  'no_such_hook',
  'hook_id_taken',
  'handshake_refused',
] as const

export const hookProblems: Readonly<Record<(typeof hookCodes)[number], Problem>> = {
  not_a_submission: {
    status: 422,
    title: 'That is nothing that this provider sends when somebody has filled in a form.',
    next: 'Compare the address and the kind of event with what the provider was told to send.',
  },
  not_a_call: {
    status: 422,
    title: 'That is no call that a telephone system tells of.',
    next: 'Compare it with the example in the guide to telephone systems.',
  },
  signature_missing: {
    status: 401,
    title: 'That was not signed.',
    next: "Give the provider the secret that stands at the form's doors (`form hook show`), or let this door take what is not signed.",
  },
  signature_wrong: {
    status: 401,
    title: 'The signature does not fit what was sent.',
    next: "See that the provider has the secret that stands at the form's doors (`form hook show`), and that nothing on the way changes the bytes.",
  },
  signature_stale: {
    status: 401,
    title: 'That was signed too long ago.',
    next: "Send it anew, with a new signature, and see that the sender's clock is right.",
  },
  no_such_hook: {
    status: 404,
    title: 'There is no door at this address.',
    next: 'Copy the address anew from the form: it has changed if it was rotated.',
  },
  hook_id_taken: {
    status: 409,
    title: 'Another form is known by this name already.',
    next: 'Take it from that form first, or use another name.',
  },
  handshake_refused: {
    status: 403,
    title: 'This is not the challenge we expect.',
    next: "Give the provider the verify token of this form, and us the provider's secret.",
  },
}

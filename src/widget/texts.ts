import type { PublicForm } from '#contract/form.ts'

/** What is said while the form's own texts are not here yet. */
const english: PublicForm['texts'] = {
  missing: 'Please fill this in.',
  badEmail: 'This does not look like a whole e-mail address.',
  didYouMean: 'Did you mean {address}?',
  sending: 'Sending …',
  thanks: 'Thank you. We have your message.',
  nextBy: '{what} by {when}.',
  offline:
    'You are offline. What you wrote is kept in this browser and goes out by itself once you are online.',
  retrying:
    'It could not be sent yet. What you wrote is kept in this browser, and we keep trying by ourselves.',
  kept: 'What you wrote earlier has not been sent yet. We are trying again.',
  tryNow: 'Try again now',
  look: 'Something needs another look. Nothing you wrote is lost.',
  refused: 'This form can not take your message. Please write to us another way; your words are still here.',
  status: 'See where your message is',
  another: 'Write another message',
  ownPage: 'Open the form on its own page',
}

export type Say = (key: string, values?: Readonly<Record<string, string>>) => string

/** Says a text in the form's language, with what belongs in its gaps. */
export const speaking =
  (own: PublicForm['texts'] | undefined): Say =>
  (key, values = {}) =>
    (own?.[key] ?? english[key] ?? '').replace(/\{(\w+)\}/g, (_, gap: string) => values[gap] ?? '')

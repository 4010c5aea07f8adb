import { html, type Fragment, type Html } from '#domain/text/html.ts'
import { fieldHtml, hiddenHtml, type FormField } from './field.ts'
import { page } from './page.ts'

type Typed = { readonly key: string; readonly value: readonly string[]; readonly label?: string }
type FieldProblem = { readonly field: string; readonly problem: string }

export type ProblemPage = {
  readonly firmName: string
  readonly problem: {
    readonly code: string
    readonly title: string
    readonly next: string
    readonly errors?: readonly FieldProblem[] | undefined
  }
  /** What was typed, and where to send it again; without these the page can only lead back. */
  readonly typed?: readonly Typed[] | undefined
  readonly action?: string | undefined
}

/** What a buyer should read where the catalogue speaks to those who build forms. */
const forBuyers: Readonly<Record<string, { readonly title: string; readonly next: string }>> = {
  bad_request: {
    title: 'Something needs another look',
    next: 'Please correct what is marked below and send it again.',
  },
  field_too_long: {
    title: 'That is a little too long',
    next: 'Please shorten what is marked below and send it again.',
  },
  too_many_fields: {
    title: 'We could not take this form',
    next: 'It has more fields than we can take. Please write to us another way: the fault is in the form, not with you.',
  },
  body_too_large: {
    title: 'That is more than we can take at once',
    next: 'Please go back, shorten your message or leave out the files, and send it again.',
  },
  unreadable_body: {
    title: 'We could not read what was sent',
    next: 'Please go back and send it once more. If it happens again, write to us another way: the fault is in the form, not with you.',
  },
  unsupported_content: {
    title: 'We could not read what was sent',
    next: 'Please go back and send it once more. If it happens again, write to us another way: the fault is in the form, not with you.',
  },
  rate_limited: {
    title: 'That was a little too often',
    next: 'Please wait a minute and send it again. Nothing that you sent before is lost.',
  },
  fate_unknown: {
    title: 'We are not sure that this reached us',
    next: 'Please send it again. If it did reach us, we will notice and keep it only once.',
  },
  unavailable: {
    title: 'We can not take your message just now',
    next: 'Please wait a moment and send it again.',
  },
  internal: { title: 'Something went wrong on our side', next: 'Please send it again in a moment.' },
  no_such_form: {
    title: 'There is no form here',
    next: 'Please check the address, or go back to the page that you came from.',
  },
  not_found: {
    title: 'There is nothing at this address',
    next: 'Please check that the address is complete: a mail program may have broken it in two.',
  },
}

/** What went wrong, in a buyer's words, with everything they typed still there to be sent again. */
export function problemPage({ firmName, problem, typed = [], action }: ProblemPage): string {
  const { title, next } = forBuyers[problem.code] ?? problem
  const again = action !== undefined && typed.length > 0
  return page({
    firmName,
    title,
    body: html`<h1>${title}</h1>
      <p class="lead">${next}</p>
      ${problemList(problem.errors ?? [], again ? typed : [])}
      ${again ? againForm(action, { typed, errors: problem.errors ?? [] }) : !isLost(problem.code) && html`<p class="quiet">Your browser's back button leads to the form, usually with your words still in it.</p>`}`,
  })
}

/** Nobody typed anything at an address where nothing is. */
const isLost = (code: string): boolean => code === 'not_found' || code.startsWith('no_such')

function problemList(errors: readonly FieldProblem[], typed: readonly Typed[]): Fragment {
  const named = errors.filter(({ field }) => field !== '')
  if (named.length === 0) return false
  return html`<div class="note bad" role="alert">
    Please look at:
    <ul>
      ${named.map((error) => listed(error, typed))}
    </ul>
  </div>`
}

function listed({ field, problem }: FieldProblem, typed: readonly Typed[]): Html {
  const i = typed.findIndex(({ key }) => isAbout(field, key))
  const words = html`${labelOf(typed[i] ?? { key: field })} ${problem}`
  return html`<li>${i === -1 ? words : html`<a href="#f-${i}">${words}</a>`}</li>`
}

type Again = { readonly typed: readonly Typed[]; readonly errors: readonly FieldProblem[] }

/** Files can't be put back into a form; their names are kept as answers. The browser fills in `_charset_` anew. */
const againForm = (action: string, { typed, errors }: Again): Html =>
  html`<form method="post" action="${action}" accept-charset="utf-8">
    ${typed.flatMap((field, i) =>
      field.value.map((value, nth) =>
        typedHtml({ ...field, value }, { i: nth === 0 ? `${i}` : `${i}-${nth}`, errors }),
      ),
    )}
    <button class="button">Send it again</button>
  </form>`

type One = Omit<Typed, 'value'> & { readonly value: string }
type At = { readonly i: string; readonly errors: readonly FieldProblem[] }

function typedHtml(field: One, { i, errors }: At): Html {
  const { key, value } = field
  const problem = errors.find((error) => isAbout(error.field, key))?.problem
  if (key === '_charset_') return hiddenHtml(key, '')
  if (problem === undefined && isUnseen(key)) return hiddenHtml(key, value)
  return fieldHtml(shownAs(field), { value, problem }, `f-${i}`)
}

/** The name of a field may have been shortened in what we say of it. */
const isAbout = (named: string, key: string): boolean =>
  named !== '' && (named === key || (named.length >= 100 && key.startsWith(named)))

/** What forms carry along unseen, and people never typed. */
const isUnseen = (key: string): boolean =>
  /^[_.]|^utm_|^(gclid|fbclid|msclkid|dclid|gbraid|wbraid)$|token|csrf|nonce|idempotency|hidden/i.test(key)

const LINE_CHARS_MAX = 80

const shownAs = ({ key, label, value }: One): FormField => ({
  name: key,
  label: labelOf({ key, ...(label !== undefined && { label }) }),
  as: value.length > LINE_CHARS_MAX || /[\r\n]/.test(value) ? 'lines' : 'line',
})

/** `first_name` as "First name". */
function labelOf({ key, label }: { key: string; label?: string }): string {
  if (label !== undefined) return label
  const words = key
    .replaceAll(/[_\-.[\]]+/g, ' ')
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .trim()
    .toLowerCase()
  return words === '' ? key : words.charAt(0).toUpperCase() + words.slice(1)
}

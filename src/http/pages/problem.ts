import type { Language } from '#domain/form/sheet.ts'
import { html, type Fragment, type Html } from '#domain/text/html.ts'
import { fieldHtml, hiddenHtml, type FormField } from './field.ts'
import { page } from './page.ts'
import { problemWords, type ProblemWords } from './problem-words.ts'

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
  /** The form's own language. */
  readonly language?: Language
}

/** What went wrong, in a buyer's words, with everything they typed still there to be sent again. */
export function problemPage({ firmName, problem, typed = [], action, language = 'en' }: ProblemPage): string {
  const words = problemWords[language]
  // What can't be read is one thing to a buyer, whatever kind of content it was.
  const code = problem.code === 'unsupported_content' ? 'unreadable_body' : problem.code
  const { title, next } = words.codes[code] ?? problemWords.en.codes[code] ?? problem
  const again = action !== undefined && typed.length > 0
  const errors = (problem.errors ?? []).map((error) => ({ ...error, problem: words.field ?? error.problem }))
  const back = !again && !isLost(problem.code) && html`<p class="quiet">${words.goBack}</p>`
  return page({
    firmName,
    title,
    language,
    body: html`<h1>${title}</h1>
      <p class="lead">${next}</p>
      ${problemList(words, errors, again ? typed : [])}
      ${again && againForm(action, { typed, errors, words })}${back}`,
  })
}

/** Nobody typed anything at an address where nothing is. */
const isLost = (code: string): boolean => code === 'not_found' || code.startsWith('no_such')

function problemList(
  { lookAt }: ProblemWords,
  errors: readonly FieldProblem[],
  typed: readonly Typed[],
): Fragment {
  const named = errors.filter(({ field }) => field !== '')
  if (named.length === 0) return false
  return html`<div class="note bad" role="alert">
    ${lookAt}
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

type Again = {
  readonly typed: readonly Typed[]
  readonly errors: readonly FieldProblem[]
  readonly words: ProblemWords
}

/** Files can't be put back into a form; their names are kept as answers. The browser fills in `_charset_` anew. */
const againForm = (action: string, { typed, errors, words }: Again): Html =>
  html`<form method="post" action="${action}" accept-charset="utf-8">
    ${typed.flatMap((field, i) =>
      field.value.map((value, nth) =>
        typedHtml({ ...field, value }, { i: nth === 0 ? `${i}` : `${i}-${nth}`, errors }),
      ),
    )}
    <button class="button">${words.sendAgain}</button>
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

import { html, type Html } from '#domain/text/html.ts'

/** A field as a person fills it in. */
export type FormField = {
  readonly name: string
  readonly label: string
  readonly as?: 'line' | 'lines' | 'email' | 'tel' | 'url' | 'file' | readonly string[]
  readonly required?: boolean
  readonly autocomplete?: string
  readonly hint?: string
  /** How "optional" and "choose" are said, where not in English. */
  readonly words?: { readonly optional: string; readonly choose: string }
}

const english = { optional: '(optional)', choose: 'Please choose' }

export type Filled = { readonly value?: string | undefined; readonly problem?: string | undefined }

/** A label, its control, and what is wrong with it: tied together for those who listen to a page. */
export function fieldHtml(
  field: FormField,
  { value = '', problem }: Filled = {},
  id = `f-${field.name}`,
): Html {
  const { label, required, hint, words = english } = field
  const told = [hint && `${id}-hint`, problem && `${id}-problem`].filter((part) => part)
  const more = html`${told.length > 0 && html` aria-describedby="${told.join(' ')}"`}${problem && html` aria-invalid="true"`}${required && html` required`}`
  const mark = required === false && html` <span class="quiet">${words.optional}</span>`
  return html`<div class="field">
    <label for="${id}">${label}${mark}</label>
    ${control(field, { id, value, more })}
    ${hint && html`<p class="hint" id="${id}-hint">${hint}</p>`}${problem && html`<p class="problem" id="${id}-problem">${problem}</p>`}
  </div> `
}

/** As much as one field may hold, so that the browser stops where we would. */
const LINE_CHARS_MAX = 300
const LINES_CHARS_MAX = 20_000

type Control = { readonly id: string; readonly value: string; readonly more: Html }

function control(
  { name, as = 'line', autocomplete, words = english }: FormField,
  { id, value, more }: Control,
): Html {
  // The blank line after the opening tag is one that browsers drop: a text that begins with one keeps its own.
  if (as === 'lines')
    return html`<textarea id="${id}" name="${name}" rows="5" maxlength="${LINES_CHARS_MAX}" ${more}>
${value}</textarea>`
  if (typeof as !== 'string')
    return html`<select id="${id}" name="${name}" ${more}>
      <option value="">${words.choose}</option>
      ${as.map((option) => html`<option${option === value && html` selected`}>${option}</option>`)}
    </select>`
  if (as === 'file') return html`<input id="${id}" name="${name}" type="file" multiple ${more} />`
  const type = as === 'line' ? 'text' : as
  return html`<input
    id="${id}"
    name="${name}"
    type="${type}"
    value="${value}"
    maxlength="${LINE_CHARS_MAX}"
    ${autocomplete && html` autocomplete="${autocomplete}"`}${more}
  />`
}

export const hiddenHtml = (name: string, value: string): Html =>
  html`<input type="hidden" name="${name}" value="${value}" /> `

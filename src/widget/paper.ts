import type { PublicForm } from '#contract/form.ts'
import { el } from './dom.ts'
import type { Say } from './texts.ts'

type Field = PublicForm['fields'][number]
const LINE_CHARS_MAX = 300
const LINES_CHARS_MAX = 20_000

/** The form as elements, without one line of HTML put together from words. */
export function paperOf(asked: PublicForm, say: Say): HTMLFormElement {
  const { fields, title, intro, button, consent, page } = asked
  const form = el(
    'form',
    // Files are left to the browser's own way of sending, which leads to the page that thanks.
    { novalidate: true, 'aria-label': title, method: 'post', action: page, enctype: 'multipart/form-data' },
    el('p', { class: 'title', role: 'heading', 'aria-level': 2 }, title),
    intro !== undefined && el('p', {}, intro),
    ...fields.map((field) => row(field, say)),
  )
  if (consent) {
    const { name, text, required } = consent
    const box = el('input', { id: `f-${name}`, name, type: 'checkbox', value: 'yes', required })
    form.append(
      el('div', { class: 'row tick' }, el('label', { for: `f-${name}` }, box, el('span', {}, text))),
    )
  }
  form.append(trap(say('leaveEmpty')), el('button', { type: 'submit' }, button))
  return form
}

function row(field: Field, say: Say): HTMLElement {
  const { name, label, required } = field
  const hint = [field.hint, field.type === 'file' && say('files')].filter(Boolean).join(' ')
  const id = `f-${name}`
  return el(
    'div',
    { class: 'row' },
    el('label', { for: id }, label, !required && el('small', {}, ` ${say('optional')}`)),
    hint !== '' && el('p', { id: `${id}-hint`, class: 'hint' }, hint),
    control(field, say, {
      id,
      name,
      required,
      'aria-describedby': hint === '' ? undefined : `${id}-hint`,
    }),
  )
}

const inputTypes: Readonly<Record<string, string>> = { email: 'email', phone: 'tel', web: 'url' }

function control(
  { type, choices = [], fill }: Field,
  say: Say,
  props: Readonly<Record<string, string | boolean | undefined>>,
): HTMLElement {
  if (type === 'lines') return el('textarea', { ...props, rows: 5, maxlength: LINES_CHARS_MAX })
  if (type === 'choice')
    return el(
      'select',
      props,
      el('option', { value: '' }, say('choose')),
      ...choices.map((choice) => el('option', {}, choice)),
    )
  if (type === 'file') return el('input', { ...props, type, multiple: true })
  return el('input', {
    ...props,
    type: inputTypes[type] ?? 'text',
    maxlength: LINE_CHARS_MAX,
    autocomplete: fill,
  })
}

/** People neither see nor reach it; programs that fill in everything do. */
const trap = (words: string): HTMLElement =>
  el(
    'div',
    { class: 'trap', 'aria-hidden': 'true' },
    el('label', {}, words, el('input', { name: '_handraise_url', tabindex: -1, autocomplete: 'off' })),
  )

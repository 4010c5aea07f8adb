import { html } from '#domain/text/html.ts'
import type { FormKind } from '#domain/submission/canonical.ts'
import { fieldHtml, hiddenHtml, type FormField } from './field.ts'
import { page } from './page.ts'

const name: FormField = { name: 'name', label: 'Your name', required: true, autocomplete: 'name' }
const email: FormField = {
  name: 'email',
  label: 'E-mail address',
  as: 'email',
  required: true,
  autocomplete: 'email',
}
const company: FormField = {
  name: 'company',
  label: 'Company',
  required: false,
  autocomplete: 'organization',
}
const title: FormField = {
  name: 'job_title',
  label: 'What you do there',
  required: false,
  autocomplete: 'organization-title',
}
const phone: FormField = {
  name: 'phone',
  label: 'Telephone',
  as: 'tel',
  required: false,
  autocomplete: 'tel',
}
const country: FormField = {
  name: 'country',
  label: 'Country',
  required: false,
  autocomplete: 'country-name',
}
const employees: FormField = {
  name: 'employees',
  label: 'How many people work there?',
  as: ['1', '2-10', '11-50', '51-200', '201-500', '501-1000', '1000+'],
  required: false,
}
const message = (label: string, required: boolean): FormField => ({
  name: 'message',
  label,
  as: 'lines',
  required,
})

type Asking = { readonly title: string; readonly button: string; readonly fields: readonly FormField[] }

/** What each kind of form asks: as little as lets a person answer well. */
const asking: Readonly<Record<FormKind, Asking>> = {
  contact: {
    title: 'Write to us',
    button: 'Send your message',
    fields: [name, email, company, phone, message('How can we help?', true)],
  },
  demo: {
    title: 'See it for yourself',
    button: 'Ask for a demonstration',
    fields: [name, email, company, title, employees, country, message('What would you like to see?', false)],
  },
  pricing: {
    title: 'Ask what it costs',
    button: 'Ask for a price',
    fields: [name, email, company, employees, country, message('What do you need, and for how many?', true)],
  },
  callback: {
    title: 'Let us call you',
    button: 'Ask for a call',
    fields: [
      name,
      { ...phone, required: true },
      { ...email, required: false },
      company,
      {
        name: 'when',
        label: 'When suits you best?',
        required: false,
        hint: 'A day and a time, and where you are.',
      },
      message('What is it about?', false),
    ],
  },
  download: { title: 'Get your copy', button: 'Get your copy', fields: [name, email, company, title] },
  webinar: { title: 'Save your seat', button: 'Save my seat', fields: [name, email, company, title] },
  newsletter: {
    title: 'Hear from us now and then',
    button: 'Sign up',
    fields: [email, { ...name, required: false }],
  },
  trial: { title: 'Try it', button: 'Start my trial', fields: [name, email, company, employees] },
}

type FormPage = {
  readonly firmName: string
  readonly kind: FormKind
  /** Where it is sent: `/f/{form}`. */
  readonly action: string
  /** What the page carries along unseen: the key that makes sending twice harmless, the campaign it came from. */
  readonly hidden?: Readonly<Record<string, string>>
  readonly typed?: readonly { readonly key: string; readonly value: readonly string[] }[]
}

/** A hosted form that needs no script. */
export function formPage({ firmName, kind, action, hidden = {}, typed = [] }: FormPage): string {
  const { title, button, fields } = asking[kind]
  const before = new Map(typed.map(({ key, value }) => [key, value[0]]))
  return page({
    firmName,
    title,
    body: html`<h1>${title}</h1>
      <form method="post" action="${action}" accept-charset="utf-8">
        ${Object.entries(hidden).map(([name, value]) => hiddenHtml(name, value))}
        ${fields.map((field) => fieldHtml(field, { value: before.get(field.name) }))}
        <button class="button">${button}</button>
      </form>`,
  })
}

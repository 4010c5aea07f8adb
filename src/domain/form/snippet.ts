import type { FormKind } from '../submission/canonical.ts'
// Under another name, because formatters lay `html` out anew and this is read as it stands.
import { html as line, type Html } from '../text/html.ts'

type Asks = {
  readonly name: string
  readonly label: string
  readonly type?: 'email' | 'tel'
  readonly fill?: string
  readonly must?: boolean
}

const name: Asks = { name: 'name', label: 'Your name', fill: 'name', must: true }
const email: Asks = { name: 'email', label: 'E-mail address', type: 'email', fill: 'email', must: true }
const phone: Asks = { name: 'phone', label: 'Telephone', type: 'tel', fill: 'tel' }
const company: Asks = { name: 'company', label: 'Company', fill: 'organization' }
const employees: Asks = { name: 'employees', label: 'How many people work there?' }
const country: Asks = { name: 'country', label: 'Country', fill: 'country-name' }

/** What each kind of form asks, and whether it has room for a message. */
const asking: Readonly<Record<FormKind, { asks: readonly Asks[]; message?: string; button: string }>> = {
  contact: { asks: [name, email, company, phone], message: 'How can we help?', button: 'Send' },
  demo: {
    asks: [name, email, company, employees, country],
    message: 'What would you like to see?',
    button: 'Ask for a demonstration',
  },
  pricing: {
    asks: [name, email, company, employees, country],
    message: 'What do you need, and for how many?',
    button: 'Ask for a price',
  },
  callback: {
    asks: [name, { ...phone, must: true }, email, company],
    message: 'What is it about?',
    button: 'Ask for a call',
  },
  download: { asks: [name, email, company], button: 'Get your copy' },
  webinar: { asks: [name, email, company], button: 'Save my seat' },
  newsletter: { asks: [email], button: 'Sign up' },
  trial: { asks: [name, email, company, employees], button: 'Start my trial' },
}

/** A whole form to copy into any page: it needs no script, and other fields may be added to it. */
export function snippetFor({ kind, url }: { readonly kind: FormKind; readonly url: string }): string {
  const { asks, message, button } = asking[kind]
  return [
    line`<form method="post" action="${url}" accept-charset="utf-8">`,
    ...asks.map(inputFor),
    ...(message === undefined
      ? []
      : [line`  <p><label>${message}<br><textarea name="message" rows="5"></textarea></label></p>`]),
    line`  <p><button>${button}</button></p>`,
    line`</form>`,
  ]
    .map((each) => `${each.toString()}\n`)
    .join('')
}

const inputFor = ({ name: field, label, type, fill, must }: Asks): Html =>
  line`  <p><label>${label}<br><input name="${field}" type="${type ?? 'text'}"${fill !== undefined && line` autocomplete="${fill}"`}${must && line` required`}></label></p>`

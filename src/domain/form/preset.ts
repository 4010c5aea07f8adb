import type { FormKind } from '../submission/canonical.ts'
import type { FieldType, Language, Sheet, SheetField } from './sheet.ts'
import { wordsIn, type AskedName } from './words/words.ts'

const types: Readonly<Partial<Record<AskedName, FieldType>>> = {
  email: 'email',
  phone: 'phone',
  website: 'web',
  employees: 'choice',
}
/** Bands that mean the same to everybody who reads them, us included. */
export const EMPLOYEE_BANDS = ['1', '2-10', '11-50', '51-200', '201-500', '501-1000', '1000+'] as const

/** `*` after a name: can't be left out. `message` is asked in the words of the kind. */
const asks: Readonly<Record<FormKind, string>> = {
  contact: 'name* email* company phone message*',
  demo: 'name* email* company job_title employees country message',
  pricing: 'name* email* company employees country message*',
  callback: 'name* phone* email company when message',
  download: 'name* email* company job_title',
  webinar: 'name* email* company job_title',
  newsletter: 'email* name',
  trial: 'name* email* company employees',
}

/** What a form asks until somebody decides otherwise: as little as lets a person answer well. */
export function presetFor(kind: FormKind, language: Language = 'en'): Sheet {
  const { title, button } = wordsIn[language].kinds[kind]
  const fields = asks[kind].split(' ').map((asked) => {
    const name = asked.replace('*', '') as AskedName | 'message'
    return fieldOf(name, { required: asked.endsWith('*'), kind, language })
  })
  return { language, title, button, fields }
}

type About = { readonly required: boolean; readonly kind: FormKind; readonly language: Language }

/** A field as it is usually asked. */
export function fieldOf(name: AskedName | 'message', { required, kind, language }: About): SheetField {
  const words = wordsIn[language]
  if (name === 'message') {
    const label = words.kinds[kind].message ?? words.kinds.contact.message ?? name
    return { name, label, type: 'lines', required }
  }
  return {
    name,
    label: words.labels[name],
    type: types[name] ?? 'line',
    required,
    ...(name === 'when' && { hint: words.whenHint }),
    ...(name === 'employees' && { choices: EMPLOYEE_BANDS }),
  }
}

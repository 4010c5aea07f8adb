import { meaningOf } from './field-names.ts'
import type { PageForm } from './page-forms.ts'

/** One thing about a form on a page, and what to do about it. */
export type Finding = {
  readonly code: string
  readonly severity: 'good' | 'warning' | 'error'
  readonly message: string
  readonly next?: string
}

export const hasErrors = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity }) => severity === 'error')

export const good = (code: string, message: string): Finding => ({ code, severity: 'good', message })
export const error = (code: string, message: string, next: string): Finding => ({
  code,
  severity: 'error',
  message,
  next,
})
export const warning = (code: string, message: string, next: string): Finding => ({
  code,
  severity: 'warning',
  message,
  next,
})

/** Whether what is asked lets anybody answer. */
export function fieldFindings({ controls }: PageForm): readonly Finding[] {
  const asked = controls.filter(
    ({ tag, attributes: { type = '' } }) => tag !== 'button' && !/^(submit|image|button|reset)$/i.test(type),
  )
  const seen = asked.filter(({ attributes: { type = '' } }) => type.toLowerCase() !== 'hidden')
  const unnamed = seen.filter(({ attributes: { name = '' } }) => name === '')
  const meanings = new Set(asked.map(({ attributes: { name = '' } }) => meaningOf(name)))
  return [
    ...(meanings.has('email')
      ? []
      : [
          meanings.has('phone')
            ? warning(
                'no_email',
                'The form asks for no e-mail address that we recognise; only a call can answer.',
                'Name the field for it "email".',
              )
            : error(
                'no_address',
                'The form asks for neither an e-mail address nor a telephone number that we recognise, so nobody could be answered.',
                'Name the field for the address "email".',
              ),
        ]),
    ...(unnamed.length === 0
      ? []
      : [
          error(
            'unnamed_fields',
            `${unnamed.length === 1 ? 'A field has' : `${unnamed.length} fields have`} no name: a browser leaves out what is written there.`,
            'Give every field a name.',
          ),
        ]),
  ]
}

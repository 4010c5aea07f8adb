import type { FormRow } from '../api/types.ts'
import styles from './Sheet.module.css'

const languageNames = { en: 'English', de: 'German', fr: 'French', es: 'Spanish' } as const

/** What a form asks, at a glance. */
export const Asked = ({ form: { sheet, ownSheet, kind } }: { readonly form: FormRow }) => (
  <>
    <p className={styles.summary}>
      “{sheet.title}”, in {languageNames[sheet.language]}
      {ownSheet ? '.' : `: what a form of the kind ${kind} usually asks.`}
      {sheet.sites && ` Only pages of ${sheet.sites.join(', ')} may send it by script.`}
    </p>
    <ul className={styles.asked}>
      {sheet.fields.map(({ name, label, required }) => (
        <li key={name}>
          {label} <span>{required ? '' : '(optional)'}</span>
        </li>
      ))}
      {sheet.consent && (
        <li>
          {sheet.consent.text} <span>(to be ticked)</span>
        </li>
      )}
    </ul>
  </>
)

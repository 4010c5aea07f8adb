import { useState } from 'react'
import { FormCheck as CheckAnswer, type FormCheck } from '#contract/form.ts'
import { ask } from '../api/ask.ts'
import { fieldProblem } from '../api/refused.ts'
import type { FormRow } from '../api/types.ts'
import { TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Sheet.module.css'

const ways = {
  widget: 'by the script',
  form: 'by a form of the page’s own',
  link: 'by a link to the form’s own page',
} as const

type Props = { readonly form: FormRow; readonly onClose: () => void }

/** Whether the form on somebody's page really reaches this one. Nothing is sent. */
export function CheckForm({ form, onClose }: Props) {
  const [url, setUrl] = useState('')
  const [found, setFound] = useState<FormCheck>()
  const { send, busy, problem } = useSend({
    send: (body: object) => ask(CheckAnswer, `/forms/${form.id}/checks`, { method: 'POST', body }),
    refresh: [],
    onDone: setFound,
  })
  return (
    <Form
      submit="Look at the page"
      busy={busy}
      problem={problem}
      fields={['url']}
      onSubmit={() => send({ url })}
      onCancel={onClose}
    >
      <TextField
        label="Address of the page"
        first
        hint="The public page on which the form stands. It is only looked at; nothing is sent."
        value={url}
        problem={fieldProblem(problem, 'url')}
        onChange={setUrl}
      />
      <div aria-live="polite">{found && <Found found={found} />}</div>
    </Form>
  )
}

const Found = ({ found: { url, reaches, by, findings } }: { readonly found: FormCheck }) => (
  <>
    <p className={styles.verdict}>
      {reaches && by
        ? `The form on ${url} reaches you, ${ways[by]}.`
        : `The form on ${url} does not reach you.`}
    </p>
    <ul className={styles.findings}>
      {findings.map(({ code, severity, message, next }) => (
        <li key={code} data-severity={severity}>
          {message} {next}
        </li>
      ))}
    </ul>
  </>
)

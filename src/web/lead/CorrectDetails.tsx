import { useState } from 'react'
import { act, leadShownIn } from '../api/act.ts'
import { fieldProblem } from '../api/refused.ts'
import { newId } from '../api/ids.ts'
import { correctPerson } from '../api/privacy-queries.ts'
import type { LeadDetail } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Lead.module.css'

/** In which letters and pages can be written. */
const languages = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'German' },
  { value: 'fr', label: 'French' },
  { value: 'es', label: 'Spanish' },
] as const

/** What we have wrong about somebody, put right by a member who says how they know. */
export function CorrectDetails({ detail }: { readonly detail: LeadDetail }) {
  const [open, setOpen] = useState(false)
  if (open) return <CorrectForm detail={detail} onClose={() => setOpen(false)} />
  return (
    <div className={styles.correct}>
      <Button small onPress={() => setOpen(true)}>
        Correct what we hold
      </Button>
    </div>
  )
}

function CorrectForm({ detail, onClose }: { readonly detail: LeadDetail; readonly onClose: () => void }) {
  const { lead, prospect } = detail
  const known = {
    ...{ name: prospect.name, organisation: prospect.organisation ?? '', phone: prospect.phone ?? '' },
    ...{ email: prospect.email ?? '' },
    ...{ language: '' as (typeof languages)[number]['value'] | '', because: '' },
  }
  const [said, setSaid] = useState(known)
  const { send, busy, problem } = useSend({
    send: async () => {
      const { name, organisation, phone, email, language, because } = said
      const moved = email.trim() !== '' && email.trim() !== known.email
      if (language !== '') await act(lead.id, 'wishes', { id: newId(), language, keepsRest: true })
      const same = name === known.name && organisation === known.organisation && phone === known.phone
      if (same && !moved) return
      await correctPerson(prospect.id, {
        ...{ name, organisation, phone },
        ...(moved && { email: email.trim() }),
        ...(because !== '' && { because }),
      })
    },
    ...{ done: 'It is put right.', refresh: leadShownIn(lead.id), onDone: onClose },
  })
  const field = (key: 'name' | 'organisation' | 'phone', label: string) => (
    <TextField
      label={label}
      optional
      value={said[key]}
      onChange={(value) => setSaid({ ...said, [key]: value })}
    />
  )
  return (
    <Form
      submit="Put it right"
      busy={busy}
      problem={problem}
      fields={['email']}
      onSubmit={() => send()}
      onCancel={onClose}
    >
      {field('name', 'Name')}
      {field('organisation', 'Company')}
      {field('phone', 'Telephone')}
      <TextField
        label="E-mail address"
        type="email"
        optional
        value={said.email}
        problem={fieldProblem(problem, 'email')}
        onChange={(email) => setSaid({ ...said, email })}
      />
      {lead.status === 'open' && (
        <ChoiceField
          label="Write to them in"
          optional
          none="The language they have now"
          value={said.language}
          choices={languages}
          onChange={(language) => setSaid({ ...said, language })}
        />
      )}
      <TextField
        label="How you know"
        value={said.because}
        onChange={(because) => setSaid({ ...said, because })}
      />
    </Form>
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { tell } from '../api/ask.ts'
import { invitation } from '../api/queries.ts'
import { fieldProblem } from '../api/refused.ts'
import { PasswordField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Entry } from './Entry.tsx'
import { useEnter } from './use-enter.ts'

/** Somebody was invited and comes in. */
export function JoinPage() {
  const { token } = useParams({ from: '/join/$token' })
  const { data: invited } = useSuspenseQuery(invitation(token))
  const [name, setName] = useState(invited.name)
  const [password, setPassword] = useState('')
  const { send, busy, problem } = useEnter((body: object) =>
    tell(`/invitations/${encodeURIComponent(token)}/acceptance`, { method: 'POST', body }),
  )
  return (
    <Entry title={`Join ${invited.workspace}`} lead={`You were invited as ${invited.email}.`}>
      <Form
        submit="Join"
        busy={busy}
        problem={problem}
        fields={['name', 'password']}
        onSubmit={() => send({ name, password })}
      >
        {/* For password managers: whom the new password belongs to. */}
        <input type="hidden" name="username" autoComplete="username" value={invited.email} readOnly />
        <TextField
          label="Your name"
          autoComplete="name"
          value={name}
          problem={fieldProblem(problem, 'name')}
          onChange={setName}
        />
        <PasswordField
          label="Choose a password"
          autoComplete="new-password"
          hint="At least 10 characters."
          value={password}
          problem={fieldProblem(problem, 'password')}
          onChange={setPassword}
        />
      </Form>
    </Entry>
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { tell } from '../api/ask.ts'
import { setupState } from '../api/queries.ts'
import { fieldProblem } from '../api/refused.ts'
import { PasswordField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Entry } from './Entry.tsx'
import { useEnter } from './use-enter.ts'

const empty = { workspace: '', name: '', email: '', password: '' }

/** The first account. The code in the address keeps strangers from taking it. */
export function SetupPage() {
  const { code = '' } = useSearch({ from: '/setup' })
  const { data: setup } = useSuspenseQuery(setupState())
  const [fields, setFields] = useState(empty)
  const set = (change: Partial<typeof empty>) => setFields((before) => ({ ...before, ...change }))
  const { send, busy, problem } = useEnter((body: object) => tell('/setup', { method: 'POST', body }))
  if (!setup.needed)
    return (
      <Entry title="All set up" lead="This Handraise has its first account already.">
        <Link to="/sign-in">Sign in</Link>
      </Entry>
    )
  if (code === '')
    return (
      <Entry
        title="The code is missing"
        lead="Open the whole address that Handraise printed when it started; it ends with a set-up code."
      />
    )
  return (
    <Entry title="Set up Handraise" lead="You become the first admin. Colleagues are invited afterwards.">
      <Form
        submit="Begin"
        busy={busy}
        problem={problem}
        fields={Object.keys(empty)}
        onSubmit={() => send({ code, ...fields })}
      >
        <TextField
          label="Your firm"
          autoComplete="organization"
          value={fields.workspace}
          problem={fieldProblem(problem, 'workspace')}
          onChange={(workspace) => set({ workspace })}
        />
        <TextField
          label="Your name"
          autoComplete="name"
          value={fields.name}
          problem={fieldProblem(problem, 'name')}
          onChange={(name) => set({ name })}
        />
        <TextField
          label="E-mail"
          type="email"
          autoComplete="username"
          value={fields.email}
          problem={fieldProblem(problem, 'email')}
          onChange={(email) => set({ email })}
        />
        <PasswordField
          label="Password"
          autoComplete="new-password"
          hint="At least 10 characters."
          value={fields.password}
          problem={fieldProblem(problem, 'password')}
          onChange={(password) => set({ password })}
        />
      </Form>
    </Entry>
  )
}

import { useState } from 'react'
import { MemberAdded } from '#contract/workspace.ts'
import { ask } from '../api/ask.ts'
import { fieldProblem } from '../api/refused.ts'
import type { Role, TeamRow } from '../api/types.ts'
import { CopyField } from '../ui/CopyField.tsx'
import { ChecksField, TextField } from '../ui/fields.tsx'
import { Dialog, Form } from '../ui/Form.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { useSend } from '../ui/use-send.ts'
import { roleChoices } from './roles.ts'

type Fields = {
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly teams: readonly string[]
}
const empty: Fields = { name: '', email: '', roles: ['representative'], teams: [] }
const fields = ['name', 'email', 'roles', 'teams']

export function InviteDialog({
  teams,
  onClose,
}: {
  readonly teams: readonly TeamRow[]
  readonly onClose: () => void
}) {
  const draft = useDraft('invite', empty)
  const [link, setLink] = useState<string>()
  const { send, busy, problem } = useSend({
    send: (body: object) => ask(MemberAdded, '/members', { method: 'POST', body }),
    refresh: [['members'], ['teams'], ['outbox']],
    onDone: ({ invitation }) => {
      setLink(invitation)
      draft.discard()
    },
  })
  if (link !== undefined)
    return (
      <Dialog title="Invited" onClose={onClose}>
        <CopyField label="Send them this address; it works once" text={link} />
      </Dialog>
    )
  const { name, email, roles, teams: chosen } = draft.fields
  return (
    <Dialog title="Invite somebody" onClose={onClose}>
      <Form
        submit="Invite"
        busy={busy}
        problem={problem}
        fields={fields}
        onSubmit={() => send({ id: draft.id, ...draft.fields })}
        onCancel={onClose}
      >
        <TextField
          label="Name"
          first
          value={name}
          problem={fieldProblem(problem, 'name')}
          onChange={(value) => draft.set({ name: value })}
        />
        <TextField
          label="E-mail"
          type="email"
          value={email}
          problem={fieldProblem(problem, 'email')}
          onChange={(value) => draft.set({ email: value })}
        />
        <ChecksField
          label="Roles"
          choices={roleChoices}
          value={roles}
          problem={fieldProblem(problem, 'roles')}
          onChange={(value) => draft.set({ roles: value })}
        />
        {teams.length > 0 && (
          <ChecksField
            label="Teams"
            choices={teams.map(({ id, name }) => ({ value: id, label: name }))}
            value={chosen}
            onChange={(value) => draft.set({ teams: value })}
          />
        )}
      </Form>
    </Dialog>
  )
}

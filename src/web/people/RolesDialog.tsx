import { useState } from 'react'
import { tell } from '../api/ask.ts'
import { fieldProblem } from '../api/refused.ts'
import type { MemberRow, Role } from '../api/types.ts'
import { ChecksField } from '../ui/fields.tsx'
import { Dialog, Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import { roleChoices } from './roles.ts'

export function RolesDialog({
  member,
  onClose,
}: {
  readonly member: MemberRow
  readonly onClose: () => void
}) {
  const [roles, setRoles] = useState<readonly Role[]>(member.roles)
  const { send, busy, problem } = useSend({
    send: () => tell(`/members/${member.id}/roles`, { method: 'PUT', body: { roles } }),
    done: 'The roles are changed.',
    refresh: [['members'], ['me']],
    onDone: onClose,
  })
  return (
    <Dialog title={`Roles of ${member.name}`} onClose={onClose}>
      <Form
        submit="Change the roles"
        busy={busy}
        problem={problem}
        fields={['roles']}
        onSubmit={() => send()}
        onCancel={onClose}
      >
        <ChecksField
          label="Roles"
          choices={roleChoices}
          value={roles}
          problem={fieldProblem(problem, 'roles')}
          onChange={setRoles}
        />
      </Form>
    </Dialog>
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { KeyRound, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { KeyMade } from '#contract/workspace.ts'
import { ask, tell } from '../api/ask.ts'
import { keys } from '../api/queries.ts'
import { fieldProblem } from '../api/refused.ts'
import type { KeyRow } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { CopyField } from '../ui/CopyField.tsx'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { Dialog, Form } from '../ui/Form.tsx'
import { Panel } from '../ui/Page.tsx'
import { SureButton } from '../ui/SureButton.tsx'
import { ClockTime } from '../ui/Times.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { useSend } from '../ui/use-send.ts'
import styles from './People.module.css'

type Scope = KeyRow['scope']
const scopeLabels: Record<Scope, string> = {
  read: 'May read',
  write: 'May read and act',
  intake: 'May hand in submissions',
}
const scopes = (['intake', 'read', 'write'] as const).map((value) => ({ value, label: scopeLabels[value] }))

type Props = { readonly adding: boolean; readonly onAdd: () => void; readonly onClose: () => void }

/** Keys for other programs. Each is shown once, when it is made. */
export function KeysPanel({ adding, onAdd, onClose }: Props) {
  const { data } = useSuspenseQuery(keys())
  const revoke = useSend({
    send: (id: string) => tell(`/keys/${id}`, { method: 'DELETE' }),
    done: 'The key opens nothing any more.',
    refresh: [['keys']],
    alone: true,
  })
  return (
    <Panel
      title="API keys"
      actions={
        <Button small icon={KeyRound} onPress={onAdd}>
          New key
        </Button>
      }
    >
      <ul className={styles.people}>
        {data.items.map(({ id, name, scope, madeAt }) => (
          <li key={id}>
            <span>
              <strong>{name}</strong>, {scopeLabels[scope].toLowerCase()}, made <ClockTime at={madeAt} />
            </span>
            <SureButton
              icon={Trash2}
              sure="Revoke for good"
              about={`the key ${name}`}
              onPress={() => revoke.send(id)}
            >
              Revoke
            </SureButton>
          </li>
        ))}
        {data.items.length === 0 && <li>No other program has a key.</li>}
      </ul>
      {adding && <AddKey onClose={onClose} />}
    </Panel>
  )
}

const empty: { name: string; scope: Scope | '' } = { name: '', scope: '' }

function AddKey({ onClose }: { readonly onClose: () => void }) {
  const draft = useDraft('key', empty)
  const [key, setKey] = useState<string>()
  const { name, scope } = draft.fields
  const { send, busy, problem } = useSend({
    send: (body: object) => ask(KeyMade, '/keys', { method: 'POST', body }),
    refresh: [['keys']],
    onDone: (made) => {
      setKey(made.key)
      draft.discard()
    },
  })
  return (
    <Dialog title="New key" onClose={onClose}>
      {key === undefined ? (
        <Form
          submit="Make the key"
          busy={busy}
          problem={problem}
          fields={['name', 'scope']}
          onSubmit={() => scope !== '' && send({ id: draft.id, name, scope })}
          onCancel={onClose}
        >
          <TextField
            label="Name"
            first
            hint="What uses it, such as “Web site”."
            value={name}
            problem={fieldProblem(problem, 'name')}
            onChange={(value) => draft.set({ name: value })}
          />
          <ChoiceField
            label="What it may do"
            value={scope}
            none="Choose"
            choices={scopes}
            problem={fieldProblem(problem, 'scope')}
            onChange={(value) => draft.set({ scope: value })}
          />
        </Form>
      ) : (
        <CopyField label="Keep it now: it is shown this once" text={key} />
      )}
    </Dialog>
  )
}

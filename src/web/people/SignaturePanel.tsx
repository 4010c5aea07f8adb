import { useState } from 'react'
import { Me } from '#contract/workspace.ts'
import { ask } from '../api/ask.ts'
import { fieldProblem } from '../api/refused.ts'
import { LongField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { Panel } from '../ui/Page.tsx'
import { useSend } from '../ui/use-send.ts'

type Props = { readonly me: Me }

/** What stands below one's own mails; nobody else can change it. */
export function SignaturePanel({ me: { member, workspace } }: Props) {
  const [text, setText] = useState(member.signature)
  const { send, busy, problem } = useSend({
    send: (body: object) => ask(Me, '/me/signature', { method: 'PUT', body }),
    done: 'Your mails are signed so from now on.',
    refresh: [['me']],
    onDone: () => undefined,
  })
  return (
    <Panel title="Your signature">
      <Form
        submit="Sign my mails so"
        look="plain"
        busy={busy}
        problem={problem}
        fields={['text']}
        onSubmit={() => send({ text })}
      >
        <LongField
          label="Below your mails"
          rows={4}
          value={text}
          hint={`Left empty: ${member.name}, ${workspace.name}.`}
          problem={fieldProblem(problem, 'text')}
          onChange={setText}
        />
      </Form>
    </Panel>
  )
}

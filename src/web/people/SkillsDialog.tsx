import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { tell } from '../api/ask.ts'
import { fieldProblem } from '../api/refused.ts'
import { availability } from '../api/turns.ts'
import { TextField } from '../ui/fields.tsx'
import { Dialog, Form } from '../ui/Form.tsx'
import { useSend } from '../ui/use-send.ts'
import { languageNamed, languagesIn, listed } from './languages.ts'

type Props = { readonly member: { readonly id: string; readonly name: string }; readonly onClose: () => void }

/** In which languages and for what somebody can be given leads. */
export function SkillsDialog({ member: { id, name }, onClose }: Props) {
  const { data } = useSuspenseQuery(availability())
  const known = data.items.find(({ member }) => member.id === id)
  const [languages, setLanguages] = useState((known?.languages ?? []).map(languageNamed).join(', '))
  const [skills, setSkills] = useState((known?.skills ?? []).join(', '))
  const { send, busy, problem } = useSend({
    send: () =>
      tell(`/members/${id}/skills`, {
        method: 'PUT',
        body: { languages: languagesIn(languages), skills: listed(skills) },
      }),
    done: `What ${name} can do is noted; the next leads go by it.`,
    refresh: [['availability'], ['members']],
    onDone: onClose,
  })
  return (
    <Dialog title={`Languages and skills of ${name}`} onClose={onClose}>
      <Form submit="Note them" busy={busy} problem={problem} onSubmit={() => send()} onCancel={onClose}>
        <TextField
          label="Languages"
          optional
          hint="With commas between them: German, English. Whoever names none answers in those of their teams."
          value={languages}
          problem={fieldProblem(problem, 'languages')}
          first
          onChange={setLanguages}
        />
        <TextField
          label="Skills"
          optional
          hint="By the names that the playbook asks for, with commas between them: pumps, valves."
          value={skills}
          problem={fieldProblem(problem, 'skills')}
          onChange={setSkills}
        />
      </Form>
    </Dialog>
  )
}

import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { leads } from '../api/queries.ts'
import { tryOne } from '../api/playbook.ts'
import { fieldProblem } from '../api/refused.ts'
import type { PlaybookDraft, PlaybookTried, PlaybookTry, Shelf } from '../api/types.ts'
import { ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import { FieldRow, Form } from '../ui/Form.tsx'
import { Panel } from '../ui/Page.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { useSend } from '../ui/use-send.ts'
import { pastedAnswers } from './pasted-answers.ts'
import { Trial } from './Trial.tsx'

type Props = { readonly shelf: Shelf; readonly draft: PlaybookDraft | undefined }

const kinds = [
  'contact',
  'demo',
  'pricing',
  'callback',
  'download',
  'webinar',
  'newsletter',
  'trial',
] as const
const empty = { email: '', company: '', employees: '', country: '', message: '', answers: '' }
const labels: Readonly<
  Record<Exclude<keyof typeof empty, 'message' | 'answers'>, readonly [string, string?]>
> = {
  email: ['E-mail'],
  company: ['Company'],
  employees: ['Employees', 'Such as 51-200.'],
  country: ['Country', 'Such as GB.'],
}
const shown = ['facts', ...Object.keys(empty)]

/** Where somebody would go, and why: one who has asked already, or one who is made up. Nothing is written. */
export function TryOne({ shelf: { inForce }, draft }: Props) {
  const [whom, setWhom] = useState('')
  const [which, setWhich] = useState<string>(draft ? 'draft' : 'force')
  const [kind, setKind] = useState<(typeof kinds)[number] | ''>('contact')
  const { fields, set } = useDraft('playbook try', empty)
  const [tried, setTried] = useState<PlaybookTried>()
  const { send, busy, problem } = useSend({ send: tryOne, refresh: [], onDone: setTried })
  const text = which === 'draft' && draft ? draft.text : inForce.text
  const { answers: pasted, ...told } = fields
  const known = Object.fromEntries(Object.entries(told).filter(([, value]) => value.trim() !== ''))
  const answers = pastedAnswers(pasted)
  const asked: PlaybookTry =
    whom === '' ? { text, facts: { kind: kind || 'contact', answers, ...known } } : { text, lead: whom }
  return (
    <>
      <Panel title="Whom?">
        <Form submit="Try it" busy={busy} problem={problem} fields={shown} onSubmit={() => send(asked)}>
          <FieldRow>
            <ChoiceField
              label="Under"
              choices={[
                ...(draft ? [{ value: 'draft', label: 'the draft' }] : []),
                { value: 'force', label: `version ${inForce.version}, in force` },
              ]}
              value={which}
              onChange={setWhich}
            />
            <Whom whom={whom} onChange={setWhom} />
          </FieldRow>
          {whom === '' && (
            <>
              <FieldRow>
                <ChoiceField
                  label="The form they fill in"
                  choices={kinds.map((value) => ({ value, label: value }))}
                  value={kind}
                  onChange={setKind}
                />
                {(['email', 'company'] as const).map((key) => (
                  <TextField
                    key={key}
                    label={labels[key][0]}
                    optional
                    value={fields[key]}
                    problem={fieldProblem(problem, `facts.${key}`)}
                    onChange={(value) => set({ [key]: value })}
                  />
                ))}
              </FieldRow>
              <FieldRow>
                {(['employees', 'country'] as const).map((key) => (
                  <TextField
                    key={key}
                    label={labels[key][0]}
                    hint={labels[key][1]}
                    optional
                    value={fields[key]}
                    onChange={(value) => set({ [key]: value })}
                  />
                ))}
              </FieldRow>
              <LongField
                label="Their words"
                optional
                rows={2}
                value={fields.message}
                onChange={(message) => set({ message })}
              />
              <LongField
                label="Other answers"
                hint="One a line, such as “therapists: 3”, or what a form sent, pasted as it is."
                optional
                rows={2}
                value={fields.answers}
                onChange={(words) => set({ answers: words })}
              />
            </>
          )}
        </Form>
      </Panel>
      {tried && <Trial tried={tried} />}
    </>
  )
}

function Whom({ whom, onChange }: { readonly whom: string; readonly onChange: (whom: string) => void }) {
  const { data } = useInfiniteQuery({ ...leads({}), throwOnError: false })
  const recent = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <ChoiceField
      label="Whom to try"
      none="Somebody made up"
      optional="unsaid"
      choices={recent.map(({ id, prospect, segment }) => ({
        value: id,
        label: `${prospect.name ?? prospect.email ?? 'Somebody'}, now in “${segment}”`,
      }))}
      value={whom}
      onChange={onChange}
    />
  )
}

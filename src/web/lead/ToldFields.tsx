import type { ProblemDocument } from '#contract/problem-document.ts'
import { fieldProblem } from '../api/refused.ts'
import type { LeadDetail } from '../api/types.ts'
import { ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import { useNow } from '../ui/Times.tsx'
import { clockTime } from '../ui/time.ts'
import { pastChannelLabels, heard, pastResultLabels, untoldChoices } from './choices.ts'
import type { ResolveFields } from './ResolveForm.tsx'

type Props = {
  readonly detail: LeadDetail
  readonly fields: ResolveFields
  readonly onChange: (change: Partial<ResolveFields>) => void
  readonly problem: ProblemDocument | null
}

/** What each way of telling somebody needs to be known. */
export function ToldFields({ detail, fields, onChange, problem }: Props) {
  const now = useNow()
  switch (fields.how) {
    case 'write now':
      return (
        <>
          <TextField
            label="Subject"
            value={fields.subject}
            hint={`To ${detail.prospect.email ?? detail.prospect.name}`}
            problem={fieldProblem(problem, 'mail.subject')}
            onChange={(subject) => onChange({ subject })}
          />
          <LongField
            label="Mail"
            rows={6}
            value={fields.text}
            problem={fieldProblem(problem, 'mail.text')}
            onChange={(text) => onChange({ text })}
          />
        </>
      )
    case 'mail':
      return (
        <ChoiceField
          label="Which mail"
          value={fields.mail}
          none="Choose a mail that says so"
          choices={detail.mails
            .filter(({ purpose, state }) => purpose === 'reply' && (state === 'queued' || state === 'sent'))
            .map(({ id, subject, at }) => ({
              value: id,
              label: `${subject ?? 'A reply'}, ${clockTime(at, now)}`,
            }))}
          onChange={(mail) => onChange({ mail })}
        />
      )
    case 'touch':
      return (
        <ChoiceField
          label="Which contact"
          value={fields.touch}
          none="Choose the contact in which you told them"
          choices={detail.touches
            .filter(({ result }) => heard(result))
            .map(({ id, channel, result, happenedAt }) => ({
              value: id,
              label: `${pastChannelLabels[channel]}, ${pastResultLabels[result].toLowerCase()}, ${clockTime(happenedAt, now)}`,
            }))}
          onChange={(touch) => onChange({ touch })}
        />
      )
    case 'not told':
      return (
        <ChoiceField
          label="Why they could not be told"
          value={fields.because}
          none="Choose a reason"
          choices={untoldChoices}
          onChange={(because) => onChange({ because })}
        />
      )
    case 'their own words':
    case '':
      return null
  }
}

import { Checkbox } from '@mantine/core'
import type { ByHandRequest } from '#contract/by-hand.ts'
import type { ProblemDocument } from '#contract/problem-document.ts'
import { fieldProblem } from '../api/refused.ts'
import { kindNames, type FormKind } from '../form/FormFields.tsx'
import { channelChoices } from '../lead/choices.ts'
import { ChoiceField, LongField, TextField } from '../ui/fields.tsx'
import { FieldRow } from '../ui/Form.tsx'

type Channel = ByHandRequest['channel']
type TouchChannel = NonNullable<ByHandRequest['answered']>['channel']

const channels: readonly { readonly value: Channel; readonly label: string }[] = [
  { value: 'call', label: 'They called' },
  { value: 'fair', label: 'At a fair' },
  { value: 'chat', label: 'In a chat' },
  { value: 'referral', label: 'Somebody sent them' },
  { value: 'visit', label: 'They came by' },
  { value: 'letter', label: 'By letter' },
  { value: 'social', label: 'On a social network' },
]
const kinds = Object.entries(kindNames).map(([value, label]) => ({ value: value as FormKind, label }))
const answers = [
  { value: 'now', label: 'Yes, in the same conversation' },
  { value: 'later', label: 'Yes, afterwards' },
] as const

export type Inquiry = {
  readonly channel: Channel
  readonly kind: FormKind
  readonly saidAt: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly company: string
  readonly words: string
  readonly referredBy: string
  readonly acknowledge: boolean
  readonly answered: '' | 'now' | 'later'
  readonly answerChannel: TouchChannel
  readonly answeredAt: string
  readonly told: string
}
export const emptyInquiry: Inquiry = {
  ...{ channel: 'call', kind: 'contact', saidAt: '', name: '', email: '', phone: '', company: '' },
  ...{
    words: '',
    referredBy: '',
    acknowledge: false,
    answered: '',
    answerChannel: 'call',
    answeredAt: '',
    told: '',
  },
}
export const inquiryFields = [
  'channel',
  'kind',
  'saidAt',
  'name',
  'email',
  'phone',
  'company',
  'words',
  'referredBy',
]

/** What touches are made through where they answer in the very conversation. */
const sameConversation: Readonly<Record<Channel, TouchChannel>> = {
  ...{ call: 'call', fair: 'meeting', chat: 'chat', referral: 'call', visit: 'meeting', letter: 'letter' },
  social: 'social',
}

const utc = (local: string): string => new Date(local).toISOString()

/** As the request wants it; what was left empty is absent. */
export function requestOf(id: string, inquiry: Inquiry): object {
  const { channel, kind, saidAt, words, acknowledge, answered, answerChannel, answeredAt, told } = inquiry
  const { name, email, phone, company, referredBy } = inquiry
  const texts = Object.entries({ name, email, phone, company, referredBy }).filter(
    ([, text]) => text.trim() !== '',
  )
  return {
    ...{ id, channel, kind, words, acknowledge },
    ...Object.fromEntries(texts),
    ...(saidAt !== '' && { saidAt: utc(saidAt) }),
    ...(answered !== '' && {
      answered: {
        channel: answered === 'now' ? sameConversation[channel] : answerChannel,
        ...(answered === 'later' && answeredAt !== '' && { happenedAt: utc(answeredAt) }),
        ...(told.trim() !== '' && { said: told }),
      },
    }),
  }
}

type Props = {
  readonly fields: Inquiry
  readonly problem: ProblemDocument | null
  readonly onChange: (change: Partial<Inquiry>) => void
}

export function InquiryFields({ fields, problem, onChange }: Props) {
  const problems = (field: string) => fieldProblem(problem, field)
  return (
    <>
      <FieldRow>
        <ChoiceField
          label="How they asked"
          value={fields.channel}
          choices={channels}
          onChange={(channel) => channel !== '' && onChange({ channel })}
        />
        <ChoiceField
          label="What they ask for"
          value={fields.kind}
          choices={kinds}
          onChange={(kind) => kind !== '' && onChange({ kind })}
        />
        <TextField
          label="When they said it"
          optional
          type="datetime-local"
          hint="Without it, now. Their clock runs from then."
          value={fields.saidAt}
          problem={problems('saidAt')}
          onChange={(saidAt) => onChange({ saidAt })}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label="Name"
          optional
          first
          value={fields.name}
          problem={problems('name')}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          label="Company"
          optional
          value={fields.company}
          problem={problems('company')}
          onChange={(company) => onChange({ company })}
        />
      </FieldRow>
      <FieldRow>
        <TextField
          label="E-mail"
          optional
          type="email"
          value={fields.email}
          problem={problems('email')}
          onChange={(email) => onChange({ email })}
        />
        <TextField
          label="Telephone"
          optional
          value={fields.phone}
          problem={problems('phone')}
          onChange={(phone) => onChange({ phone })}
        />
      </FieldRow>
      {fields.channel === 'referral' && (
        <TextField
          label="Who sent them"
          optional
          value={fields.referredBy}
          problem={problems('referredBy')}
          onChange={(referredBy) => onChange({ referredBy })}
        />
      )}
      <LongField
        label="In their words"
        rows={5}
        value={fields.words}
        problem={problems('words')}
        onChange={(words) => onChange({ words })}
      />
      <AnswerFields fields={fields} problem={problem} onChange={onChange} />
      {fields.email.trim() !== '' && (
        <Checkbox
          label="Thank them by mail, with the address of their own page"
          checked={fields.acknowledge}
          onChange={(event) => onChange({ acknowledge: event.currentTarget.checked })}
        />
      )}
    </>
  )
}

/** What they have been told before anybody wrote the inquiry down. */
function AnswerFields({ fields, problem, onChange }: Props) {
  const problems = (field: string) => fieldProblem(problem, field)
  return (
    <>
      <ChoiceField
        label="Have they had an answer?"
        optional="unsaid"
        none="Not yet"
        value={fields.answered}
        choices={answers}
        onChange={(answered) => onChange({ answered })}
      />
      {fields.answered === 'later' && (
        <FieldRow>
          <ChoiceField
            label="How you answered"
            value={fields.answerChannel}
            choices={channelChoices}
            onChange={(answerChannel) => answerChannel !== '' && onChange({ answerChannel })}
          />
          <TextField
            label="When you answered"
            type="datetime-local"
            value={fields.answeredAt}
            problem={problems('answered.happenedAt')}
            onChange={(answeredAt) => onChange({ answeredAt })}
          />
        </FieldRow>
      )}
      {fields.answered !== '' && (
        <LongField
          label="What was said"
          optional
          rows={3}
          value={fields.told}
          problem={problems('answered.said')}
          onChange={(told) => onChange({ told })}
        />
      )}
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import {
  Check,
  Forward,
  MessageCircleQuestion,
  PauseCircle,
  RotateCcw,
  Undo2,
  UserRoundPlus,
  X,
} from 'lucide-react'
import { useState } from 'react'
import type { Question } from '#contract/neglect.ts'
import { act } from '../api/act.ts'
import { newId } from '../api/ids.ts'
import { pauseLeads, sayOf, shownWithQuestions } from '../api/neglect-queries.ts'
import { members } from '../api/queries.ts'
import { Button } from '../ui/Button.tsx'
import { ChoiceField, TextField } from '../ui/fields.tsx'
import { Form } from '../ui/Form.tsx'
import { SureButton } from '../ui/SureButton.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Neglect.module.css'
import { nextColleague } from './next-colleague.ts'

type Props = { readonly question: Question; readonly paused: boolean }

/** One press each: a word on the explanation, another owner for an open lead, one that has ended open again, a question of one's own, no new leads for now. */
export function ManagerActions({ question, paused }: Props) {
  const [open, setOpen] = useState<'reassign' | 'ask'>()
  const { lead, can, member, prospect, state, resolved } = question
  const about = prospect || 'this lead'
  const verdict = useSend<'explained' | 'not accepted' | 'nothing to ask'>({
    send: (how) => sayOf(lead, 'verdicts', { question: question.id, how }),
    done: 'Your word is kept.',
    refresh: shownWithQuestions(lead),
    alone: true,
  })
  const reopening = useSend({
    send: () => sayOf(lead, 'reopenings', { reason: 'Given up too soon.' }),
    done: 'The lead goes on.',
    refresh: shownWithQuestions(lead),
    alone: true,
  })
  const pause = useSend({
    send: () =>
      pauseLeads(member.id, paused ? { paused: false } : { paused: true, reason: 'Too much lies there.' }),
    done: paused ? `${member.name} gets new leads again.` : `Nothing new comes to ${member.name} for now.`,
    refresh: [['management'], ['members']],
    alone: true,
  })
  return (
    <>
      <div className={styles.actions}>
        {state === 'explained' && (
          <>
            <Button
              small
              look="main"
              icon={Check}
              can={can.settle}
              busy={verdict.busy}
              about={about}
              onPress={() => verdict.send('explained')}
            >
              Accept
            </Button>
            <Button
              small
              icon={X}
              can={can.settle}
              busy={verdict.busy}
              about={about}
              onPress={() => verdict.send('not accepted')}
            >
              Not accepted
            </Button>
          </>
        )}
        <PassOn question={question} />
        {resolved === null ? (
          <Button
            small
            icon={UserRoundPlus}
            can={can.reassign}
            about={about}
            onPress={() => setOpen(open === 'reassign' ? undefined : 'reassign')}
          >
            Reassign
          </Button>
        ) : (
          <Button
            small
            icon={RotateCcw}
            can={can.reopen}
            busy={reopening.busy}
            about={about}
            onPress={() => reopening.send()}
          >
            Reopen
          </Button>
        )}
        <Button
          small
          icon={MessageCircleQuestion}
          about={about}
          onPress={() => setOpen(open === 'ask' ? undefined : 'ask')}
        >
          Ask
        </Button>
        <SureButton
          icon={PauseCircle}
          sure={paused ? 'Let them come' : 'Pause them'}
          about={`of ${member.name}`}
          busy={pause.busy}
          onPress={() => pause.send()}
        >
          {paused ? 'Resume new leads' : 'Pause new leads'}
        </SureButton>
        <SureButton
          icon={Undo2}
          sure="Nothing to ask"
          about={about}
          can={can.settle}
          busy={verdict.busy}
          onPress={() => verdict.send('nothing to ask')}
        >
          Nothing to ask
        </SureButton>
      </div>
      {open === 'reassign' && <Reassign question={question} onClose={() => setOpen(undefined)} />}
      {open === 'ask' && <Ask question={question} onClose={() => setOpen(undefined)} />}
    </>
  )
}

type FormProps = { readonly question: Question; readonly onClose: () => void }

/** With one press to the colleague of the same team who has least to do. */
function PassOn({ question: { lead, prospect, owner, member, can } }: { readonly question: Question }) {
  const { data } = useQuery(members())
  const next = nextColleague(data?.items ?? [], { asked: member.id, owner: owner?.id })
  const { send, busy } = useSend<string>({ send: assigning(lead), ...assigned(lead), alone: true })
  if (!next || !can.reassign.allowed) return null
  return (
    <Button small icon={Forward} busy={busy} about={prospect || 'this lead'} onPress={() => send(next.id)}>
      {`Pass to ${next.name}`}
    </Button>
  )
}

const assigning = (lead: string) => (to: string) =>
  act(lead, 'assign', { id: newId(), to, reason: 'It has waited for too long.' })
const assigned = (lead: string) => ({
  done: 'Your colleague has it now.',
  refresh: shownWithQuestions(lead),
})

function Reassign({ question: { lead, owner }, onClose }: FormProps) {
  const { data } = useQuery(members())
  const [to, setTo] = useState('')
  const { send, busy, problem } = useSend({
    send: () => assigning(lead)(to),
    ...assigned(lead),
    onDone: onClose,
  })
  const choices = (data?.items ?? [])
    .filter(({ active, id }) => active && id !== owner?.id)
    .map(({ id, name, onDuty, open }) => ({
      value: id,
      label: `${name} (${onDuty ? `${open} open` : 'away'})`,
    }))
  return (
    <Form
      submit="Reassign"
      busy={busy}
      problem={problem}
      onSubmit={() => to !== '' && send()}
      onCancel={onClose}
    >
      <ChoiceField label="To" value={to} none="Choose a colleague" choices={choices} first onChange={setTo} />
    </Form>
  )
}

function Ask({ question: { lead, member }, onClose }: FormProps) {
  const [words, setWords] = useState('')
  const { send, busy, problem } = useSend({
    send: () => sayOf(lead, 'questions', { member: member.id, words }),
    done: `${member.name} is asked.`,
    refresh: shownWithQuestions(lead),
    onDone: onClose,
  })
  return (
    <Form
      submit={`Ask ${member.name}`}
      busy={busy}
      problem={problem}
      onSubmit={() => words.trim() !== '' && send()}
      onCancel={onClose}
    >
      <TextField label="Your question" value={words} onChange={setWords} />
    </Form>
  )
}

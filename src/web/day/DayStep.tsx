import { useRef, useState } from 'react'
import { act, leadShownIn } from '../api/act.ts'
import { newId } from '../api/ids.ts'
import type { LeadDetail, LeadRequests, Me, StepRead } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { CopyField } from '../ui/CopyField.tsx'
import { LongField, TextField } from '../ui/fields.tsx'
import { ProblemBox } from '../ui/States.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Day.module.css'
import { Later } from './Later.tsx'
import { Spoke } from './Spoke.tsx'
import { useDayKeys } from './use-day-keys.ts'
import { codeLabels, reasonFor, takenAlong, type Code } from './words.ts'
import { WriteStep } from './WriteStep.tsx'

type Props = {
  readonly detail: LeadDetail
  readonly step: StepRead
  readonly me: Me
  readonly onMove: (by: 1 | -1) => void
  /** What is said of a result, where the next one doesn't come by itself. */
  readonly done?: string
}
type Asked =
  | { readonly name: 'result'; readonly body: Omit<LeadRequests['result'], 'id'> }
  | { readonly name: 'mail'; readonly body: Omit<LeadRequests['mail'], 'id'> }

/** What is said of a step in one key. Where the plan says otherwise, a reason is asked for and goes along. */
export function DayStep({ detail, step, me, onMove, done = 'Logged. On to the next one.' }: Props) {
  const { id: lead } = detail.lead
  const [note, setNote] = useState('')
  const [because, setBecause] = useState('')
  const [spoke, setSpoke] = useState(false)
  const tel = useRef<HTMLElement>(null)
  const { send, busy, problem } = useSend({
    send: ({ name, body }: Asked) =>
      name === 'mail' ? act(lead, name, { ...body, id: newId() }) : act(lead, name, { ...body, id: newId() }),
    done,
    refresh: leadShownIn(lead),
    onDone: () => {
      setNote('')
      setBecause('')
      setSpoke(false)
    },
  })
  const reason = problem ? reasonFor[problem.code] : undefined
  const reasons = reason && because.trim() !== '' ? { [reason]: because } : {}
  const log = (code: Code, told: Partial<LeadRequests['result']> = {}) =>
    send({
      name: 'result',
      body: {
        // Of a task nobody said the way: what came of it does, else it was a call.
        ...{ code, channel: step.task === null ? step.channel : 'call', ...reasons },
        ...(note.trim() !== '' && { said: note }),
        ...told,
      },
    })
  const press = (code: Code) => {
    if (busy) return
    if (code === 'reached') setSpoke(true)
    else log(code)
  }
  useDayKeys({
    onNumber: (number) => {
      const code = step.codes[number - 1]
      if (code) press(code)
    },
    onMove,
    onCall: () => document.querySelector<HTMLAnchorElement>('a[data-tel]')?.click(),
    onNote: () => tel.current?.querySelector('textarea')?.focus(),
  })
  const email = detail.prospect.email
  // An invitation to meet is a mail too, where the playbook has words for one.
  const isMail = step.channel === 'mail' || (step.channel === 'meeting' && step.script?.subject)
  // Who left no number is answered by mail, and that is the first attempt.
  const byMail = answers(detail) && detail.prospect.phone === null && step.channel === 'call'
  const writes = (isMail || byMail) && step.task === null && email !== null
  if (spoke)
    return (
      <Spoke
        criteria={step.criteria}
        said={note}
        busy={busy}
        problem={problem}
        onTold={(told) => log('reached', told)}
        onCancel={() => setSpoke(false)}
      />
    )
  return (
    <section className={styles.step} aria-label="What came of it" ref={tel}>
      {writes ? (
        <WriteStep
          key={lead}
          to={email}
          detail={detail}
          script={byMail ? null : step.script}
          waits={me.mail === 'outbox'}
          busy={busy}
          problem={reason ? null : problem}
          onSend={(mail) => send({ name: 'mail', body: { ...mail, ...reasons } })}
        />
      ) : (
        <>
          <Words step={step} />
          <LongField label="What was said" optional rows={2} value={note} onChange={setNote} />
        </>
      )}
      <div className={styles.results}>
        {step.codes.map((code, index) => (
          <Button
            key={code}
            look={index === 0 && !writes ? 'main' : 'plain'}
            busy={busy}
            shortcut={String(index + 1)}
            onPress={() => press(code)}
          >
            {codeLabels[code]}
          </Button>
        ))}
      </div>
      {problem && !writes && <ProblemBox problem={problem} />}
      {reason && (
        <>
          {writes && problem && <ProblemBox problem={problem} />}
          <TextField label="Why all the same" first value={because} onChange={setBecause} />
        </>
      )}
      <Later lead={lead} />
    </section>
  )
}

const answers = ({ lead }: LeadDetail): boolean => lead.commitment?.kind === 'respond'

/** What to say; what is written elsewhere can be taken there. */
function Words({ step: { channel, script } }: { readonly step: StepRead }) {
  if (!script) return null
  const label = takenAlong[channel]
  return label === undefined ? (
    <p className={styles.script}>{script.text}</p>
  ) : (
    <CopyField label={label} text={script.text} />
  )
}

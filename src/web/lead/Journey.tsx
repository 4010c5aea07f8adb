import { useQuery } from '@tanstack/react-query'
import {
  CircleDashed,
  CircleDot,
  CircleSlash,
  MailCheck,
  SquareCheckBig,
  type LucideIcon,
} from 'lucide-react'
import type { NurtureShown } from '#contract/nurture.ts'
import { nurtureOf } from '../api/nurture-query.ts'
import type { LeadDetail } from '../api/types.ts'
import { Panel } from '../ui/Page.tsx'
import { ClockTime } from '../ui/Times.tsx'
import styles from './Journey.module.css'

const stages = ['browsing', 'comparing', 'ready to talk', 'deciding'] as const
const SHOWN_MAX = 5

/** Where the buyer is, with what shows it; what they want from us there; and what the track sends them. */
export function Journey({ detail: { lead } }: { readonly detail: LeadDetail }) {
  // A lead must open without it.
  const { data } = useQuery({ ...nurtureOf(lead.id), throwOnError: false })
  if (!data || (data.stage === null && data.track === null)) return null
  return (
    <>
      <Where data={data} />
      {data.track && <Track track={data.track} mail={data.mail} />}
    </>
  )
}

function Where({ data: { stage, shown, says, weOffer, weDont } }: { readonly data: NurtureShown }) {
  const reached = stages.findIndex((each) => each === stage)
  return (
    <Panel title="Where they are">
      <div className={styles.facts}>
        <ol className={styles.road}>
          {stages.map((each, index) => (
            <li
              key={each}
              data-reached={index <= reached || undefined}
              aria-current={each === stage ? 'step' : undefined}
            >
              {each}
            </li>
          ))}
        </ol>
        {says !== null && <p className={styles.says}>“{says}”</p>}
        {weOffer.length > 0 && (
          <p>
            <strong>They want:</strong> {weOffer.join(', ')}
          </p>
        )}
        {weDont.length > 0 && (
          <p>
            <strong>Not now:</strong> {weDont.join(', ')}
          </p>
        )}
        {shown.length > 0 && (
          <ul className={styles.evidence} aria-label="What shows it">
            {shown.slice(0, SHOWN_MAX).map((each) => (
              <li key={`${each.at} ${each.how} ${each.stage}`}>
                <strong>{each.stage}</strong>: {evidenceOf(each)} <ClockTime at={each.at} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Panel>
  )
}

/** How we know: their own word, something they did, the playbook's reading, or what a colleague takes it to be. */
function evidenceOf({ how, by, because }: NurtureShown['shown'][number]): string {
  switch (how) {
    case 'said':
      return 'they said so.'
    case 'signal':
      return `they did something (${because.join(', ')}).`
    case 'claimed':
      return `${by?.name ?? 'a colleague'} takes it to be so.`
    case 'playbook':
      return `the playbook reads it from ${because.length > 0 ? `“${because.join('”, “')}”` : 'what they asked'}.`
  }
}

type Shown = NonNullable<NurtureShown['track']>
type Step = Shown['steps'][number]

const stateLooks: Record<Step['state'], { readonly label: string; readonly icon: LucideIcon }> = {
  sent: { label: 'sent', icon: MailCheck },
  done: { label: 'done', icon: SquareCheckBig },
  'left out': { label: 'left out', icon: CircleSlash },
  due: { label: 'due by', icon: CircleDot },
  coming: { label: 'comes', icon: CircleDashed },
  later: { label: 'later', icon: CircleDashed },
}
const trackStates: Record<Shown['state'], string> = {
  going: 'goes on',
  paused: 'rests, because they have said something',
  over: 'is over',
}
const mailWords: Record<NonNullable<NurtureShown['mail']>, string> = {
  allowed: 'They allowed us to send mail.',
  refused: 'They do not want mail from us, so none goes out by itself.',
  stopped: 'Nothing more is mailed to them.',
}

function Track({
  track: { name, state, steps },
  mail,
}: {
  readonly track: Shown
  readonly mail: NurtureShown['mail']
}) {
  return (
    <Panel title="What they get">
      <div className={styles.facts}>
        <p>
          <strong>{name}</strong> {trackStates[state]}.{' '}
          {mail === null
            ? 'Nobody asked whether they want mail, so none goes out by itself.'
            : mailWords[mail]}
        </p>
        <ol className={styles.steps}>
          {steps.map((step, index) => {
            const { label, icon: Icon } = stateLooks[step.state]
            return (
              <li key={`${String(index)} ${step.name}`} data-state={step.state}>
                <Icon size={15} aria-hidden />
                <span>
                  {step.name}
                  <span className={styles.state}>
                    {step.kind === 'task' ? 'a task, ' : ''}
                    {label} {step.at !== null && <ClockTime at={step.at} />}
                    {step.because !== null && `: ${step.because}`}
                  </span>
                </span>
              </li>
            )
          })}
        </ol>
      </div>
    </Panel>
  )
}

import { useQuery } from '@tanstack/react-query'
import {
  CircleCheck,
  CircleDashed,
  CircleDot,
  CircleSlash,
  Hourglass,
  Play,
  type LucideIcon,
} from 'lucide-react'
import { act, leadShownIn } from '../api/act.ts'
import { step as stepOf } from '../api/day-queries.ts'
import { newId } from '../api/ids.ts'
import type { LeadDetail, StepRead } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { Panel } from '../ui/Page.tsx'
import { ClockTime, useNow } from '../ui/Times.tsx'
import { useSend } from '../ui/use-send.ts'
import styles from './Journey.module.css'
import { resultWords, touchWords } from './plan-words.ts'

type Plan = NonNullable<StepRead['plan']>
type Touch = Plan['touches'][number]

const looks: Record<Touch['state'], { readonly label: string; readonly icon: LucideIcon }> = {
  done: { label: 'done', icon: CircleCheck },
  'left out': { label: 'left out', icon: CircleSlash },
  due: { label: 'due', icon: CircleDot },
  coming: { label: 'comes', icon: Hourglass },
  later: { label: 'later', icon: CircleDashed },
}
const stands: Record<Plan['state'], string> = {
  going: 'goes on',
  paused: 'rests, because they have said something',
  over: 'is over',
}

/** How somebody is followed up: what was tried, what comes and when, and what is missing before anybody gives up. */
export function ThePlan({ detail }: { readonly detail: LeadDetail }) {
  const { lead } = detail
  // A lead must open without it; who only looks around has a track, which is shown elsewhere.
  const { data } = useQuery({ ...stepOf(lead.id), throwOnError: false })
  if (!data?.plan || lead.motion === 'nurture') return null
  const { plan, missing } = data
  const owed = detail.commitments.some(({ state, kind }) => state === 'open' && kind === 'respond')
  return (
    <Panel title="The plan">
      <div className={styles.facts}>
        <p>
          <strong>{plan.cadence}</strong> {stands[plan.state]}.
        </p>
        {plan.state === 'going' && <Away until={plan.away} />}
        <ol className={styles.steps}>
          {plan.touches.map((touch, index) => (
            <TouchLine key={`${String(index)} ${touch.at}`} touch={touch} />
          ))}
        </ol>
        {plan.state === 'going' && missing && <Missing missing={missing} />}
        {plan.state === 'paused' && !owed && <GoOn lead={lead.id} />}
      </div>
    </Panel>
  )
}

function Away({ until }: { readonly until: string | null }) {
  const now = useNow()
  if (until === null || Date.parse(until) <= now) return null
  return (
    <p>
      They are away until <ClockTime at={until} />; the next step waits for that day.
    </p>
  )
}

function TouchLine({ touch: { name, channel, state, result, at } }: { readonly touch: Touch }) {
  const { label, icon: Icon } = looks[state]
  return (
    <li data-state={state}>
      <Icon size={15} aria-hidden />
      <span>
        {name === 'last letter' ? 'The last letter' : touchWords[channel]}
        <span className={styles.state}>
          {result === null ? label : resultWords[result]}
          {at !== null && (
            <>
              {state === 'due' ? ' by ' : result === null ? ' ' : ', '}
              <ClockTime at={at} />
            </>
          )}
        </span>
      </span>
    </li>
  )
}

function Missing({ missing }: { readonly missing: NonNullable<StepRead['missing']> }) {
  const { attempts, channels, days } = missing
  return (
    <p className={styles.state}>
      Before anybody may call them unreachable: {attempts.done} of {attempts.agreed} attempts,{' '}
      {Math.min(channels.done, channels.agreed)} of {channels.agreed} channels,{' '}
      {Math.min(days.done, days.agreed)} of {days.agreed} days.
    </p>
  )
}

/** They have had their answer and are silent again. */
function GoOn({ lead }: { readonly lead: string }) {
  const { send, busy } = useSend({
    send: () => act(lead, 'resume', { id: newId() }),
    done: 'The plan goes on.',
    refresh: leadShownIn(lead),
    alone: true,
  })
  return (
    <div>
      <Button icon={Play} small busy={busy} onPress={() => send()}>
        Go on with the plan
      </Button>
    </div>
  )
}

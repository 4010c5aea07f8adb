import { BookOpenText, Gauge, Hourglass, Route, Sprout, UserRoundPen, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ProblemDocument } from '#contract/problem-document.ts'
import type { Can } from '#contract/scalars.ts'
import type { LeadDetail } from '../api/types.ts'
import { TextField } from '../ui/fields.tsx'
import { ClockTime } from '../ui/Times.tsx'
import styles from './Obstacles.module.css'
import { obstacleOf, type Obstacle } from './obstacle.ts'

export type Reasons = {
  readonly earlyBecause: string
  readonly takeOverBecause: string
  /** Why another way than the plan's, theirs or the firm's, and why more in a week than was agreed. */
  readonly otherBecause: string
  readonly pressedBecause: string
}
export const noReasons: Reasons = {
  ...{ earlyBecause: '', takeOverBecause: '', otherBecause: '', pressedBecause: '' },
}

type Met = {
  readonly can: Can | undefined
  readonly problem: ProblemDocument | null
  readonly lease: ProblemDocument | null
  readonly reasons: Reasons
}

/** Everything that stands in the way so far; what was answered stays on the screen. */
export function obstaclesMet({ can, problem, lease, reasons }: Met): ReadonlySet<Obstacle> {
  const met = new Set([can ?? null, problem, lease].map((no) => obstacleOf(no)))
  if (reasons.earlyBecause !== '' && !met.has('unread')) met.add('too early')
  if (reasons.takeOverBecause !== '') met.add('held')
  if (reasons.otherBecause !== '') met.add('another way')
  if (reasons.pressedBecause !== '') met.add('too much')
  return new Set([...met].filter((obstacle) => obstacle !== undefined))
}

/** The reasons, as the request wants them. */
export const given = ({ takeOverBecause }: Reasons) =>
  takeOverBecause === '' ? {} : { takeOver: { reason: takeOverBecause } }
export const givenEarly = ({ earlyBecause, otherBecause, pressedBecause }: Reasons) => ({
  ...(earlyBecause !== '' && { earlyBecause }),
  ...(otherBecause !== '' && { otherBecause }),
  ...(pressedBecause !== '' && { pressedBecause }),
})

type Props = {
  readonly met: ReadonlySet<Obstacle>
  readonly detail: LeadDetail
  readonly me: string
  readonly reasons: Reasons
  readonly onChange: (change: Partial<Reasons>) => void
}

/** Says what stands in the way, and asks for the reason to go on all the same. */
export function Obstacles({ met, detail: { lead }, me, reasons, onChange }: Props) {
  const holder = lead.lease && lead.lease.member.id !== me ? lead.lease : undefined
  const name = holder?.member.name ?? (lead.owner?.id === me ? undefined : lead.owner?.name) ?? 'A colleague'
  const asking = (reason: keyof Reasons, label: string) => ({
    label,
    value: reasons[reason],
    onChange: (value: string) => onChange({ [reason]: value }),
  })
  const cannotWait = asking('earlyBecause', 'Why it cannot wait')
  return (
    <>
      {met.has('held') && (
        <InTheWay icon={UserRoundPen} ask={asking('takeOverBecause', 'Why you take it over')}>
          <strong>{name} has this lead</strong>
          {holder && (
            <>
              {' '}
              until <ClockTime at={holder.until} />
            </>
          )}
          . Speak with them, or take it over and say why.
        </InTheWay>
      )}
      {met.has('only reading') && (
        <InTheWay icon={Sprout} ask={cannotWait}>
          <strong>They are only looking around, and have asked for nobody.</strong> Leave them to what they
          came for until they ask, or say why you contact them now: the manager sees it.
        </InTheWay>
      )}
      {met.has('another way') && (
        <InTheWay icon={Route} ask={asking('otherBecause', 'Why this way')}>
          <strong>They are to be reached another way.</strong> Take that one, or say why it has to be this.
        </InTheWay>
      )}
      {met.has('too much') && (
        <InTheWay icon={Gauge} ask={asking('pressedBecause', 'Why once more')}>
          <strong>They have heard from us often enough this week.</strong> Wait, or say why they must hear
          once more.
        </InTheWay>
      )}
      {met.has('unread') && (
        <InTheWay icon={BookOpenText} ask={cannotWait}>
          <strong>The brief comes first.</strong> It stands on their page and takes ten seconds. Read it, or
          say why it cannot wait: the manager sees it.
        </InTheWay>
      )}
      {met.has('too early') && (
        <InTheWay icon={Hourglass} ask={cannotWait}>
          <strong>It is too early to contact this prospect.</strong>
          {lead.commitment && (
            <>
              {' '}
              The window opens at <ClockTime at={lead.commitment.notBefore} />.
            </>
          )}
        </InTheWay>
      )}
    </>
  )
}

type InTheWayProps = {
  readonly icon: LucideIcon
  readonly ask: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }
  readonly children: ReactNode
}

function InTheWay({ icon: Icon, ask, children }: InTheWayProps) {
  return (
    <div className={styles.obstacle}>
      <p>
        <Icon size={16} aria-hidden /> {children}
      </p>
      <TextField {...ask} />
    </div>
  )
}

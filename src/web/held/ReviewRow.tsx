import { Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ShieldCheck, Trash2, Undo2 } from 'lucide-react'
import type { HeldCard } from '../api/types.ts'
import { Button } from '../ui/Button.tsx'
import { StatusBadge } from '../ui/StatusBadge.tsx'
import { DueTime, RelativeTime } from '../ui/Times.tsx'
import styles from './Held.module.css'
import { signalName } from './signal-names.ts'
import { TeachFields } from './TeachFields.tsx'
import { canTeach, type Teach } from './teach.ts'
import { classLook, decidedWords, whoWrote } from './words.ts'

type Props = {
  readonly card: HeldCard
  /** The one before the eyes shows all of itself. */
  readonly current: boolean
  readonly chosen: boolean
  readonly teach: Teach
  readonly onTeach: (teach: Teach) => void
  readonly onCurrent: () => void
  readonly onChoose: () => void
  readonly onRelease: () => void
  readonly onJunk: () => void
  readonly onPutBack: () => void
}

/** One that was held back: until when a look is owed, who wrote, why it was held, and what they wrote. */
export function ReviewRow({ card, current, chosen, onCurrent, onChoose, ...acts }: Props) {
  const who = whoWrote(card)
  return (
    <li className={styles.item} data-current={current || undefined}>
      <article className={styles.row} aria-label={who}>
        <div className={styles.side}>
          {card.state === 'held' && (
            <Checkbox
              checked={chosen}
              onChange={onChoose}
              aria-label={`Choose ${who}`}
              className={styles.box}
            />
          )}
          <Due card={card} />
        </div>
        <div className={styles.body}>
          <h2 className={styles.who}>
            <button
              type="button"
              data-held={card.submission}
              className={styles.name}
              aria-expanded={current}
              onClick={onCurrent}
              onFocus={onCurrent}
            >
              {who}
            </button>
            {card.name !== null && card.email !== null && <span className={styles.email}>{card.email}</span>}
            {card.organisation && <span className={styles.email}>{card.organisation}</span>}
          </h2>
          <Reasons card={card} />
          <p className={styles.words} data-whole={current || undefined}>
            {card.message ? card.message : <em>They wrote no message.</em>}
          </p>
          {current && <Answers card={card} />}
          <p className={styles.meta}>
            <StatusBadge look={classLook(card.class)} />
            <span>{card.form.name}</span>
            <span>
              came <RelativeTime at={card.submittedAt} />
            </span>
            {card.review?.owedBy && <span>owed by {card.review.owedBy.name}</span>}
          </p>
          {current && card.can.release.allowed && canTeach(card) && (
            <TeachFields card={card} teach={acts.teach} onTeach={acts.onTeach} />
          )}
        </div>
        <Acts card={card} who={who} {...acts} />
      </article>
    </li>
  )
}

function Due({ card: { review, heldAt, decided, lead } }: { readonly card: HeldCard }) {
  if (decided)
    return (
      <p className={styles.decided}>
        {decidedWords(decided)}, <RelativeTime at={decided.at} />
        {lead && (
          <>
            {'. '}
            <Link to="/leads/$leadId" params={{ leadId: lead }}>
              See the lead
            </Link>
          </>
        )}
      </p>
    )
  return review ? <DueTime window={{ notBefore: heldAt, ...review }} /> : null
}

/** What the rule goes by, in full; what else was noticed is named, and told to whoever asks. */
function Reasons({ card: { reasons } }: { readonly card: HeldCard }) {
  const [first, ...others] = reasons
  const told = others.filter(({ text }) => text !== first?.text)
  return (
    <div className={styles.reasons}>
      <p>{first?.text ?? 'Why it was held back is forgotten.'}</p>
      {told.length > 0 && (
        <details>
          <summary>Also noticed: {told.map(({ code }) => signalName(code)).join('; ')}</summary>
          <ul>
            {told.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** What they answered beside what stands there already. */
function Answers({ card }: { readonly card: HeldCard }) {
  const shown: ReadonlySet<string | null> = new Set([
    '',
    card.name,
    card.email,
    card.organisation,
    card.message,
  ])
  const answers = card.answers
    .map(({ key, label = key, value }) => ({ key, label, said: value.join(', ').trim() }))
    .filter(({ said }) => !shown.has(said))
  if (answers.length === 0) return null
  return (
    <dl className={styles.answers}>
      {answers.map(({ key, label, said }) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{said}</dd>
        </div>
      ))}
    </dl>
  )
}

type ActsProps = Pick<Props, 'card' | 'onRelease' | 'onJunk' | 'onPutBack'> & { readonly who: string }

function Acts({ card: { state, can }, who, onRelease, onJunk, onPutBack }: ActsProps) {
  return (
    <div className={styles.acts}>
      {state !== 'released' && (
        <Button icon={ShieldCheck} can={can.release} shortcut="r" about={who} onPress={onRelease}>
          Release
        </Button>
      )}
      {state === 'held' && (
        <Button icon={Trash2} can={can.confirm} shortcut="j" about={who} onPress={onJunk}>
          Junk
        </Button>
      )}
      {state !== 'held' && (
        <Button icon={Undo2} can={can.putBack} about={who} onPress={onPutBack}>
          Put back
        </Button>
      )}
    </div>
  )
}

import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AlarmClock, DoorClosed, DoorOpen, Hourglass, UserRoundX, type LucideIcon } from 'lucide-react'
import { board } from '../api/queries.ts'
import type { Board, LeadCard } from '../api/types.ts'
import { Page, Panel } from '../ui/Page.tsx'
import { Empty } from '../ui/States.tsx'
import { dutyLooks, StatusBadge, type Look, type Tone } from '../ui/StatusBadge.tsx'
import { ClockTime, DueLine } from '../ui/Times.tsx'
import styles from './BoardPage.module.css'

type TeamOnBoard = Board['teams'][number]

/** For the one who looks after a team: what is late, what soon will be, what nobody has taken, and who is there. */
export function BoardPage() {
  const { data } = useSuspenseQuery(board())
  return (
    <Page
      title="Team board"
      lead="What is late, what soon will be, what nobody has accepted, and who is there."
    >
      {data.teams.length === 0 && <Empty title="There are no teams yet.">The playbook names them.</Empty>}
      {data.teams.toSorted(byNeed).map((team) => (
        <TeamPanel key={team.team.id} team={team} />
      ))}
    </Page>
  )
}

/** The teams that need somebody come first; the rest stay in the order of their names. */
const byNeed = (one: TeamOnBoard, other: TeamOnBoard): number =>
  other.counts.late - one.counts.late || other.counts.open - one.counts.open

function TeamPanel({ team }: { readonly team: TeamOnBoard }) {
  const { counts, steward, members } = team
  return (
    <Panel title={team.team.name} actions={<Hours team={team} />}>
      <ul className={styles.counts}>
        <Count label="open" value={counts.open} tone="calm" />
        <Count label="late" value={counts.late} tone="urgent" />
        <Count label="soon due" value={counts.soon} tone="soon" />
        <Count label="not accepted" value={counts.unaccepted} tone="soon" />
      </ul>
      <div className={styles.columns}>
        {counts.open > 0 && (
          <>
            <Cards title="Late" icon={AlarmClock} none="Nothing is late." cards={team.late} />
            <Cards title="Soon due" icon={Hourglass} none="Nothing is due soon." cards={team.soon} />
            <Cards
              title={`Held by the steward, ${steward.name}`}
              icon={UserRoundX}
              none="Everything has been accepted."
              cards={team.unaccepted}
            />
          </>
        )}
        <section>
          <h3 className={styles.columnTitle}>Who is there</h3>
          <ul className={styles.people}>
            {members.map(({ id, name, onDuty, open, late }) => (
              <li key={id}>
                <span className={styles.name}>{name}</span>
                <StatusBadge look={dutyLooks[onDuty ? 'on' : 'away']} />
                {open !== null && (
                  <span className={styles.load}>
                    {open} open{late !== null && late > 0 && <strong>, {late} late</strong>}
                  </span>
                )}
              </li>
            ))}
            {members.length === 0 && <li className={styles.none}>Nobody is in this team yet.</li>}
          </ul>
        </section>
      </div>
    </Panel>
  )
}

function Hours({ team: { open, opensAt } }: { readonly team: TeamOnBoard }) {
  const look: Look = open
    ? { label: 'Open now', tone: 'good', icon: DoorOpen }
    : { label: 'Closed', tone: 'quiet', icon: DoorClosed }
  return (
    <span className={styles.hours}>
      <StatusBadge look={look} />
      {opensAt !== null && !open && (
        <>
          opens <ClockTime at={opensAt} />
        </>
      )}
    </span>
  )
}

const Count = ({
  label,
  value,
  tone,
}: {
  readonly label: string
  readonly value: number
  readonly tone: Tone
}) => (
  <li data-tone={value === 0 ? 'none' : tone}>
    <strong>{value}</strong> {label}
  </li>
)

type CardsProps = {
  readonly title: string
  readonly icon: LucideIcon
  readonly none: string
  readonly cards: readonly LeadCard[]
}

const Cards = ({ title, icon: Icon, none, cards }: CardsProps) => (
  <section>
    <h3 className={styles.columnTitle}>
      <Icon size={14} aria-hidden /> {title}
    </h3>
    <ul className={styles.cards}>
      {cards.map((card) => (
        <li key={card.id}>
          <Link to="/leads/$leadId" params={{ leadId: card.id }}>
            {card.prospect.name}
            {card.account && `, ${card.account.name}`}
          </Link>
          {card.commitment && <DueLine window={card.commitment} />}
          <span className={styles.with}>
            {card.owner
              ? `with ${card.owner.name}`
              : card.offered
                ? `offered to ${card.offered.name}`
                : 'offered to nobody'}
          </span>
        </li>
      ))}
      {cards.length === 0 && <li className={styles.none}>{none}</li>}
    </ul>
  </section>
)

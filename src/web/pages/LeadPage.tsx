import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lead, me, members } from '../api/queries.ts'
import type { LeadDetail } from '../api/types.ts'
import { AppointmentCard } from '../appointments/AppointmentCard.tsx'
import { BriefCard } from '../brief/BriefCard.tsx'
import { ActDialog } from '../lead/ActDialog.tsx'
import { Journey } from '../lead/Journey.tsx'
import { eventsTold } from '../lead/events-told.ts'
import styles from '../lead/Lead.module.css'
import { LeadActions } from '../lead/LeadActions.tsx'
import { ThePlan } from '../lead/ThePlan.tsx'
import { TheirMails } from '../lead/TheirMails.tsx'
import { TheirWords } from '../lead/TheirWords.tsx'
import { useRead } from '../lead/use-read.ts'
import { WhatIsDue } from '../lead/WhatIsDue.tsx'
import { WhoAsks } from '../lead/WhoAsks.tsx'
import { WhatTheyAllow } from '../lead/WhatTheyAllow.tsx'
import { WhoElse } from '../lead/WhoElse.tsx'
import { WhyHere } from '../lead/WhyHere.tsx'
import { WhyThem } from '../lead/WhyThem.tsx'
import { whyMine } from '../lead/words.ts'
import { Page, Panel } from '../ui/Page.tsx'
import { outcomeLabels } from '../ui/StatusBadge.tsx'
import { ClockTime } from '../ui/Times.tsx'
import { Timeline } from '../ui/Timeline.tsx'

const noMembers = { items: [] }

/** One who asked: their words, what they are owed, what happened, and what can be done now. */
export function LeadPage() {
  const { leadId } = useParams({ from: '/inside/leads/$leadId' })
  const { do: act } = useSearch({ from: '/inside/leads/$leadId' })
  const navigate = useNavigate({ from: '/leads/$leadId' })
  const { data: who } = useSuspenseQuery(me())
  const { data: detail } = useSuspenseQuery(lead(leadId))
  // Names make sentences better, but a lead must open without them.
  const { data: people = noMembers } = useQuery({ ...members(), throwOnError: false })
  useRead(leadId, who.member.id)
  const names = new Map(people.items.map(({ id, name }) => [id, name]))
  const { account, prospect } = detail
  return (
    <Page
      title={account ? `${prospect.name}, ${account.name}` : prospect.name}
      lead={whyMine(detail.lead, who.member.id)}
    >
      <div className={styles.columns}>
        <div className={styles.main}>
          <TheirWords detail={detail} />
          <BriefCard lead={leadId} words={false} />
          <TheirMails detail={detail} />
          {detail.resolution && <Ended resolution={detail.resolution} />}
          <LeadActions detail={detail} me={who.member.id} />
          <div className={styles.history}>
            <Panel title="What happened">
              <Timeline items={eventsTold(detail, names)} />
            </Panel>
          </div>
        </div>
        <div className={styles.side}>
          <WhatIsDue detail={detail} />
          <ThePlan detail={detail} />
          <AppointmentCard lead={leadId} />
          <div className={styles.facts}>
            <WhoAsks detail={detail} />
            <Journey detail={detail} />
            <WhoElse detail={detail} />
            <WhatTheyAllow detail={detail} />
            <WhyHere detail={detail} />
            <WhyThem detail={detail} names={names} />
          </div>
        </div>
      </div>
      {act && (
        <ActDialog
          act={act}
          detail={detail}
          me={who}
          members={people.items}
          onClose={() => void navigate({ search: {} })}
        />
      )}
    </Page>
  )
}

const money = ({ amount, currency }: { readonly amount: string; readonly currency: string }): string =>
  new Intl.NumberFormat('en-GB', { style: 'currency', currency }).format(Number(amount))

const Ended = ({ resolution }: { readonly resolution: NonNullable<LeadDetail['resolution']> }) => (
  <p className={styles.done}>
    <strong>{outcomeLabels[resolution.outcome]}</strong>, <ClockTime at={resolution.at} />.{' '}
    {resolution.amount && `${money(resolution.amount)}. `}
    {resolution.because === 'none given' ? 'They gave no reason.' : (resolution.reason ?? '')}
  </p>
)

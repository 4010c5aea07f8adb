import {
  AlarmClock,
  Check,
  CircleDashed,
  CircleSlash,
  Clock,
  Flag,
  Hourglass,
  Moon,
  Send,
  TriangleAlert,
  UserCheck,
  type LucideIcon,
} from 'lucide-react'
import type { Commitment, FormRow, LeadDetail, MailboxRow, OutboxMail, SubmissionRow } from '../api/types.ts'
import type { DueState } from './time.ts'
import styles from './StatusBadge.module.css'

export type Tone = 'urgent' | 'soon' | 'calm' | 'good' | 'quiet'
export type Look = { readonly label: string; readonly tone: Tone; readonly icon: LucideIcon }

export const dueLooks: Record<DueState, Look> = {
  early: { label: 'Not yet', tone: 'quiet', icon: Hourglass },
  open: { label: 'Due', tone: 'calm', icon: Clock },
  'past target': { label: 'Past target', tone: 'soon', icon: TriangleAlert },
  late: { label: 'Late', tone: 'urgent', icon: AlarmClock },
}
export const commitmentLooks: Record<Commitment['state'], Look> = {
  open: { label: 'Open', tone: 'calm', icon: CircleDashed },
  kept: { label: 'Kept', tone: 'good', icon: Check },
  late: { label: 'Done late', tone: 'soon', icon: AlarmClock },
  broken: { label: 'Broken', tone: 'urgent', icon: TriangleAlert },
  void: { label: 'No longer needed', tone: 'quiet', icon: CircleSlash },
}
export const mailLooks: Record<OutboxMail['state'], Look> = {
  queued: { label: 'Waiting', tone: 'soon', icon: Hourglass },
  sent: { label: 'Sent', tone: 'good', icon: Send },
  failed: { label: 'Failed', tone: 'urgent', icon: TriangleAlert },
  'taken back': { label: 'Taken back', tone: 'quiet', icon: CircleSlash },
}
export const mailboxLooks: Record<MailboxRow['state'], Look> = {
  new: { label: 'Not read yet', tone: 'soon', icon: Hourglass },
  connected: { label: 'Being read', tone: 'good', icon: Check },
  failing: { label: 'Not reachable', tone: 'urgent', icon: TriangleAlert },
  entrance: { label: 'Open', tone: 'good', icon: Check },
}
export const placeLooks: Record<SubmissionRow['place'], Look> = {
  pending: { label: 'Being read', tone: 'soon', icon: Hourglass },
  lead: { label: 'Lead', tone: 'good', icon: Flag },
  held: { label: 'Held back', tone: 'soon', icon: CircleDashed },
  junk: { label: 'Junk', tone: 'quiet', icon: CircleSlash },
  test: { label: 'Test', tone: 'quiet', icon: CircleDashed },
  forgotten: { label: 'Forgotten', tone: 'quiet', icon: CircleSlash },
}
export const formLooks: Record<FormRow['status'], Look> = {
  open: { label: 'In use', tone: 'good', icon: Check },
  closed: { label: 'Closed', tone: 'quiet', icon: CircleSlash },
}
export const dutyLooks: Record<'on' | 'away', Look> = {
  on: { label: 'On duty', tone: 'good', icon: UserCheck },
  away: { label: 'Away', tone: 'quiet', icon: Moon },
}
export const outcomeLabels: Record<NonNullable<LeadDetail['resolution']>['outcome'], string> = {
  won: 'Won',
  'introductory order': 'Introductory order',
  deferred: 'Deferred to a later date',
  lost: 'Lost',
  'declined by us': 'Declined by us',
  unreachable: 'Could not be reached',
  withdrawn: 'Withdrawn by the prospect',
  duplicate: 'Duplicate of another lead',
  junk: 'Junk',
}

const ICON_PX = 13

/** Every status has one label, one tone and one icon, so that colour never speaks alone. */
export const StatusBadge = ({ look: { label, tone, icon: Icon } }: { readonly look: Look }) => (
  <span className={styles.badge} data-tone={tone}>
    <Icon size={ICON_PX} aria-hidden />
    {label}
  </span>
)

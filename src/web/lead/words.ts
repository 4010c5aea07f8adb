import type { LeadCard } from '../api/types.ts'
import type { Look } from '../ui/StatusBadge.tsx'
import {
  CircleDashed,
  CircleHelp,
  CircleSlash,
  Hand,
  Handshake,
  Sprout,
  Target,
  UserSearch,
} from 'lucide-react'

export const fitLooks: Record<LeadCard['fit'], Look> = {
  in: { label: 'In profile', tone: 'good', icon: Target },
  out: { label: 'Out of profile', tone: 'quiet', icon: CircleSlash },
  unknown: { label: 'Profile not known', tone: 'quiet', icon: CircleHelp },
}
export const motionLooks: Record<LeadCard['motion'], Look> = {
  respond: { label: 'Respond', tone: 'calm', icon: Hand },
  qualify: { label: 'Qualify', tone: 'calm', icon: UserSearch },
  nurture: { label: 'Nurture', tone: 'quiet', icon: Sprout },
  decline: { label: 'Decline politely', tone: 'quiet', icon: Handshake },
}
export const leadLooks: Record<LeadCard['status'], Look> = {
  open: { label: 'Open', tone: 'calm', icon: CircleDashed },
  resolved: { label: 'Resolved', tone: 'good', icon: Handshake },
}
export const owed: Record<NonNullable<LeadCard['commitment']>['kind'], string> = {
  respond: 'First answer',
  outcome: 'Outcome',
  nurture: 'A look in nurture',
  decline: 'A polite no',
  touch: 'Next step',
  callback: 'A call at their time',
  acceptance: 'Accept a hand-off',
  contact: 'First word after the hand-off',
  ruling: 'Rule on a dispute',
  result: 'Say what became of an appointment',
  'stand-in': 'A stand-in, or another time',
}

export const owedAs: Record<NonNullable<LeadCard['commitment']>['kind'], string> = {
  respond: 'a first answer',
  outcome: 'an outcome',
  nurture: 'a look in nurture',
  decline: 'a polite no',
  touch: 'the next step',
  callback: 'a call at the time they named',
  acceptance: 'an answer to a hand-off',
  contact: 'the first word after the hand-off',
  ruling: 'a ruling on a dispute',
  result: 'what became of an appointment',
  'stand-in': 'a stand-in for an appointment',
}

/** Why a card is in somebody's queue, from the one who looks. */
export function whyMine({ owner, offered, team }: LeadCard, me: string): string {
  if (owner?.id === me) return 'You accepted it'
  if (offered?.id === me) return team ? `Offered to you for ${team.name}` : 'Offered to you'
  if (owner) return `With ${owner.name}`
  const holder = offered ? `, offered to ${offered.name}` : ''
  return team ? `You are the steward of ${team.name}${holder}` : `Nobody has accepted it${holder}`
}

export const who = ({ prospect, account }: Pick<LeadCard, 'prospect' | 'account'>): string =>
  account ? `${prospect.name}, ${account.name}` : prospect.name

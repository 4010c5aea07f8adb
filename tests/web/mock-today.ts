import type { EarlyTouch, ObjectiveToday } from '#web/api/types.ts'
import { idOf, iso, minutes, ref } from './mock-basics.ts'

/** One objective that is missed today, one that nobody's time has decided yet. */
export const objectivesOf = (now: number): ObjectiveToday[] => [
  {
    ...{
      of: 'hand-raisers in profile',
      wanted: 0.9,
      within: '15m',
      calendar: 'office',
      since: minutes(now, -900),
    },
    ...{ inTime: 9, missed: 2, overdue: 1, share: 9 / 11, met: false, waiting: 3, waitingPast: 1 },
  },
  {
    ...{ of: 'everything else', wanted: 0.8, within: '4h', calendar: 'office', since: minutes(now, -900) },
    ...{ inTime: 0, missed: 0, overdue: 0, share: null, met: null, waiting: 1, waitingPast: 0 },
  },
]

export const earlyOf = (now: number): { items: EarlyTouch[]; more: boolean } => ({
  items: [
    {
      ...{
        touch: idOf('early 1'),
        lead: idOf('lead Priya Raman'),
        prospect: 'Priya Raman',
        organisation: null,
      },
      ...{
        segment: 'hand-raisers in profile',
        at: minutes(now, -42),
        channel: 'call',
        member: ref('Ben Okafor'),
      },
      window: { notBefore: minutes(now, -40), target: minutes(now, -28), limit: iso(now) },
      ...{ unread: false, waiting: false },
      because: 'She rang us first and asked to be called back at once.',
    },
    {
      ...{ touch: idOf('early 2'), lead: idOf('lead Ines Carvalho'), prospect: '', organisation: null },
      ...{ segment: 'everything else', at: minutes(now, -2_900), channel: 'mail', member: null },
      ...{ window: null, because: null, unread: true, waiting: true },
    },
  ],
  more: false,
})

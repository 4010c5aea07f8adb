/** By what time is told: as it passes, or covered by a calendar. */
export const clocks = ['elapsed', 'covered'] as const
export type ClockName = (typeof clocks)[number]

/** What a report can be broken down by, and filtered by. */
export const dimensions = [
  'segment',
  'source',
  'campaign',
  'form',
  'team',
  'member',
  'hour',
  'weekday',
] as const
export type Dimension = (typeof dimensions)[number]

import type { Load } from './facts.ts'
import type { Caps } from './plan.ts'

/** Whether somebody may be given one more. */
export const hasRoom = ({ today, week, open }: Load, caps: Caps): boolean =>
  (caps.perDay === undefined || today < caps.perDay) &&
  (caps.perWeek === undefined || week < caps.perWeek) &&
  (caps.open === undefined || open < caps.open)

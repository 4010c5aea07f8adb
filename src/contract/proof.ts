import { z } from 'zod'
import { Id, Instant } from './scalars.ts'

const Counts = z.object({
  received: z.int(),
  resolved: z.int(),
  open: z.int(),
  held: z.int(),
  junk: z.int(),
  pending: z.int(),
  test: z.int(),
  forgotten: z.int(),
})
export const Books = z.object({
  ok: z.boolean(),
  asOf: Instant,
  balance: z.array(Counts.extend({ source: z.string(), day: z.iso.date() })),
  violations: z.array(z.object({ promise: z.string(), stream: Id.nullable(), what: z.string() })),
})
export const Verification = z.object({
  ok: z.boolean(),
  streams: z.int(),
  events: z.int(),
  seal: z.string().nullable(),
  broken: z.array(z.object({ stream: z.string(), seq: z.int().nullable(), what: z.string() })),
})
export const Rebuilt = z.object({
  ok: z.boolean(),
  tables: z.array(z.object({ name: z.string(), rows: z.int(), different: z.int() })),
})
export const ClockState = z.object({
  now: Instant,
  mode: z.enum(['system', 'manual']),
  swept: z.object({ due: z.int(), climbed: z.int() }),
})
export const EventPage = z.object({
  items: z.array(
    z.object({
      cursor: z.string(),
      kind: z.string(),
      stream: Id,
      seq: z.int(),
      type: z.string(),
      v: z.int(),
      at: Instant,
      by: z.string(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
  next: z.string().nullable(),
})

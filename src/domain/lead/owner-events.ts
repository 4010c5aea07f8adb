import type { EventOf, Id } from '../ledger.ts'

export type LeadAccepted = EventOf<'LeadAccepted', { member: Id }>
export type LeadAssigned = EventOf<'LeadAssigned', { from?: Id; to: Id }, { reason: string }>
export type LeadTakenOver = EventOf<'LeadTakenOver', { from?: Id; to: Id }, { reason: string }>

/** Who has it. */
export type OwnerEvent = LeadAccepted | LeadAssigned | LeadTakenOver

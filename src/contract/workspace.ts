import { z } from 'zod'
import { roles } from '#domain/team/people.ts'
import { keyScopes } from '#domain/workspace/keys.ts'
import { LeadCard, PersonRef } from './lead.ts'
import { Can, Id, Instant, ShortText } from './scalars.ts'

export const Role = z.enum(roles)
export const Password = z
  .string()
  .min(10, 'must have at least 10 characters')
  .max(128, 'may have 128 characters')
const Email = z.email({ error: 'must be an e-mail address' }).max(254)

export const Me = z.object({
  member: z.object({
    id: Id,
    name: z.string(),
    email: z.string(),
    roles: z.array(Role),
    onDuty: z.boolean(),
    /** What stands below their mails; empty where that is their name and the firm's. */
    signature: z.string(),
  }),
  workspace: z.object({ id: Id, name: z.string() }),
  workspaces: z.array(z.object({ id: Id, name: z.string() })),
  /** Mail leaves us (`smtp`), or waits in the outbox for somebody to send it. */
  mail: z.enum(['smtp', 'outbox']),
  clock: z.enum(['system', 'manual']),
  /** How far the changes had come: `/api/v1/stream?after=` tells what came since. */
  cursor: z.string(),
})
export type Me = z.infer<typeof Me>
export const SignatureRequest = z.strictObject({
  text: z.string().trim().max(1_000, 'may have 1,000 characters'),
})
export const DutyRequest = z.strictObject({ onDuty: z.boolean() })

export const SetupState = z.object({ needed: z.boolean() })
export const SetupRequest = z.strictObject({
  code: z.string().min(1),
  workspace: ShortText,
  name: ShortText,
  email: Email,
  password: Password,
})
export const InvitationState = z.object({ workspace: z.string(), email: z.string(), name: z.string() })
export const JoinRequest = z.strictObject({ name: ShortText, password: Password })

export const MemberRow = z.object({
  id: Id,
  name: z.string(),
  email: z.string(),
  roles: z.array(Role),
  teams: z.array(z.object({ id: Id, name: z.string() })),
  active: z.boolean(),
  onDuty: z.boolean(),
  /** Whether they have accepted their invitation. */
  joined: z.boolean(),
  open: z.int(),
  can: z.object({ deactivate: Can, changeRoles: Can, reactivate: Can, erase: Can }),
})
export const Segments = z.object({
  items: z.array(
    z.object({ name: z.string(), motion: z.enum(['respond', 'qualify', 'nurture', 'decline']) }),
  ),
})
export const Members = z.object({ items: z.array(MemberRow) })
export const AddMemberRequest = z.strictObject({
  id: Id,
  email: Email,
  name: ShortText,
  roles: z.array(Role).min(1, 'needs at least one role'),
  teams: z.array(Id).default([]),
})
/** The link is shown once more each time it is asked for; with SMTP it is also mailed. */
export const MemberAdded = z.object({ member: Id, invitation: z.url() })
export const RolesRequest = z.strictObject({ roles: z.array(Role).min(1, 'needs at least one role') })

export const TeamRow = z.object({
  id: Id,
  name: z.string(),
  calendar: z.string(),
  steward: PersonRef,
  members: z.array(PersonRef.extend({ onDuty: z.boolean() })),
})
export const Teams = z.object({ items: z.array(TeamRow) })
export const TeamMemberRequest = z.strictObject({ member: Id })
export const StewardRequest = z.strictObject({ steward: Id })

export const Board = z.object({
  asOf: Instant,
  teams: z.array(
    z.object({
      team: z.object({ id: Id, name: z.string() }),
      steward: PersonRef,
      /** Whether the team's calendar is open now, and when it opens next. */
      open: z.boolean(),
      opensAt: Instant.nullable(),
      /** Numbers about persons are null where the workspace keeps them to those persons. */
      members: z.array(
        PersonRef.extend({ onDuty: z.boolean(), open: z.int().nullable(), late: z.int().nullable() }),
      ),
      counts: z.object({ open: z.int(), late: z.int(), soon: z.int(), unaccepted: z.int() }),
      late: z.array(LeadCard),
      soon: z.array(LeadCard),
      /** Held by the steward: nobody has accepted yet. */
      unaccepted: z.array(LeadCard),
    }),
  ),
})

export const OutboxMail = z.object({
  id: Id,
  lead: Id.nullable(),
  purpose: z.enum([
    'acknowledgement',
    'reply',
    'resolution',
    'nurture',
    'alert',
    'invitation',
    'morning sheet',
    'handoff',
    'appointment',
  ]),
  state: z.enum(['queued', 'sent', 'failed', 'taken back']),
  at: Instant,
  /** It was written at night on its reader's clock, and goes then; `held`: not before somebody says so. */
  goesAt: Instant.nullable(),
  held: z.enum(['they spoke']).nullable(),
  sentAt: Instant.nullable(),
  attempts: z.int(),
  to: z.string().nullable(),
  subject: z.string().nullable(),
  text: z.string().nullable(),
  failed: z.string().nullable(),
  can: z.object({ markSent: Can, retry: Can, takeBack: Can }),
})
/** `prospects` and `colleagues`: what waits for either; `failed` and `sent`: for both. In the order of the whole list. */
export const OutboxShelf = z.enum(['prospects', 'failed', 'colleagues', 'sent', 'taken back'])
/** More than these of one shelf aren't counted one by one. */
export const OUTBOX_COUNTED_MAX = 1_000
export const Outbox = z.object({
  mail: z.enum(['smtp', 'outbox']),
  items: z.array(OutboxMail),
  /** How many stand on each shelf; `OUTBOX_COUNTED_MAX` stands for more as well. */
  counts: z.record(OutboxShelf, z.int()),
  next: z.string().nullable(),
})

export const KeyRow = z.object({ id: Id, name: z.string(), scope: z.enum(keyScopes), madeAt: Instant })
export const Keys = z.object({ items: z.array(KeyRow) })
export const KeyRequest = z.strictObject({ id: Id, name: ShortText, scope: z.enum(keyScopes) })
/** The key is shown this once. */
export const KeyMade = z.object({ id: Id, key: z.string() })

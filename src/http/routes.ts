import type { Route } from './route.ts'
import { appointmentRoutes } from './routes/appointments.ts'
import { getAttachment } from './routes/attachments.ts'
import { authRoutes } from './routes/auth.ts'
import { briefRoutes } from './routes/briefs.ts'
import { getBoard } from './routes/board.ts'
import { getBooks } from './routes/books.ts'
import { permissionRoutes } from './routes/permissions.ts'
import { privacyRoutes } from './routes/privacy.ts'
import { buyerAppointmentRoutes } from './routes/buyer-appointments.ts'
import { buyerActRoutes } from './routes/buyer-acts.ts'
import { getBuyerPage, getThanks } from './routes/buyer.ts'
import { getEvents } from './routes/events.ts'
import { getByHand, postByHand } from './routes/by-hand.ts'
import { formRoutes } from './routes/forms.ts'
import { getChallenge, getPublicForm } from './routes/public-form.ts'
import { getWidget } from './routes/widget.ts'
import { handoffRoutes } from './routes/handoffs.ts'
import { discretionRoutes } from './routes/discretion.ts'
import { managementRoutes } from './routes/management.ts'
import { healthz, metrics, readyz } from './routes/health.ts'
import { formHookRoutes } from './routes/form-hooks.ts'
import { getHook, postHook } from './routes/hooks.ts'
import { postHubspot } from './routes/hubspot.ts'
import { postWebToLead } from './routes/web-to-lead.ts'
import { getForm, postForm } from './routes/hosted-form.ts'
import { postAdoption } from './routes/adoption.ts'
import { getExport } from './routes/exports.ts'
import { importRoutes } from './routes/imports.ts'
import { getInvitation, postAcceptance } from './routes/invitations.ts'
import { deleteKey, getKeys, postKey } from './routes/keys.ts'
import { leadCommands } from './routes/lead-commands.ts'
import { getLead, getLeads } from './routes/leads.ts'
import { deleteLease, putLease } from './routes/leases.ts'
import { getMailPage } from './routes/mail-page.ts'
import { mailboxRoutes } from './routes/mailboxes.ts'
import { morningSheetRoutes } from './routes/morning-sheet.ts'
import { ownMailboxRoutes } from './routes/own-mailbox.ts'
import { postMail } from './routes/mail-hook.ts'
import { getMe, postDuty, putSignature } from './routes/me.ts'
import { memberRoutes } from './routes/members.ts'
import { getOutbox, markSent, retryMail } from './routes/outbox.ts'
import { prospectRoutes } from './routes/prospects.ts'
import { playbookRoutes } from './routes/playbook.ts'
import { backtestRoutes } from './routes/backtests.ts'
import { playbookDeskRoutes } from './routes/playbook-desk.ts'
import { getQueue } from './routes/queue.ts'
import { docs, openapi } from './routes/reference.ts'
import { getDeclines, getEnds, getStep, getTheirHours, postStop } from './routes/steps.ts'
import { getEarlyTouches } from './routes/early-touches.ts'
import { getObjectives } from './routes/objectives.ts'
import { getSegments } from './routes/segments.ts'
import { getHandoffReport } from './routes/handoff-report.ts'
import { getPersistenceReport, getResponseReport } from './routes/reports.ts'
import { getSetup, postSetup } from './routes/setup.ts'
import { sourceRoutes } from './routes/sources.ts'
import { postSignal } from './routes/signals.ts'
import { getStream } from './routes/stream.ts'
import { heldRoutes } from './routes/held.ts'
import { postSubmission } from './routes/submissions.ts'
import { deleteTeamMember, getTeams, postTeamMember, putSteward } from './routes/teams.ts'
import { availabilityRoutes } from './routes/availability.ts'
import { routingRoutes } from './routes/routing.ts'
import { unsubscribeRoutes } from './routes/unsubscribe.ts'
import { nurtureRoutes } from './routes/nurture.ts'
import { telephoneRoutes } from './routes/telephone.ts'
import { workbenchRoutes } from './routes/workbench.ts'

/** Every route there is. */
export const routes: readonly Route[] = [
  ...[healthz, readyz, metrics, openapi, docs],
  ...[getForm, postForm, postSubmission, getPublicForm, getChallenge, getWidget],
  ...[postHook, getHook, postHubspot, postWebToLead],
  ...[getThanks, getBuyerPage],
  ...buyerActRoutes,
  ...privacyRoutes,
  ...permissionRoutes,
  ...unsubscribeRoutes,
  ...nurtureRoutes,
  ...telephoneRoutes,
  ...[getSetup, postSetup, getInvitation, postAcceptance, ...authRoutes],
  putSignature,
  ...[getMe, postDuty, getQueue, getLeads, getLead, ...leadCommands, putLease, deleteLease, getBoard],
  ...formRoutes,
  ...formHookRoutes,
  postByHand,
  getByHand,
  ...sourceRoutes,
  ...playbookRoutes,
  ...backtestRoutes,
  ...playbookDeskRoutes,
  ...[getOutbox, markSent, retryMail],
  ...memberRoutes,
  ...[getTeams, postTeamMember, deleteTeamMember, putSteward],
  ...[getKeys, postKey, deleteKey],
  getSegments,
  ...[...importRoutes, getExport, postAdoption],
  ...[getBooks, getEvents, getStream],
  postSignal,
  ...briefRoutes,
  ...[getStep, getTheirHours, getDeclines, getEnds, postStop],
  ...handoffRoutes,
  ...managementRoutes,
  ...discretionRoutes,
  ...prospectRoutes,
  getAttachment,
  postMail,
  getMailPage,
  ...mailboxRoutes,
  ...ownMailboxRoutes,
  ...morningSheetRoutes,
  ...[getResponseReport, getPersistenceReport, getHandoffReport],
  ...heldRoutes,
  ...[getObjectives, getEarlyTouches],
  ...availabilityRoutes,
  ...routingRoutes,
  ...workbenchRoutes,
  ...appointmentRoutes,
  ...buyerAppointmentRoutes,
]

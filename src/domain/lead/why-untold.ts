import { cameBack } from './effort.ts'
import type { LeadFacts } from './facts.ts'
import { reachesThem } from './mail-state.ts'
import type { LeadRefusal } from './refusals.ts'
import type { Outcome, UntoldReason } from './resolution.ts'
import type { ResolveLead } from './resolve.ts'
import type { KnownLead } from './state.ts'
import { hearsUs } from './touch.ts'

/** The reasons with which each outcome may stay untold; any other outcome must be told. */
const mayStayUntold: Readonly<Partial<Record<Outcome, readonly string[]>>> = {
  junk: ['junk'],
  duplicate: ['no permission', 'no reachable address'],
  withdrawn: ['withdrawn'],
  unreachable: ['no permission', 'no reachable address'],
  lost: ['no permission', 'no reachable address'],
  'declined by us': ['no permission', 'no reachable address'],
  deferred: ['no permission', 'no reachable address'],
}

/** The claim to have told them is looked up, and so is the claim that nobody could. */
export function whyUntold(
  lead: KnownLead,
  { told, outcome, mail }: ResolveLead,
  { mailable }: Pick<LeadFacts, 'mailable'>,
): LeadRefusal | undefined {
  switch (told.how) {
    case 'mail': {
      const found = lead.mails.find(({ id }) => id === told.mail)
      if (!found && mail?.mail === told.mail) return undefined
      if (!found || found.purpose === 'acknowledgement') return { code: 'mail_unknown', mail: told.mail }
      return reachesThem(found) ? undefined : { code: 'mail_failed', mail: told.mail }
    }
    case 'touch': {
      const found = lead.touches.find(({ touch }) => touch === told.touch)
      if (!found) return { code: 'touch_unknown', touch: told.touch }
      return hearsUs(found) ? undefined : { code: 'touch_unheard', touch: told.touch }
    }
    case 'their own words':
      return outcome === 'junk' ? { code: 'prospect_untold', outcome } : undefined
    case 'not told':
      if (!mayStayUntold[outcome]?.includes(told.because)) return { code: 'prospect_untold', outcome }
      return mailable && !cameBack(lead) && mustBeTrue(outcome, told.because)
        ? { code: 'prospect_reachable' }
        : undefined
  }
}

/** That there was no way is looked up like everything else; of a duplicate its other lead is told. */
const mustBeTrue = (outcome: Outcome, because: UntoldReason): boolean =>
  outcome !== 'duplicate' && (because === 'no permission' || because === 'no reachable address')

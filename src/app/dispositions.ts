import type { Disposition } from '#domain/lead/disposition.ts'
import { NONE_GIVEN, type Outcome } from '#domain/lead/resolution.ts'
import type { LoadedPlaybook } from './playbooks.ts'

/** What each end must rest on; undefined where the playbook asks for nothing. */
export const dispositionsOf =
  ({ playbook: { dispositions, declines = [] } }: LoadedPlaybook) =>
  (outcome: Outcome): Disposition | undefined => {
    const rule = dispositions?.[outcome]
    if (!rule) return undefined
    const { says, needs = [], reasons = [], returns, told } = rule
    const more = reasons.length === 0 ? [] : alwaysAllowed[outcome]?.(declines.map(({ name }) => name))
    return {
      ...{
        says,
        returns,
        ...(told === 'by a person' && { byPerson: true as const }),
        reasons: [...new Set([...reasons, ...(more ?? [])])],
      },
      needs: typeof needs === 'string' ? [needs] : needs,
    }
  }

/**
 * Whoever lost them may always say that they gave no reason: a made-up one would be worse. A polite no is chosen by its own list, which
 * has the words for its reader.
 */
const alwaysAllowed: Readonly<Partial<Record<Outcome, (declines: readonly string[]) => readonly string[]>>> =
  {
    lost: () => [NONE_GIVEN],
    'declined by us': (declines) => declines,
  }

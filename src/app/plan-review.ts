import type { NewReview } from '#domain/submission/held.ts'
import { lastResort, teamNamed, type People, type TeamFacts } from '#domain/team/people.ts'
import { addDuration } from '#domain/time/add-duration.ts'
import type { Duration } from '#domain/time/duration.ts'
import type { Instant } from '#domain/time/instant.ts'
import { chainFor, ladderOf, windowBy } from './plan.ts'
import type { LoadedPlaybook } from './playbooks.ts'
import type { NewId } from './ports.ts'

/** Where a playbook doesn't say: looked at within a working day, junk after a month. */
const REVIEW: Duration = { amount: 1, unit: 'wd' }
const CONFIRM_AFTER: Duration = { amount: 30, unit: 'd' }

/** The look that is owed at something held back, and when it is junk if nobody has looked. */
export function planReview(
  loaded: LoadedPlaybook,
  { people, newId, at }: { readonly people: People; readonly newId: NewId; readonly at: Instant },
): { readonly review: NewReview; readonly confirmAt: Instant } {
  const { review = REVIEW, confirmAfter = CONFIRM_AFTER, calendar: named } = loaded.playbook.screening ?? {}
  const team = reviewingTeam(loaded, people)
  const calendar = loaded.calendars.get(named ?? team?.calendar ?? '')
  const window = windowBy({ target: review, limit: review }, calendar, at)
  const confirmAt = addDuration(at, confirmAfter, calendar)
  return {
    review: {
      ...{
        id: newId(),
        kind: 'review',
        window,
        ladder: ladderOf(window, chainFor('respond', team), calendar),
      },
      ...(team ? { team: team.id } : { holder: lastResort(people) }),
    },
    // A calendar that never opens again must not keep anything waiting for ever.
    confirmAt: typeof confirmAt === 'string' ? confirmAt : window.limit,
  }
}

/** The team that the playbook names, else the one that has whatever nobody thought of. */
function reviewingTeam({ playbook }: LoadedPlaybook, people: People): TeamFacts | undefined {
  return (
    teamNamed(people, playbook.screening?.team) ??
    teamNamed(people, playbook.segments.at(-1)?.team) ??
    people.teams[0]
  )
}

import { questionRows } from '#store/views/neglect.ts'
import { withLead } from './acts.ts'
import { coveredAgo } from './office-time.ts'
import { momentOn, planStory } from './scene.ts'
import { plan, type Stage } from './stage.ts'
import { answerStories } from './stories/answers.ts'
import { appointmentStories } from './stories/appointments.ts'
import { buyerStories } from './stories/buyers.ts'
import { handoffStories } from './stories/handoffs.ts'
import { slipStories } from './stories/slips.ts'
import { comeUnasked, strangers } from './stories/strangers.ts'
import { waitingStories } from './stories/waiting.ts'

const ANSWERED_ON = [-4, -3, -2, -1]
/** Every second one: the others have still to be answered, or never were. */
const ANSWERED_EVERY = 2

/** Stories with a beginning and an end, among all that happens by chance: what a firm lives through in two weeks. */
export function planStories(stage: Stage): void {
  const stories = [
    ...[handoffStories, waitingStories, appointmentStories, buyerStories, slipStories, answerStories],
  ].flat()
  for (const story of stories) planStory(stage, story)
  for (const stranger of strangers) {
    const { ago: hours } = stranger
    plan(stage, coveredAgo(stage.office, { hours, before: stage.end }), () => comeUnasked(stage, stranger))
  }
  for (const day of ANSWERED_ON) plan(stage, momentOn(stage, day, '16:30'), () => answerQuestions(stage))
}

const explanations = [
  'She asked me to leave it until her colleague is back on Monday; I wrote it in my diary and not here.',
  'I rang twice from the train and logged neither. I do it now.',
  'It lies with their IT. There was nothing to do until they answer.',
] as const

/** Whoever is asked about a lead explains it, or doesn't; and a manager takes the explanation of the day before. */
async function answerQuestions(stage: Stage): Promise<void> {
  const { opened, world } = stage
  const { workspace } = world
  const eve = world.members.get('eve@acme.example') ?? world.admin
  const rows = await opened.inWorkspace(workspace, (client) =>
    questionRows(client, workspace, { list: 'all' }),
  )
  for (const [index, { id: question, lead, member, state }] of rows.toReversed().entries()) {
    if (index % ANSWERED_EVERY !== 0) continue
    if (state === 'asked') {
      const words = explanations[index % explanations.length] ?? explanations[0]
      const found = { lead, to: '', owner: member.id }
      await withLead(stage, found, { name: 'explain', said: { question, words } })
    } else if (state === 'explained') {
      const found = { lead, to: '', owner: eve }
      await withLead(stage, found, { name: 'settle', said: { question, how: 'explained' } })
    }
  }
}

import { moveTime } from '#app/move-time.ts'
import { addDuration } from '#domain/time/add-duration.ts'
import { parseDuration } from '#domain/time/duration.ts'
import type { Instant } from '#domain/time/instant.ts'
import { climbsAt } from '#store/views/climbs-at.ts'
import type { Call, Command } from './commands.ts'
import { answer, refusedWith, wrongCall } from './exit.ts'
import { withOpened } from './opened.ts'
import { instant } from './options.ts'
import type { Opened } from './wiring.ts'

const NOTHING = { due: 0, climbed: 0 }

export const clock: Command = {
  name: 'clock',
  says: 'Tells the time that Handraise goes by.',
  run: async (call) => {
    const document = await withOpened(call, async ({ parts }) => ({
      now: await parts.clock.now(),
      mode: parts.clock.mode,
      swept: NOTHING,
    }))
    const how = document.mode === 'manual' ? 'moved by hand' : 'the real time'
    return answer(call, { document, lines: [`${document.now} (${how})`] })
  },
}

export const clockSet: Command = {
  name: 'clock set',
  takes: 'INSTANT',
  says: 'Moves the manual clock to a moment, and sees to all that has come due.',
  run: async (call) => {
    const [said] = call.positionals
    if (said === undefined) throw wrongCall('To when?', 'handraise clock set 2026-03-02T09:00:00Z')
    const to = instant(said)
    return move(call, () => to)
  },
}

export const clockAdvance: Command = {
  name: 'clock advance',
  takes: 'DURATION',
  says: 'Moves the manual clock on, and sees to all that has come due.',
  run: async (call) => {
    const [said] = call.positionals
    const duration = said === undefined ? undefined : parseDuration(said)
    if (!duration || 'outcome' in duration)
      throw wrongCall('By how much?', 'Say it like PT15M, PT2H or P1D: handraise clock advance PT2H')
    return move(call, (now) => {
      const to = addDuration(now, duration, undefined)
      if (typeof to === 'string') return to
      throw wrongCall('Working days need a calendar.', 'Say it like PT15M, PT2H or P1D.')
    })
  },
}

async function move(call: Call, to: (now: Instant) => Instant): Promise<number> {
  const document = await withOpened(call, async (opened) => {
    const { mode, now } = opened.parts.clock
    if (mode !== 'manual') throw refusedWith('clock_not_manual')
    const moved = await moveTime(movingWith(opened), to(await now()))
    if (!moved) throw refusedWith('clock_backwards', { now: await now() })
    return { now: moved.now, mode, swept: moved.swept }
  })
  const { due, climbed } = document.swept
  return answer(call, {
    document,
    lines: [
      `It is ${document.now}. ${said(due, 'lead')} had come due; what is late climbed ${said(climbed, 'step')}.`,
    ],
  })
}

const said = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`

export const movingWith = ({ parts, conveyAll, moveClock, inWorkspace }: Opened) => ({
  ...{ parts, conveyAll, moveClock },
  climbsAt: (workspace: string, at: Instant) =>
    inWorkspace(workspace, (client) => climbsAt(client, workspace, at)),
})

import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { throwAway } from '#tests/thrown-away.ts'

/** What the server of a bench says once it is ready. */
export type Ready = {
  readonly real: string
  readonly nothing: string
  readonly form: string
  readonly key: string
  readonly postgres: string
}
export type World = Ready & {
  readonly ask: <Answer>(message: object) => Promise<Answer>
  readonly end: () => Promise<void>
}

/** A Handraise of its own in a process of its own, on fresh data, with its limits off; thrown away at the end. */
export async function startWorld(options: { readonly conveyor: boolean }): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'handraise-bench-'))
  const child = fork(
    join(import.meta.dirname, 'server.ts'),
    [JSON.stringify({ ...options, data: join(folder, 'data') })],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  )
  const ready = await nextMessage<Ready>(child)
  return {
    ...ready,
    ask: async (message) => {
      const answer = nextMessage<never>(child)
      child.send(message)
      return answer
    },
    end: async () => {
      child.send({ end: true })
      await once(child, 'exit')
      await throwAway(join(folder, 'data'))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function nextMessage<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const onExit = () => reject(new Error('The server of the bench has ended.'))
    child.once('exit', onExit)
    child.once('message', (message: Message) => {
      child.off('exit', onExit)
      resolve(message)
    })
  })
}

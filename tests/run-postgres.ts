import { startServer } from '#postgres/server.ts'

// A process of its own for specs that kill it: `node tests/run-postgres.ts DATA [server|command]`.
const [dataFolder = '', purpose] = process.argv.slice(2)
const server = await startServer({
  dataFolder,
  secret: 'only for tests, '.repeat(3),
  purpose: purpose === 'command' ? 'command' : 'server',
  settings: { fsync: 'off' },
})
const staying = setInterval(() => undefined, 60_000)
process.once('SIGTERM', () => {
  clearInterval(staying)
  void server.stop()
})
process.stdout.write(
  `${JSON.stringify({ ...server.run, adopted: server.adopted, database: server.database })}\n`,
)

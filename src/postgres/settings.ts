export type Settings = Readonly<Record<string, string>>

export const SUPERUSER = 'postgres'
export const PORT = 5432

/** For a laptop: all of Handraise with its database is to stay below 250 MB. */
const memory: Settings = {
  shared_buffers: '64MB',
  max_connections: '60',
  work_mem: '8MB',
  maintenance_work_mem: '48MB',
  effective_cache_size: '512MB',
  huge_pages: 'off',
  io_method: 'sync',
  max_worker_processes: '4',
  max_parallel_workers: '2',
  max_parallel_workers_per_gather: '1',
  jit: 'off',
}

/** Nobody replicates from here, and what is erased must not live on in recycled WAL. */
const durability: Settings = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  wal_recycle: 'off',
  wal_compression: 'on',
  max_wal_size: '512MB',
  min_wal_size: '80MB',
}

/** The server's own log names events, never values: errors go to the application, which asked. */
const log: Settings = {
  logging_collector: 'on',
  log_directory: 'log',
  log_filename: 'postgresql-%u.log',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_truncate_on_rotation: 'on',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_statement: 'none',
  log_connections: '',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  log_line_prefix: '%m [%p] ',
}

/** The same text, times and order whoever starts it, wherever. */
const manners: Settings = {
  lc_messages: 'C',
  timezone: 'UTC',
  log_timezone: 'UTC',
  password_encryption: 'scram-sha-256',
  cluster_name: 'handraise',
}

/** The settings file we write at every start; the operator's `local.conf` beside it has the last word. */
export function settingsFile(socketFolder: string, extra: Settings): string {
  const address: Settings = {
    listen_addresses: '',
    port: String(PORT),
    unix_socket_directories: `"${socketFolder}"`,
    unix_socket_permissions: '0700',
  }
  const settings = { ...memory, ...durability, ...log, ...manners, ...address, ...extra }
  return [
    '# Written by Handraise at every start. Your own settings go into local.conf, which is read after this.',
    ...Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`),
    "include_if_exists 'local.conf'",
    '',
  ].join('\n')
}

/** The superuser has no password: whoever owns the server's files may be it, and nobody else. */
export const accessFile = (): string =>
  [`local all ${SUPERUSER} peer map=handraise`, 'local all all scram-sha-256', ''].join('\n')

export const identityFile = (systemName: string): string => `handraise "${systemName}" ${SUPERUSER}\n`

import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

/** Far more than all databases of a run need at once, so that neither the folder nor the machine is full when they are all there. */
const BYTES_MIN = 4 * 1024 ** 3

/**
 * Where specs keep what they throw away: in memory where the system has a folder for that and there is room, else where temporary
 * files are kept. Of what databases of specs cost, two thirds are a disk's, and none of it is to be there tomorrow.
 */
export const scratchFolder = (inMemory = '/dev/shm', bytesMin = BYTES_MIN): string =>
  process.env['TMPDIR'] === undefined && hasRoom(inMemory, bytesMin) && runsPrograms(inMemory)
    ? inMemory
    : tmpdir()

function hasRoom(folder: string, bytesMin: number): boolean {
  if (process.platform !== 'linux' || !existsSync(folder)) return false
  const { bavail, bsize } = statfsSync(folder)
  return Math.min(bavail * bsize, process.availableMemory()) >= bytesMin
}

/** Programs are copied beside databases, and packages with programs installed; some systems forbid to run any there. */
function runsPrograms(folder: string): boolean {
  let own: string | undefined
  try {
    own = mkdtempSync(join(folder, 'handraise-trial-'))
    const program = join(own, 'program')
    writeFileSync(program, '#!/bin/sh\n')
    chmodSync(program, 0o700)
    execFileSync(program)
    return true
  } catch {
    return false
  } finally {
    if (own !== undefined) rmSync(own, { recursive: true, force: true })
  }
}

import { readFile } from 'node:fs/promises'

/** A mail as it would arrive on the morning on which every spec lives. */
export function mailOf(headers: Readonly<Record<string, string>>, words: string): Buffer {
  const head = {
    From: 'Kim Lee <kim@buyer.example>',
    To: 'sales@acme.example',
    Subject: 'Pumps',
    Date: 'Mon, 02 Mar 2026 09:00:00 +0000',
    'Message-ID': '<1@buyer.example>',
    'Content-Type': 'text/plain; charset=utf-8',
    ...headers,
  }
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${lines.join('')}\r\n${words.replaceAll('\n', '\r\n')}\r\n`)
}

const samples = new URL('../../../tests/mails/', import.meta.url)

export const sample = (file: string): Promise<Buffer> => readFile(new URL(file, samples))

export type Labelled = {
  readonly file: string
  readonly label: string
  /** Of a bounce: `hard` or `soft`; of an automatic answer: when they are back. */
  readonly hard?: string | undefined
  readonly returns?: string | undefined
}

/** Other people's samples with the class that somebody gave each by hand. */
export const labelled = (): Promise<readonly Labelled[]> => labelsIn('')

/** Our own, made in the manner of many programs and languages; no rule was fitted to them before they were written. */
export const ownSamples = (): Promise<readonly Labelled[]> => labelsIn('own/')

async function labelsIn(folder: string): Promise<readonly Labelled[]> {
  const lines = (await readFile(new URL(`${folder}labels.csv`, samples), 'utf8')).trim().split('\n').slice(1)
  return lines.map((line) => {
    const [file = '', label = '', , hard, returns] = line.split(',')
    return { file: `${folder}${file}`, label, hard: hard || undefined, returns: returns || undefined }
  })
}

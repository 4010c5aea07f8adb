import { queryOptions } from '@tanstack/react-query'
import { Checked, Draft, PlaybookShelf, Rejudged } from '#contract/playbook.ts'
import { Compared, EditDone, PlaybookSchema, Readings, Tried } from '#contract/playbook-desk.ts'
import { ask, tell } from './ask.ts'
import type { EditInPlace, PlaybookTry, SigningSide } from './types.ts'

const url = '/playbook'

export const shelf = () =>
  queryOptions({ queryKey: ['playbook'], queryFn: ({ signal }) => ask(PlaybookShelf, url, { signal }) })

/** Versions are immutable: what was read once stays. */
export const versionText = (version: number) =>
  queryOptions({
    queryKey: ['playbook-text', version],
    queryFn: ({ signal }) => ask(PlaybookShelf.shape.inForce, `${url}/text?version=${version}`, { signal }),
    staleTime: Infinity,
  })

export const schema = () =>
  queryOptions({
    queryKey: ['playbook-schema'],
    queryFn: ({ signal }) => ask(PlaybookSchema, `${url}/schema`, { signal }),
    staleTime: Infinity,
    throwOnError: false,
  })

/** The same text reads the same for ever; where it can't be read, the page says so and stays. */
const ofText = { staleTime: Infinity, gcTime: 60_000, throwOnError: false } as const

export const readings = (text: string) =>
  queryOptions({
    queryKey: ['playbook-readings', text],
    queryFn: ({ signal }) => ask(Readings, `${url}/readings`, { method: 'POST', body: { text }, signal }),
    ...ofText,
  })
export const checks = (text: string) =>
  queryOptions({
    queryKey: ['playbook-checks', text],
    queryFn: ({ signal }) => ask(Checked, `${url}/checks`, { method: 'POST', body: { text }, signal }),
    ...ofText,
  })
export const comparison = (older: string, newer: string) =>
  queryOptions({
    queryKey: ['playbook-comparison', older, newer],
    queryFn: ({ signal }) =>
      ask(Compared, `${url}/comparisons`, { method: 'POST', body: { older, newer }, signal }),
    ...ofText,
  })

export const editInPlace = (body: EditInPlace) => ask(EditDone, `${url}/edits`, { method: 'POST', body })
export const tryOne = (body: PlaybookTry) => ask(Tried, `${url}/tries`, { method: 'POST', body })
export const beginDraft = (body: { id: string; text: string }) =>
  ask(Draft, `${url}/drafts`, { method: 'POST', body })
export const keepDraft = (id: string, body: { text: string; on: string }) =>
  ask(Draft, `${url}/drafts/${id}`, { method: 'PUT', body })
export const dropDraft = (id: string) => tell(`${url}/drafts/${id}`, { method: 'DELETE' })
export const signDraft = (
  id: string,
  body: { role: SigningSide; digest: string; accepted: readonly string[] },
) => ask(Draft, `${url}/drafts/${id}/signatures`, { method: 'POST', body })
/** Without a version it only says what would become of them; with one, that and no other is meant. */
export const rejudge = (playbook?: number) =>
  ask(Rejudged, `${url}/rejudgements`, {
    method: 'POST',
    body: playbook === undefined ? { apply: false } : { apply: true, playbook },
  })

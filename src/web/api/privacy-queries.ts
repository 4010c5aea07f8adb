import { queryOptions } from '@tanstack/react-query'
import { Done } from '#contract/done.ts'
import { PersistenceReport } from '#contract/persistence.ts'
import { AddressFreed, LeadPermissions, RetentionShown, StoppedAddress } from '#contract/privacy.ts'
import type { ReportFilters } from '../report/filters.ts'
import { ask } from './ask.ts'
import { asked, QUIET_REFRESH_MS } from './asked.ts'
import { newId } from './ids.ts'

/** Under the lead's own key, so that it is asked again with the lead. */
export const permissionsOf = (lead: string) =>
  queryOptions({
    queryKey: ['lead', lead, 'permissions'],
    queryFn: ({ signal }) => ask(LeadPermissions, `/leads/${lead}/permissions`, { signal }),
  })

export type Heard = { readonly permission: string; readonly given: boolean; readonly wording: string }
export const writeDownPermission = (lead: string, heard: Heard) =>
  ask(Done, `/leads/${lead}/permissions`, { method: 'POST', body: { id: newId(), ...heard } })

export type Corrections = {
  readonly name?: string
  readonly organisation?: string
  readonly phone?: string
  readonly email?: string
  readonly because?: string
}
export const correctPerson = (prospect: string, details: Corrections) =>
  ask(Done, `/prospects/${prospect}/corrections`, { method: 'POST', body: { id: newId(), ...details } })

export const retention = () =>
  queryOptions({
    queryKey: ['retention'],
    queryFn: ({ signal }) => ask(RetentionShown, '/retention', { signal }),
  })

export const lookUpAddress = (email: string) =>
  ask(StoppedAddress, '/stopped-addresses/lookups', { method: 'POST', body: { email } })
export const freeAddress = (email: string, because: string) =>
  ask(AddressFreed, '/stopped-addresses/releases', { method: 'POST', body: { email, because } })

/** Of the report's filters those that this one knows. */
export const persistenceReport = ({ from, to, segment, source, member }: ReportFilters) =>
  queryOptions({
    queryKey: ['report', 'persistence', from, to, segment, source, member],
    refetchInterval: QUIET_REFRESH_MS,
    queryFn: ({ signal }) =>
      ask(PersistenceReport, `/reports/persistence?${asked({ from, to, segment, source, member })}`, {
        signal,
      }),
  })

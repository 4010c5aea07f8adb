import { useSyncExternalStore } from 'react'

const KEY = 'handraise:bell'
const listeners = new Set<() => void>()

const read = (): boolean => localStorage.getItem(KEY) === 'on'
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Whether this browser rings when something new is owed; each device decides for itself. */
export const useBell = (): boolean => useSyncExternalStore(subscribe, read)

export function setBell(on: boolean): void {
  localStorage.setItem(KEY, on ? 'on' : 'off')
  for (const listener of listeners) listener()
}

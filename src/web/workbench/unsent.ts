import type { Ports, Unsent } from './keeper-desk.ts'

const PREFIX = 'handraise:unsent:'

/** What has not reached the server outlives the tab; it is shown to nobody but whoever wrote it. */
export function unsentOf(member: string, lead: string): Ports['store'] {
  const key = `${PREFIX}${member}:${lead}`
  return {
    read: () => {
      const text = localStorage.getItem(key)
      if (text === null) return undefined
      try {
        const unsent: Unsent = JSON.parse(text)
        return unsent
      } catch {
        return undefined
      }
    },
    write: (unsent) => {
      if (unsent) localStorage.setItem(key, JSON.stringify(unsent))
      else localStorage.removeItem(key)
    },
  }
}

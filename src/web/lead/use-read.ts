import { useEffect } from 'react'
import { act } from '../api/act.ts'
import { newId } from '../api/ids.ts'

/** Opening a lead is reading it: the receipt that answers "I never got it". Once per lead, member and tab. */
export function useRead(lead: string, member: string): void {
  useEffect(() => {
    const key = `handraise:read:${member}:${lead}`
    if (sessionStorage.getItem(key) !== null) return
    const id = newId()
    sessionStorage.setItem(key, id)
    act(lead, 'read', { id }).catch(() => sessionStorage.removeItem(key))
  }, [lead, member])
}

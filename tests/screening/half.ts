const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
const MIX = 0x85ebca6b

/** Which half of the set an inquiry is in, by its id alone: failures of one half are looked at to mend the rules, the other is only counted. */
export function halfOf(id: string): 'tuning' | 'report' {
  let hash = FNV_OFFSET
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), FNV_PRIME)
  hash = Math.imul(hash ^ (hash >>> 16), MIX)
  return ((hash ^ (hash >>> 13)) & 1) === 0 ? 'tuning' : 'report'
}

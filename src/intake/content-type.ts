export type ContentType = { readonly type: string; readonly parameters: ReadonlyMap<string, string> }

const PARAMETER = /;\s*([^\s=;"]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;]*))/g

/** `multipart/form-data; boundary="x"` in its parts. Also reads `form-data; name="…"`, whose quotes may be escaped. */
export function contentTypeOf(header: string): ContentType {
  const type = header.split(';', 1)[0] ?? ''
  const parameters = new Map<string, string>()
  for (const [, name = '', quoted, bare = ''] of header.slice(type.length).matchAll(PARAMETER))
    if (!parameters.has(name.toLowerCase()))
      parameters.set(name.toLowerCase(), quoted?.replaceAll(/\\(["\\])/g, '$1') ?? bare.trim())
  return { type: type.trim().toLowerCase(), parameters }
}

/** How much one submission may bring. What is larger is refused at the door, with the remedy. */
export const BODY_BYTES_MAX = 256 * 1024
export const FIELDS_MAX = 200
export const FIELD_CHARS_MAX = 20_000

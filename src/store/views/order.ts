/**
 * The order of every queue, for a commitment `c` of a lead `l` at the moment `$2`: past the limit first, then past the target, then
 * by target; ties by the order of segments.
 */
export const inOrder = `case when c."limit" < $2 then 0 when c.target < $2 then 1 else 2 end, c.target, l.segment_order, l.id, c.id`

/**
 * Open commitments that member `$3` owes: those they hold, those offered to them, and those that nobody has accepted in a team whose
 * steward they are. Three looks, each in the order of the index that it is to go by, whose key is asked for as a list of one: by another
 * index, or with all three in one condition, PostgreSQL would go through whatever is open anywhere in the firm.
 */
export const owedBy = (columns: string): string => `select ${columns} from (
    select * from commitment where workspace = $1 and state = 'open' and holder = any (array[$3::uuid]) order by holder, target offset 0
  ) held
  union all
  select ${columns} from (
    select * from commitment where workspace = $1 and state = 'open' and holder is null and offered = any (array[$3::uuid])
    order by offered, target offset 0
  ) given
  union all
  select ${columns} from (select id as steered from team where workspace = $1 and steward = $3) t cross join lateral (
    select * from commitment where workspace = $1 and state = 'open' and team = any (array[t.steered]) order by team, target offset 0
  ) ours
  where holder is null and offered is distinct from $3`

-- The page without filters looks at leads one by one only within stretches of time, but there at all of them. What it asks stands in
-- the index, so that no row need be fetched: a row stands anywhere, and each costs as much as fifty entries of the index.
drop index response_after;
drop index response_covered;
create index response_after on response (workspace, first_after)
  include (first, motion, segment, source, campaign, form, team, member, hour, weekday) where first > 0;
create index response_covered on response (workspace, first_covered)
  include (first, motion, segment, source, campaign, form, team, member, hour, weekday) where first > 0;

-- For the manager's list of who came too early: few touches are, and the youngest are asked for.
create index touch_early on touch (workspace, at desc, id) where early;

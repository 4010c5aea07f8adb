-- Reports name whoever touched past leads: found by their id, without a look at every touch.
create index touch_colleague on touch (workspace, colleague) where colleague is not null and name is not null;

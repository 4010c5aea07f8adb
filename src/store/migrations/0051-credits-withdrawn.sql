-- A turn that was given back, and what it rested on is no longer so.
alter table turn_credit add column withdrawn boolean not null default false;
-- What a ruling gave to whoever had not accepted is counted as theirs from now on, for what was counted before too.
delete from projection;

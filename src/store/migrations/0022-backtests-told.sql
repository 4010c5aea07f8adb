-- What a backtest was asked about, so that it can be told while it runs and chosen among others.
alter table backtest
  add column playbook text not null default '',
  -- Of the text that was put to the test: a draft with another digest has changed since.
  add column text_digest text not null default '',
  add column since timestamptz(3),
  add column until timestamptz(3),
  add column handling_minutes double precision not null default 15;
create index backtest_by_time on backtest (workspace, asked_at desc, id);
-- Only the youngest are kept.
grant delete on backtest to handraise_app;

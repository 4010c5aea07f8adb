-- Backtests of playbooks that were asked for in the app: how far each is, and its answer. Any process may be asked; one of them is at work.
create table backtest (
  workspace uuid not null,
  id uuid not null,
  state text not null check (state in ('running', 'done', 'cancelled', 'failed')),
  -- Recognises the same request sent twice.
  digest text not null,
  asked_at timestamptz(3) not null,
  asked_by text not null,
  done integer not null default 0,
  total integer not null default 0,
  leads_per_second double precision not null default 0,
  -- By the database's own clock: whoever is at work says so every second.
  heard_at timestamptz(3) not null default now(),
  result jsonb,
  primary key (workspace, id)
);
alter table backtest enable row level security;
alter table backtest force row level security;
create policy own_workspace on backtest using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update on backtest to handraise_app;
grant select on backtest to handraise_system;

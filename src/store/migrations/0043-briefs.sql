-- Whether the brief of a lead is ready or thin, and who has read it.
alter table lead add column brief text;
alter table lead add column brief_opened text[] not null default '{}';
-- Whoever touches while this is owed has read the brief first.
alter table commitment add column after_brief boolean;

-- What was found outside about a firm when it was last looked for: kept for days, so that nobody is asked twice, and dropped then.
create table brief_search (
  workspace uuid not null,
  domain text not null,
  place text not null,
  seen_at timestamptz(3) not null,
  result text not null,
  because text,
  facts jsonb not null,
  primary key (workspace, domain, place)
);
create index brief_search_seen on brief_search (workspace, seen_at);

alter table brief_search enable row level security;
alter table brief_search force row level security;
create policy own_workspace on brief_search using (workspace = (select current_workspace())) with check (workspace = (select current_workspace()));
grant select, insert, update, delete on brief_search to handraise_app;

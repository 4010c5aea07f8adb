-- The columns of an import's file, so that the rows that were turned away can be given back under their names once the file is gone.
alter table import_job add column columns text[] not null default '{}';

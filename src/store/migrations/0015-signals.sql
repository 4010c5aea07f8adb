-- What a prospect did after the form, by the playbook's names, so that the next lead of theirs is judged by it.
alter table prospect add column signals text[] not null default '{}';

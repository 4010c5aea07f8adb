-- The number without its extension, in a column of its own: row-level security lets no index be asked by an expression whose function
-- it can't trust to keep a secret, so every call would read the whole workspace.
drop index prospect_phone;
alter table prospect add column phone_line text;
grant select, update on prospect to handraise_system;
set local role handraise_system;
update prospect set phone_line = split_part(phone, ' ext. ', 1) where phone is not null;
reset role;
revoke update on prospect from handraise_system;
create index prospect_phone on prospect (workspace, phone_line) where phone_line is not null;

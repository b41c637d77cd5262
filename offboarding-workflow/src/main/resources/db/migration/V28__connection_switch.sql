create table connection_switch (
    firm text not null
  , connection text not null
  , mode text not null
  , target text not null
  , reason text not null
  , switched_by text not null
  , agreed_by text
  , switched_at timestamptz(3) not null
  , constraint connection_switch_pk primary key (firm, connection)
  , constraint connection_switch_mode check (mode in ('WRITES', 'OBSERVES'))
  , constraint connection_switch_two_people check (mode = 'OBSERVES' or (agreed_by is not null and agreed_by <> switched_by))
);
comment on table connection_switch is 'Whether a connection may write, where people switched it. Without a row its address decides.';
comment on column connection_switch.target is 'What it was switched for: leave to write does not pass on to another tenant or realm of the same name.';

create table connection_request (
    firm text not null
  , connection text not null
  , target text not null
  , reason text not null
  , asked_by text not null
  , asked_at timestamptz(3) not null
  , expires_at timestamptz(3) not null
  , constraint connection_request_pk primary key (firm, connection)
  , constraint connection_request_expires check (expires_at > asked_at)
);
comment on table connection_request is 'Who asked that a connection may write; another person has to agree before it does.';

create table connection_change (
    firm text not null
  , id bigint generated always as identity
  , connection text not null
  , change text not null
  , by_person text not null
  , reason text not null
  , target text not null
  , at timestamptz(3) not null
  , constraint connection_change_pk primary key (firm, id)
  , constraint connection_change_change check (change in ('ASKED', 'AGREED', 'REJECTED', 'WITHDRAWN', 'SWITCHED_OFF'))
);
comment on table connection_change is 'Append-only record of who switched what, and why.';
create index connection_change_of on connection_change (firm, connection, id);

create function connection_change_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the record of switched connections is append-only' using errcode = 'restrict_violation';
end
$$;

create trigger connection_change_append_only before update or delete on connection_change
  for each row execute function connection_change_refuse();
create trigger connection_change_no_truncate before truncate on connection_change
  for each statement execute function connection_change_refuse();

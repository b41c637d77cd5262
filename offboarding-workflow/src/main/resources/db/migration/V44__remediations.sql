create table remediation (
    firm text not null
  , id uuid not null
  , person text not null
  , display_name text not null
  , subjects text[] not null
  , account text not null
  , action text not null
  , findings uuid[] not null
  , state text not null
  , requested_by text not null
  , requested_by_name text not null
  , requested_at timestamptz(3) not null
  , decided_by text
  , decided_by_name text
  , decided_at timestamptz(3)
  , comment text
  , snapshot jsonb
  , run bigint not null default 0
  , failures integer not null default 0
  , cursor text
  , due_at timestamptz(3)
  , claimed_until timestamptz(3)
  , outcome text
  , reason_code text
  , detail text
  , ended_at timestamptz(3)
  , constraint remediation_pk primary key (firm, id)
  , constraint remediation_action check (action in ('CONFIGURE_TOTP', 'WEBAUTHN_REGISTER'))
  , constraint remediation_state check (state in ('AWAITING_APPROVAL', 'RUNNING', 'REJECTED', 'FINISHED'))
  , constraint remediation_decided check ((state = 'AWAITING_APPROVAL') = (decided_by is null)
        and (decided_by is null) = (decided_at is null))
  , constraint remediation_second_person check (decided_by <> requested_by)
  , constraint remediation_not_ones_own check (not (requested_by = any (subjects))
        and (decided_by is null or not (decided_by = any (subjects))))
  , constraint remediation_due check ((state = 'RUNNING') = (due_at is not null))
  , constraint remediation_outcome check ((state = 'FINISHED') = (outcome is not null))
  , constraint remediation_outcome_known check (
        outcome in ('DONE', 'ALREADY_DONE', 'SKIPPED', 'NEEDS_HUMAN', 'FAILED'))
  , constraint remediation_ended check ((state in ('REJECTED', 'FINISHED')) = (ended_at is not null))
);
create unique index remediation_open_once on remediation (firm, account, action)
  where state in ('AWAITING_APPROVAL', 'RUNNING');
create index remediation_newest on remediation (firm, requested_at desc, id desc);
create index remediation_due on remediation (due_at) where state = 'RUNNING';
comment on table remediation is 'What Keycloak is to ask of somebody at their next log-in: asked for by IT, approved by another, read back.';
comment on column remediation.subjects is 'Every account of the person, so that nobody decides about themselves under another id.';
comment on column remediation.snapshot is 'What the account was asked and had before the first write.';
comment on column remediation.run is 'A fence: an outcome counts only while its run is the newest.';

create table remediation_event (
    firm text not null
  , id bigint generated always as identity
  , remediation uuid not null
  , type text not null
  , by_person text
  , detail text
  , at timestamptz(3) not null
  , constraint remediation_event_pk primary key (firm, id)
  , constraint remediation_event_of foreign key (firm, remediation) references remediation (firm, id)
  , constraint remediation_event_type check (type in ('REQUESTED', 'APPROVED', 'REJECTED', 'STARTED', 'FINISHED'))
);
create index remediation_event_of_one on remediation_event (firm, remediation, id);
comment on table remediation_event is 'Append-only record of who asked for what, who agreed, and what came of it.';

create function remediation_event_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the record of remediations is append-only' using errcode = 'restrict_violation';
end
$$;
create trigger remediation_event_append_only before update or delete on remediation_event
  for each row execute function remediation_event_refuse();
create trigger remediation_event_no_truncate before truncate on remediation_event
  for each statement execute function remediation_event_refuse();

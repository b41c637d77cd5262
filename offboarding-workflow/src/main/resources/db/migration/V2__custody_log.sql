create table custody_head (
    firm text not null
  , case_id uuid not null
  , seq bigint not null
  , hash text not null
  , constraint custody_head_pk primary key (firm, case_id)
);
comment on table custody_head is 'The last entry of each log: locked while one is added, so that numbers have no gap.';

create table custody_log (
    firm text not null
  , case_id uuid not null
  , seq bigint not null
  , at timestamptz(3) not null
  , type text not null
  , data text not null
  , previous text not null
  , hash text not null
  , constraint custody_log_pk primary key (firm, case_id, seq)
  , constraint custody_log_seq check (seq > 0)
  , constraint custody_log_type check (type ~ '^[A-Z][A-Z0-9_]*$')
  , constraint custody_log_hash check (hash ~ '^[0-9a-f]+$' and previous ~ '^[0-9a-f]+$')
);
comment on table custody_log is 'Append-only, hash-chained record of what happened to a case and its evidence.';

create function custody_log_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the custody log is append-only' using errcode = 'restrict_violation';
end
$$;

create trigger custody_log_append_only before update or delete on custody_log
  for each row execute function custody_log_refuse();
create trigger custody_log_no_truncate before truncate on custody_log
  for each statement execute function custody_log_refuse();

create table import_try (
    firm text not null
  , id uuid not null
  , state text not null
  , requested_by text not null
  , requested_by_name text not null
  , requested_at timestamptz(3) not null
  , total integer not null
  , tried integer not null default 0
  , seen_at timestamptz(3) not null
  , result text
  , constraint import_try_pk primary key (firm, id)
  , constraint import_try_state check (state in ('TRYING', 'DRY_RUN', 'STOPPED'))
  , constraint import_try_result check ((state = 'DRY_RUN') = (result is not null))
);
comment on table import_try is 'A sheet of many leavers that is tried, for whoever sent it; it holds names, and is forgotten after a day.';
comment on column import_try.seen_at is 'When the replica that tries it last said so, by the database''s clock.';

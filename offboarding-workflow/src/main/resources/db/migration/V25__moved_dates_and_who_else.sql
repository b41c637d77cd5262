-- What a case says besides the leaver, and when the engine was told to contain: V25 to V27 are those of time and many.

alter table leaver_case
    add column involved jsonb not null default '{}'
  , add column contain_at timestamptz(3);
comment on column leaver_case.involved is
  'Successor, manager, contact, next of kin, review date and new role, as resolved when the case was made.';
comment on column leaver_case.contain_at is
  'What the engine waits for. Compared with the local date and its zone: where they differ, the engine is told anew.';

create index leaver_case_waiting on leaver_case (contain_at) where cleared_at is null and process is not null;

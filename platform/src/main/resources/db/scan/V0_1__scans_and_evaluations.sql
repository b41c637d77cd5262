-- Shared by the audits, each in a database of its own: runs, what their sources last said, and what was concluded.

create table scan_run (
    id uuid not null default uuidv7()
  , firm text not null
  , scope text not null
  , slot text not null
  , attempt integer not null default 1
  , state text not null
  , started_by text not null
  , started_at timestamptz(3) not null default now()
  , beat_at timestamptz(3) not null default now()
  , finished_at timestamptz(3)
  , sources jsonb not null default '[]'
  , counts jsonb not null default '{}'
  , constraint scan_run_pk primary key (id)
  , constraint scan_run_slot_once unique (firm, scope, slot)
  , constraint scan_run_state_known check (state in ('RUNNING', 'COMPLETE', 'PARTIAL', 'FAILED'))
  , constraint scan_run_ends_once check ((state = 'RUNNING') = (finished_at is null))
);
create unique index scan_run_one_at_a_time on scan_run (firm, scope) where state = 'RUNNING';
comment on table scan_run is 'One run of an audit for one slot; only one runs at a time for a firm and scope, whatever the replica.';
comment on column scan_run.attempt is 'Fence: a slot whose run failed may be tried again, and only the newest attempt may publish.';
comment on column scan_run.beat_at is 'Moved while a replica works on the run; a run whose beat stops is given up as failed.';

create table source_status (
    firm text not null
  , scope text not null
  , source text not null
  , state text not null
  , reason text
  , read_count bigint not null
  , tried_at timestamptz(3) not null
  , last_complete_at timestamptz(3)
  , facts jsonb
  , constraint source_status_pk primary key (firm, scope, source)
  , constraint source_status_state_known check (state in ('COMPLETE', 'PARTIAL', 'FAILED'))
  , constraint source_status_facts_are_whole check ((facts is null) = (last_complete_at is null))
);
comment on table source_status is 'How the last try to read a source ended, and the facts of its last whole walk; a broken walk never replaces them.';

create table evaluation (
    id uuid not null default uuidv7()
  , firm text not null
  , scope text not null
  , scan uuid not null
  , as_of timestamptz(3) not null
  , summary jsonb not null
  , rows_kept boolean not null default true
  , constraint evaluation_pk primary key (id)
  , constraint evaluation_of_scan foreign key (scan) references scan_run (id)
);
create index evaluation_newest on evaluation (firm, scope, as_of desc);
comment on table evaluation is 'One conclusion over the whole firm; its summary is kept for the trend when its rows are gone.';

create table evaluation_row (
    evaluation uuid not null
  , firm text not null
  , id text not null
  , sort_key text not null
  , search text not null
  , facets jsonb not null
  , body jsonb not null
  , constraint evaluation_row_pk primary key (evaluation, id)
  , constraint evaluation_row_of foreign key (evaluation) references evaluation (id)
);
create index evaluation_row_in_order on evaluation_row (evaluation, sort_key, id);
create index evaluation_row_by_facet on evaluation_row using gin (facets jsonb_path_ops);
comment on table evaluation_row is 'One subject as one evaluation saw it; tiles, lists and CSV files all read these rows.';

create table published_evaluation (
    firm text not null
  , scope text not null
  , evaluation uuid not null
  , constraint published_evaluation_pk primary key (firm, scope)
  , constraint published_evaluation_of foreign key (evaluation) references evaluation (id)
);
comment on table published_evaluation is 'Which evaluation readers see; moved in the transaction that wrote its rows.';

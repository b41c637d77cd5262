-- Who has to be told of what a run changed, and what finding rows that are past their keeping takes.

create table flag (
    id uuid not null default uuidv7()
  , firm text not null
  , scope text not null
  , run uuid not null
  , channel text not null
  , state text not null default 'DUE'
  , digest text not null
  , made_at timestamptz(3) not null
  , due_at timestamptz(3) not null
  , attempts integer not null default 0
  , ended_at timestamptz(3)
  , last_fault text
  , constraint flag_pk primary key (id)
  , constraint flag_once unique (firm, scope, run, channel)
  , constraint flag_of_run foreign key (run) references scan_run (id)
  , constraint flag_channel_known check (channel in ('MAIL', 'WEBHOOK'))
  , constraint flag_state_known check (state in ('DUE', 'SENT', 'GIVEN_UP'))
  , constraint flag_ends_once check ((state = 'DUE') = (ended_at is null))
);
create index flag_due on flag (firm, scope, due_at) where state = 'DUE';
comment on table flag is 'What is to be told about a run, written in the transaction that published it; numbers, rules and ids, no names.';
comment on column flag.due_at is 'When it is sent; moved ahead by whoever takes it, so that no two replicas send it and none is lost with one.';
comment on column flag.attempts is 'How often it was taken; also the fence of whoever took it last.';

create table flag_mark (
    firm text not null
  , scope text not null
  , channel text not null
  , told_to bigint not null
  , constraint flag_mark_pk primary key (firm, scope, channel)
  , constraint flag_mark_channel_known check (channel in ('MAIL', 'WEBHOOK'))
);
comment on table flag_mark is 'Up to which finding_event each channel was told, so that nothing between two runs is lost or told twice.';

create index evaluation_row_over on evaluation_row (firm, scope, until_seq) where until_seq is not null;

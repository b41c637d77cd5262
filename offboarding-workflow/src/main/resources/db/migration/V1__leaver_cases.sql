-- Versions: V1 to V19 are the core's, V20 to V39 the archive's and the evidence's.

create table leaver_case (
    firm text not null
  , id uuid not null
  , state text not null
  , person text not null
  , display_name text not null
  , job_title text
  , department text
  , manager_person text
  , manager_name text
  , playbook text not null
  , playbook_version integer not null
  , last_working_day date not null
  , access_ends timestamp not null
  , employment_ends date not null
  , zone text not null
  , visible_from timestamptz(3)
  , named_people text[] not null default '{}'
  , urgent boolean not null
  , reason text not null
  , successor text
  , personal_contact text
  , whatsapp_due_by timestamptz(3)
  , requested_by text not null
  , requested_by_name text not null
  , requested_at timestamptz(3) not null
  , approvals_needed integer not null
  , found jsonb not null
  , accounts jsonb not null
  , privilege jsonb not null
  , snapshot jsonb not null
  , snapshot_at timestamptz(3) not null
  , armed_at timestamptz(3)
  , cleared_at timestamptz(3)
  , contained_at timestamptz(3)
  , ended_at timestamptz(3)
  , residual jsonb not null default '[]'
  , process text
  , constraint leaver_case_pk primary key (firm, id)
  , constraint leaver_case_state check (state in (
        'DRAFT', 'AWAITING_APPROVAL', 'SCHEDULED', 'RUNNING', 'NEEDS_HUMAN', 'CLOSED', 'CANCELLED', 'RESTORED'))
  , constraint leaver_case_approvals check (approvals_needed between 1 and 2)
  , constraint leaver_case_closed_is_contained_or_said check (state <> 'CLOSED' or ended_at is not null)
);
comment on table leaver_case is 'One person''s departure. Local dates stand with their zone; instants are computed when used.';
comment on column leaver_case.armed_at is 'When somebody asked for containment at once.';
comment on column leaver_case.cleared_at is 'When the guard rails let Contain begin: from then on access may be gone.';

create unique index leaver_case_one_open on leaver_case (firm, person)
  where state in ('DRAFT', 'AWAITING_APPROVAL', 'SCHEDULED', 'RUNNING', 'NEEDS_HUMAN');
create index leaver_case_by_time on leaver_case (firm, requested_at desc, id desc);

create table case_approval (
    firm text not null
  , case_id uuid not null
  , by_person text not null
  , by_name text not null
  , decision text not null
  , comment text not null
  , at timestamptz(3) not null
  , constraint case_approval_pk primary key (firm, case_id, by_person)
  , constraint case_approval_case foreign key (firm, case_id) references leaver_case (firm, id)
  , constraint case_approval_decision check (decision in ('APPROVE', 'REJECT'))
);
comment on table case_approval is 'Who approved or rejected a case; one voice a person.';

create table case_alarm (
    firm text not null
  , case_id uuid not null
  , code text not null
  , since timestamptz(3) not null
  , what text not null
  , cleared_at timestamptz(3)
  , constraint case_alarm_pk primary key (firm, case_id, code)
  , constraint case_alarm_case foreign key (firm, case_id) references leaver_case (firm, id)
);
comment on table case_alarm is 'Something that a person should look at now.';

create table case_step (
    firm text not null
  , case_id uuid not null
  , step text not null
  , phase text not null
  , position integer not null
  , system text not null
  , title text not null
  , state text not null
  , outcome text
  , reason_code text
  , detail text
  , evidence jsonb not null default '{}'
  , attempts integer not null default 0
  , failures integer not null default 0
  , run bigint not null default 0
  , cursor text
  , answer text
  , next_at timestamptz(3)
  , started_at timestamptz(3)
  , finished_at timestamptz(3)
  , verified_at timestamptz(3)
  , constraint case_step_pk primary key (firm, case_id, step)
  , constraint case_step_case foreign key (firm, case_id) references leaver_case (firm, id)
  , constraint case_step_state check (state in ('PENDING', 'RUNNING', 'WAITING', 'FINISHED'))
  , constraint case_step_outcome check (outcome in (
        'DONE', 'ALREADY_DONE', 'SKIPPED', 'NEEDS_HUMAN', 'FAILED_RETRYABLE', 'FAILED'))
  , constraint case_step_answer check (answer in ('AGAIN', 'SKIP'))
  , constraint case_step_finished check (state <> 'FINISHED' or outcome in ('DONE', 'ALREADY_DONE', 'SKIPPED'))
);
comment on table case_step is 'Where each step of a case stands.';
comment on column case_step.run is 'Fencing epoch: raised by each intent; an outcome of an older run is refused.';
comment on column case_step.answer is 'What a person decided and the engine has not yet taken up.';

create table step_log (
    firm text not null
  , case_id uuid not null
  , step text not null
  , run bigint not null
  , attempt integer not null
  , worker text not null
  , intent_at timestamptz(3) not null
  , ended_at timestamptz(3)
  , result text
  , reason_code text
  , constraint step_log_pk primary key (firm, case_id, step, run)
  , constraint step_log_step foreign key (firm, case_id, step) references case_step (firm, case_id, step)
  , constraint step_log_result check (result in (
        'DONE', 'ALREADY_DONE', 'SKIPPED', 'NEEDS_HUMAN', 'FAILED_RETRYABLE', 'FAILED', 'WAITING', 'LOST', 'STALE'))
);
comment on table step_log is 'Every run of every step: the intent is committed before the remote call, the result after it.';

create table node (
    id text not null
  , started_at timestamptz(3) not null
  , beat_at timestamptz(3) not null
  , constraint node_pk primary key (id)
);
comment on table node is 'Running replicas and their last heartbeat, by the database''s clock. Belongs to no firm.';

create table idempotency_key (
    firm text not null
  , operator text not null
  , key text not null
  , request_hash text not null
  , claimed_until timestamptz(3) not null
  , status integer
  , body text
  , created_at timestamptz(3) not null default now()
  , constraint idempotency_key_pk primary key (firm, operator, key)
);
comment on table idempotency_key is 'Answers already given, so that a repeated write gives the same one.';

create unique index leaver_case_by_process on leaver_case (process) where process is not null;
create index case_step_answered on case_step (firm, case_id) where answer is not null;
create index step_log_open on step_log (firm, case_id) where ended_at is null;

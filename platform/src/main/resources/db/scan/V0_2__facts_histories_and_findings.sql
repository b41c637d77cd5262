-- Facts one by one instead of a document a source, rows with a time of validity instead of a copy an evaluation, and findings
-- with a life. What is carried: every summary (the trend), and for devices the facts and the evaluation in force, because since
-- when a check fails is known from them alone. The people of the identity audit are evaluated anew by its next scan.

alter table scan_run add column taken_up integer not null default 0;
comment on column scan_run.taken_up is 'How often another replica went on with it after its own fell silent.';

create table source_walk (
    firm text not null
  , scope text not null
  , source text not null
  , state text not null
  , started_at timestamptz(3) not null
  , run uuid not null
  , attempt integer not null
  , read_count bigint not null default 0
  , constraint source_walk_pk primary key (firm, scope, source)
  , constraint source_walk_state_known check (state in ('OPEN', 'ENDED'))
);
comment on table source_walk is 'The walk that is under way over a source, or the last one that ended whole; a broken one stays open and is gone on with.';
comment on column source_walk.run is 'The run, with its attempt, that may store pages: a fence for replicas that were given up.';

create table source_walk_part (
    firm text not null
  , scope text not null
  , source text not null
  , part text not null
  , mode text not null
  , kinds text[] not null
  , cursor text
  , ended boolean not null default false
  , read_count bigint not null default 0
  , keep text
  , constraint source_walk_part_pk primary key (firm, scope, source, part)
  , constraint source_walk_part_of foreign key (firm, scope, source) references source_walk (firm, scope, source)
  , constraint source_walk_part_mode_known check (mode in ('FULL', 'DELTA'))
);
comment on table source_walk_part is 'How far each part of the walk under way has come; moved in the transaction that stores the page before.';

create table source_part_kept (
    firm text not null
  , scope text not null
  , source text not null
  , part text not null
  , keep text not null
  , constraint source_part_kept_pk primary key (firm, scope, source, part)
);
comment on table source_part_kept is 'What a part left for the next walk, such as a delta link; moves only when a whole walk ends.';

create table source_fact (
    firm text not null
  , scope text not null
  , source text not null
  , kind text not null
  , id text collate "C" not null
  , subject text collate "C" not null
  , body text not null
  , constraint source_fact_pk primary key (firm, scope, source, kind, id)
);
create index source_fact_by_subject on source_fact (firm, scope, subject, source, kind, id);
comment on table source_fact is 'What the sources said in their last whole walks; nothing of a broken walk is in here.';

create table source_fact_staged (
    firm text not null
  , scope text not null
  , source text not null
  , kind text not null
  , id text collate "C" not null
  , subject text collate "C" not null
  , body text not null
  , gone boolean not null
  , constraint source_fact_staged_pk primary key (firm, scope, source, kind, id)
);
comment on table source_fact_staged is 'What the walk under way has said so far. Written ahead like any other table: a part that has ended is never read twice.';

insert into source_fact (firm, scope, source, kind, id, subject, body)
select firm, scope, source, 'walk', 'walk', '', facts::text from source_status
where scope = 'devices' and facts is not null;

alter table source_status drop constraint source_status_facts_are_whole;
alter table source_status drop column facts;
update source_status set last_complete_at = null where scope <> 'devices';
comment on table source_status is 'How the last try to read a source ended, and when its last whole walk did.';

alter table evaluation add column seq bigint;
update evaluation e set seq = n.seq
from (select id, row_number() over (partition by firm, scope order by as_of, id) as seq from evaluation) n
where n.id = e.id;
update evaluation set rows_kept = false
where scope <> 'devices' or id not in (select evaluation from published_evaluation);
alter table evaluation alter column seq set not null;
alter table evaluation add constraint evaluation_seq_once unique (firm, scope, seq);
comment on table evaluation is 'One conclusion over the whole firm; readers see the one with the highest number, or an earlier one by its time.';
comment on column evaluation.rows_kept is 'False where the rows were given up; the summary stays for the trend.';

alter table evaluation_row rename to evaluation_row_before;
alter table evaluation_row_before rename constraint evaluation_row_pk to evaluation_row_before_pk;
drop index evaluation_row_in_order;
drop index evaluation_row_by_facet;

create table evaluation_row (
    version bigint not null generated always as identity
  , firm text not null
  , scope text not null
  , id text collate "C" not null
  , since_seq bigint not null
  , until_seq bigint
  , sort_key text not null
  , search text not null
  , facets text[] not null
  , digest text not null
  , constraint evaluation_row_pk primary key (version)
  , constraint evaluation_row_holds_a_while check (until_seq > since_seq)
);
create unique index evaluation_row_in_force on evaluation_row (firm, scope, id) where until_seq is null;
create index evaluation_row_in_force_in_order on evaluation_row (firm, scope, sort_key, id) where until_seq is null;
create index evaluation_row_in_force_by_facet on evaluation_row using gin (facets) with (fastupdate = off) where until_seq is null;
create index evaluation_row_in_order on evaluation_row (firm, scope, sort_key, id, since_seq, until_seq);
create index evaluation_row_of_subject on evaluation_row (firm, scope, id, since_seq);
comment on table evaluation_row is 'One subject as evaluations saw it, from one number to before another; written only when it changes.';
comment on column evaluation_row.facets is 'name=value, as an array because its statistics tell the planner how many rows a facet means.';

create table evaluation_body (
    version bigint not null
  , body text not null
  , constraint evaluation_body_pk primary key (version)
  , constraint evaluation_body_of foreign key (version) references evaluation_row (version) on delete cascade
);
comment on table evaluation_body is 'The answer of a row, apart from it so that counting and searching read narrow rows.';

insert into evaluation_row (firm, scope, id, since_seq, sort_key, search, facets, digest)
select e.firm, e.scope, r.id, e.seq, r.sort_key, r.search
  , array(select f.key || '=' || f.value from jsonb_each_text(r.facets) f order by f.key), 'carried'
from evaluation e join evaluation_row_before r on r.evaluation = e.id
where e.rows_kept;
insert into evaluation_body (version, body)
select n.version, r.body::text
from evaluation e
join evaluation_row_before r on r.evaluation = e.id
join evaluation_row n on n.firm = e.firm and n.scope = e.scope and n.id = r.id
where e.rows_kept;
drop table evaluation_row_before;
drop table published_evaluation;

create unlogged table evaluation_row_staged (
    run uuid not null
  , attempt integer not null
  , id text collate "C" not null
  , sort_key text not null
  , search text not null
  , facets text[] not null
  , digest text not null
  , body text not null
  , constraint evaluation_row_staged_pk primary key (run, attempt, id)
);
comment on table evaluation_row_staged is 'The rows of an evaluation while it is made; counted again before they are published, because a crash empties this table.';

create unlogged table finding_staged (
    run uuid not null
  , attempt integer not null
  , finding uuid not null
  , rule text not null
  , subject text not null
  , part text not null
  , severity text not null
  , title text not null
  , evidence jsonb not null
  , sort_key text not null
  , search text not null
  , facets text[] not null
  , constraint finding_staged_pk primary key (run, attempt, finding)
);
comment on table finding_staged is 'The findings of an evaluation while it is made.';

create table finding (
    id uuid not null
  , firm text not null
  , scope text not null
  , rule text not null
  , subject text not null
  , part text not null
  , severity text not null
  , rank smallint not null generated always as (case severity
      when 'CRITICAL' then 1 when 'HIGH' then 2 when 'MEDIUM' then 3 when 'LOW' then 4 else 5 end) stored
  , title text not null
  , evidence jsonb not null
  , sort_key text not null
  , search text not null
  , facets text[] not null
  , state text not null
  , first_seen timestamptz(3) not null
  , opened_at timestamptz(3) not null
  , last_seen timestamptz(3)
  , closed_at timestamptz(3)
  , exception_owner text
  , exception_reason text
  , exception_expires_at timestamptz(3)
  , exception_by text
  , exception_at timestamptz(3)
  , constraint finding_pk primary key (id)
  , constraint finding_once unique (firm, scope, rule, subject, part)
  , constraint finding_state_known check (state in ('OPEN', 'EXCEPTED', 'CLOSED'))
  , constraint finding_severity_known check (severity in ('CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFO'))
  , constraint finding_closed_has_a_time check ((state = 'CLOSED') = (closed_at is not null))
  , constraint finding_closed_is_not_seen check (state <> 'CLOSED' or last_seen is not null)
  , constraint finding_exception_is_whole check (num_nonnulls(exception_owner, exception_reason, exception_expires_at, exception_by, exception_at)
      = case when state = 'EXCEPTED' then 5 else 0 end)
);
create index finding_live_in_order on finding (firm, scope, rank, sort_key, id) where state <> 'CLOSED';
create index finding_live_by_facet on finding using gin (facets) with (fastupdate = off) where state <> 'CLOSED';
create index finding_of_subject on finding (firm, scope, subject);
create index finding_exception_ends on finding (exception_expires_at) where state = 'EXCEPTED';
comment on table finding is 'One gap on one subject, for all its life. Only a run that read whole what its rule rests on closes it.';
comment on column finding.last_seen is 'When a run last saw it; null while the evaluation in force sees it, so that what does not change is not written.';

create table finding_event (
    seq bigint not null generated always as identity
  , finding uuid not null
  , firm text not null
  , scope text not null
  , at timestamptz(3) not null
  , kind text not null
  , state text not null
  , severity text not null
  , run uuid
  , by_whom text
  , detail jsonb not null default '{}'
  , constraint finding_event_pk primary key (seq)
  , constraint finding_event_of foreign key (finding) references finding (id)
  , constraint finding_event_kind_known check (kind in ('OPENED', 'REOPENED', 'CLOSED', 'EXCEPTED', 'EXCEPTION_ENDED', 'SEVERITY_CHANGED'))
  , constraint finding_event_state_known check (state in ('OPEN', 'EXCEPTED', 'CLOSED'))
);
create index finding_event_of_finding on finding_event (finding, seq);
create index finding_event_in_order on finding_event (firm, scope, seq);
comment on table finding_event is 'What happened to findings, in order; never changed. The state at any past time is read from it.';

create function finding_event_is_for_ever() returns trigger language plpgsql as $$
begin
  raise exception 'finding_event is append-only';
end $$;
create trigger finding_event_is_for_ever before update or delete on finding_event
for each row execute function finding_event_is_for_ever();

create table finding_exception_request (
    firm text not null
  , scope text not null
  , key text not null
  , digest text not null
  , made_at timestamptz(3) not null default now()
  , constraint finding_exception_request_pk primary key (firm, scope, key)
);
comment on table finding_exception_request is 'Which requests for exceptions were answered, so that a repeated one does nothing twice.';

alter table leaver_case add column asked_chats jsonb not null default '[]';
comment on column leaver_case.asked_chats is 'Which exports are waited for, each with its day or null for the usual time.';
comment on column leaver_case.whatsapp_due_by is 'Superseded by asked_chats; kept for replicas of an older build.';
update leaver_case set asked_chats = jsonb_build_array(jsonb_build_object(
    'source', 'whatsapp'
  , 'dueBy', to_char(whatsapp_due_by at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')));

alter table lawful_basis drop constraint lawful_basis_source;
alter table lawful_basis add constraint lawful_basis_source check (source in (
    'teams', 'whatsapp', 'sms', 'telegram', 'slack', 'wecom', 'google-chat', 'wechat', 'signal', 'imessage', 'other'
  , 'detectors', 'special-categories'));
alter table lawful_basis add constraint lawful_basis_special_has_condition
  check (source <> 'special-categories' or article9_condition is not null);
comment on column lawful_basis.source is 'A source of chats, or detectors or special-categories: what may be looked for in them.';

alter table chat_bag drop constraint chat_bag_source;
alter table chat_bag add constraint chat_bag_source check (source in (
    'teams', 'whatsapp', 'sms', 'telegram', 'slack', 'wecom', 'google-chat', 'wechat', 'signal', 'imessage', 'other'));
alter table chat_bag add column format text;
update chat_bag set format = source;
alter table chat_bag alter column format set not null;
alter table chat_bag add constraint chat_bag_format check (format in (
    'whatsapp', 'teams', 'sms', 'telegram', 'slack', 'wecom', 'google-chat', 'opaque'));
alter table chat_bag add column attested_note text;
alter table chat_bag add constraint chat_bag_opaque_is_attested
  check (format <> 'opaque' or attested_note is not null);
comment on column chat_bag.format is 'How it was read; opaque: kept and hashed, not read, low assurance.';
comment on column chat_bag.attested_note is 'What the person who handed an unread file over says that it is.';

create table chat_outcome (
    firm text not null
  , id uuid not null
  , case_id uuid not null
  , source text not null
  , outcome text not null
  , chat uuid
  , note text not null
  , recorded_by text not null
  , recorded_at timestamptz(3) not null
  , constraint chat_outcome_pk primary key (firm, id)
  , constraint chat_outcome_case foreign key (firm, case_id) references leaver_case (firm, id)
  , constraint chat_outcome_chat foreign key (firm, chat) references chat_bag (firm, id)
  , constraint chat_outcome_source check (source in (
        'teams', 'whatsapp', 'sms', 'telegram', 'slack', 'wecom', 'google-chat', 'wechat', 'signal', 'imessage'
      , 'other'))
  , constraint chat_outcome_outcome check (outcome in ('EXPORT_BLOCKED', 'POSSIBLY_TRUNCATED', 'DECLINED'))
);
comment on table chat_outcome is 'Why an export is not there, or not whole: said by a person, and no failure.';
create index chat_outcome_of_case on chat_outcome (firm, case_id, recorded_at);

create table chat_set_aside (
    firm text not null
  , id uuid not null
  , case_id uuid not null
  , source text not null
  , custodian text not null
  , problem text not null
  , sha256 text not null
  , bytes bigint not null
  , handed_over_by text not null
  , set_aside_at timestamptz(3) not null
  , kept_until timestamptz(3) not null
  , state text not null
  , ended_by text
  , ended_at timestamptz(3)
  , constraint chat_set_aside_pk primary key (firm, id)
  , constraint chat_set_aside_case foreign key (firm, case_id) references leaver_case (firm, id)
  , constraint chat_set_aside_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
  , constraint chat_set_aside_state check (state in ('KEPT', 'SEALED', 'DISCARDED', 'EXPIRED'))
  , constraint chat_set_aside_ended check ((state = 'KEPT') = (ended_at is null))
);
comment on table chat_set_aside is 'Files that could not be read as what they were sent as: kept encrypted for a while, then sealed as they are or destroyed.';
create unique index chat_set_aside_once on chat_set_aside (firm, case_id, source, sha256) where state = 'KEPT';
create index chat_set_aside_kept on chat_set_aside (kept_until) where state = 'KEPT';

alter table leaver_case add column employment_starts date;
comment on column leaver_case.employment_starts is 'First day of work, where HR says it: chats are held against it.';

alter table chat_bag add column looked_for boolean not null default false;
alter table chat_bag add column looked_for_special boolean not null default false;
alter table chat_bag add column finding_counts jsonb not null default '{}';
alter table chat_bag add column completeness jsonb;
alter table chat_bag add column counterpart boolean not null default false;
alter table chat_bag add constraint chat_bag_unread_is_not_looked_through
  check (format <> 'opaque' or not (looked_for or looked_for_special));
comment on column chat_bag.looked_for is 'Whether detectors ran: without a lawful basis they do not, and nothing found means nothing.';
comment on column chat_bag.finding_counts is 'Findings by kind, special categories included; who may see which is decided when asked.';
comment on column chat_bag.completeness is 'Numbers, times and reasons for each chat; its name and its entry stay in the bag.';

comment on column chat_bag.counterpart is 'The export of somebody else who is in the chats: the leaver''s is held against it.';

create table chat_finding (
    firm text not null
  , chat uuid not null
  , number integer not null
  , kind text not null
  , special boolean not null
  , confidence text not null
  , entry integer not null
  , record_from bigint not null
  , record_to bigint not null
  , text_start integer not null
  , text_end integer not null
  , masked text not null
  , hmac text not null
  , constraint chat_finding_pk primary key (firm, chat, number)
  , constraint chat_finding_chat foreign key (firm, chat) references chat_bag (firm, id)
  , constraint chat_finding_kind check (kind ~ '^[a-z][a-z-]*$')
  , constraint chat_finding_special check (special = starts_with(kind, 'special-'))
  , constraint chat_finding_confidence check (confidence in ('low', 'medium', 'high'))
  , constraint chat_finding_place check (0 <= entry and 0 <= record_from and record_from <= record_to
      and 0 <= text_start and text_start <= text_end)
  , constraint chat_finding_hmac check (hmac ~ '^[0-9a-f]{64}$')
);
comment on table chat_finding is 'What must not be in a chat and was seen there: its kind and place, never its value. The key of the HMAC is not in this database.';
comment on column chat_finding.entry is 'The how-manieth file of the bag''s model, from 0: its name may name a person.';
create index chat_finding_of_kind on chat_finding (firm, chat, kind, number);

create table lawful_basis (
    firm text not null
  , source text not null
  , dpia text not null
  , lia text not null
  , article9_condition text
  , staff_notice text not null
  , effective_from date not null
  , recorded_by text not null
  , recorded_at timestamptz(3) not null
  , constraint lawful_basis_pk primary key (firm, source, recorded_at)
  , constraint lawful_basis_source check (source in ('teams', 'whatsapp'))
);
comment on table lawful_basis is 'Why a source of chats may be taken in. A new record replaces the one before, which stays readable.';

create table chat_bag (
    firm text not null
  , id uuid not null
  , case_id uuid not null
  , source text not null
  , custodian text not null
  , sha256 text not null
  , bytes bigint not null
  , messages bigint not null
  , system bigint not null
  , gaps bigint not null
  , edited bigint not null
  , deleted bigint not null
  , media_claimed bigint not null
  , media_found bigint not null
  , first_at text
  , last_at text
  , date_order text not null
  , tag_manifest_sha512 text not null
  , state text not null
  , sealed_by text not null
  , sealed_at timestamptz(3) not null
  , constraint chat_bag_pk primary key (firm, id)
  , constraint chat_bag_case foreign key (firm, case_id) references leaver_case (firm, id)
  , constraint chat_bag_once unique (firm, case_id, source, sha256)
  , constraint chat_bag_source check (source in ('teams', 'whatsapp'))
  , constraint chat_bag_state check (state in ('SEALED'))
  , constraint chat_bag_sha256 check (sha256 ~ '^[0-9a-f]{64}$')
);
comment on table chat_bag is 'What was sealed for a case: numbers and digests, never content. The bags lie in the archive, encrypted.';

create table chat_opening (
    firm text not null
  , id uuid not null
  , case_id uuid not null
  , chat uuid not null
  , requested_by text not null
  , requested_at timestamptz(3) not null
  , reason text not null
  , approved_by text
  , open_until timestamptz(3)
  , constraint chat_opening_pk primary key (firm, id)
  , constraint chat_opening_chat foreign key (firm, chat) references chat_bag (firm, id)
  , constraint chat_opening_two_people check (approved_by is null or approved_by <> requested_by)
  , constraint chat_opening_open check ((approved_by is null) = (open_until is null))
);
comment on table chat_opening is 'Who opened which chat, why, and who agreed.';

create table evidence_bag (
    firm text not null
  , case_id uuid not null
  , tag_manifest_sha512 text not null
  , custody_size bigint not null
  , sealed_at timestamptz(3) not null
  , constraint evidence_bag_pk primary key (firm, case_id)
  , constraint evidence_bag_case foreign key (firm, case_id) references leaver_case (firm, id)
);
comment on table evidence_bag is 'The sealed proof of a case; it holds no content.';

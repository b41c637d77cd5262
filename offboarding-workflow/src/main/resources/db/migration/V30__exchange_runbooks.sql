create table exchange_runbook (
    firm text not null
  , nonce text not null
  , case_id uuid not null
  , step text not null
  , mailbox text not null
  , successor text
  , data text not null
  , signature text not null
  , issued_at timestamptz(3) not null
  , expires_at timestamptz(3) not null
  , result text
  , result_sha256 text
  , result_by text
  , result_at timestamptz(3)
  , constraint exchange_runbook_pk primary key (firm, nonce)
  , constraint exchange_runbook_case foreign key (firm, case_id) references leaver_case (firm, id)
  , constraint exchange_runbook_nonce check (nonce ~ '^[0-9a-f]{64}$')
  , constraint exchange_runbook_result_sha256 check (result_sha256 ~ '^[0-9a-f]{64}$')
  , constraint exchange_runbook_answered_whole check (
        (result is null) = (result_sha256 is null) and (result is null) = (result_by is null)
        and (result is null) = (result_at is null))
);
comment on table exchange_runbook is 'What Exchange was asked to do for a leaver''s mailbox, as signed, and the one result that was taken for it.';
create index exchange_runbook_of_case on exchange_runbook (firm, case_id, step, issued_at);

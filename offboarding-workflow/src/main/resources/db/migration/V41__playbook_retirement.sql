alter table playbook_draft
    add column retirement_asked_by text
  , add column retirement_asked_by_name text
  , add column retirement_asked_at timestamptz(3)
  , add column retirement_reason text
  , add column retired_by text
  , add column retired_by_name text
  , add column retired_at timestamptz(3)
  , drop constraint playbook_draft_state
  , drop constraint playbook_draft_approved_has_version
  , drop constraint playbook_draft_second_person
  , drop constraint playbook_draft_tried_first
  , add constraint playbook_draft_state check (state in ('DRAFT', 'APPROVED', 'REJECTED', 'RETIRED'))
  , add constraint playbook_draft_approved_has_version check ((state in ('APPROVED', 'RETIRED')) = (version is not null))
  , add constraint playbook_draft_second_person check (
        decided_by is null or state not in ('APPROVED', 'RETIRED') or decided_by <> uploaded_by)
  , add constraint playbook_draft_tried_first check (state not in ('APPROVED', 'RETIRED') or tried_at is not null)
  , add constraint playbook_draft_retirement_whole check (
        (retirement_asked_by is null) = (retirement_asked_at is null)
        and (retirement_asked_by is null) = (retirement_reason is null))
  , add constraint playbook_draft_retirement_of_approved check (
        retirement_asked_by is null or state in ('APPROVED', 'RETIRED'))
  , add constraint playbook_draft_retired check (
        (state = 'RETIRED') = (retired_by is not null) and (retired_by is null) = (retired_at is null)
        and (retired_by is null or retirement_asked_by is not null))
  , add constraint playbook_draft_retired_by_second_person check (
        retired_by is null or retired_by <> retirement_asked_by);
comment on column playbook_draft.retired_at is 'Since when no new case runs it. Those that have begun keep the version that they pinned.';
alter table playbook_event
    drop constraint playbook_event_type
  , add constraint playbook_event_type check (type in ('UPLOADED', 'TRIED', 'APPROVED', 'REJECTED'
      , 'RETIREMENT_ASKED', 'RETIREMENT_REJECTED', 'RETIRED'));

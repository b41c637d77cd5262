create table leaver_import (
    firm text not null
  , id uuid not null
  , state text not null
  , file_sha256 text not null
  , requested_by text not null
  , requested_by_name text not null
  , requested_at timestamptz(3) not null
  , approvals_needed integer not null default 1
  , claimed_until timestamptz(3)
  , constraint leaver_import_pk primary key (firm, id)
  , constraint leaver_import_state check (state in (
        'CREATING', 'AWAITING_APPROVAL', 'APPROVED', 'RUNNING', 'REJECTED', 'FAILED'))
  , constraint leaver_import_approvals check (approvals_needed between 1 and 2)
);
comment on column leaver_import.claimed_until is 'Until then one replica works on it, by the database''s clock.';
comment on table leaver_import is 'One file of many leavers: checked first, then made into cases, approved on one sheet.';

create table leaver_import_row (
    firm text not null
  , import_id uuid not null
  , line integer not null
  , state text not null
  , fields jsonb not null
  , problem text
  , case_id uuid
  , constraint leaver_import_row_pk primary key (firm, import_id, line)
  , constraint leaver_import_row_import foreign key (firm, import_id) references leaver_import (firm, id)
  , constraint leaver_import_row_state check (state in ('PENDING', 'CREATED', 'REFUSED', 'DECIDED'))
);
comment on table leaver_import_row is 'One line of an imported file, by its number in the file; why it is refused stands with it.';

create index leaver_import_row_open on leaver_import_row (firm, import_id, state);

create table leaver_import_approval (
    firm text not null
  , import_id uuid not null
  , by_person text not null
  , by_name text not null
  , decision text not null
  , comment text not null
  , at timestamptz(3) not null
  , constraint leaver_import_approval_pk primary key (firm, import_id, by_person)
  , constraint leaver_import_approval_import foreign key (firm, import_id) references leaver_import (firm, id)
  , constraint leaver_import_approval_decision check (decision in ('APPROVE', 'REJECT'))
);
comment on table leaver_import_approval is 'Who approved or rejected a whole sheet; one voice a person.';

alter table leaver_case
    add column import_id uuid generated always as ((involved ->> 'importId')::uuid) stored;
comment on column leaver_case.import_id is 'The file that the case came from: what follows containment waits for the others of it.';

create index leaver_case_of_import on leaver_case (firm, import_id) where import_id is not null;

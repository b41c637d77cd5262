create table playbook_draft (
    firm text not null
  , id uuid not null
  , name text not null
  , title text not null
  , state text not null
  , version integer
  , source text not null
  , sha256 text not null
  , playbook jsonb not null
  , notes jsonb not null default '[]'
  , uploaded_by text not null
  , uploaded_by_name text not null
  , uploaded_at timestamptz(3) not null
  , tried_by text
  , tried_at timestamptz(3)
  , decided_by text
  , decided_by_name text
  , decided_at timestamptz(3)
  , comment text
  , constraint playbook_draft_pk primary key (firm, id)
  , constraint playbook_draft_version unique (firm, name, version)
  , constraint playbook_draft_state check (state in ('DRAFT', 'APPROVED', 'REJECTED'))
  , constraint playbook_draft_approved_has_version check ((state = 'APPROVED') = (version is not null))
  , constraint playbook_draft_decided check ((state = 'DRAFT') = (decided_by is null))
  , constraint playbook_draft_second_person check (decided_by is null or state <> 'APPROVED' or decided_by <> uploaded_by)
  , constraint playbook_draft_tried_first check (state <> 'APPROVED' or tried_at is not null)
);
comment on table playbook_draft is 'A firm''s own playbooks, from upload to approval. An approved one never changes: cases pin its version.';
comment on column playbook_draft.source is 'The file as it was uploaded: what people look at. What runs is made from the column playbook.';
comment on column playbook_draft.playbook is 'What was understood of the file: phases, steps, terms. Nothing else of it ever runs.';
create index playbook_draft_by_time on playbook_draft (firm, uploaded_at desc);

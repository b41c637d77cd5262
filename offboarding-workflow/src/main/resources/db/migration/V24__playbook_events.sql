create table playbook_event (
    firm text not null
  , id bigint generated always as identity
  , draft uuid not null
  , type text not null
  , by_person text not null
  , at timestamptz(3) not null
  , detail text not null
  , constraint playbook_event_pk primary key (firm, id)
  , constraint playbook_event_draft foreign key (firm, draft) references playbook_draft (firm, id)
  , constraint playbook_event_type check (type in ('UPLOADED', 'TRIED', 'APPROVED', 'REJECTED'))
);
comment on table playbook_event is 'Who did what to a firm''s own playbooks. Rows are only ever added.';

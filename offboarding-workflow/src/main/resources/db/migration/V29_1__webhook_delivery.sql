create table webhook_delivery (
    firm text not null
  , id uuid not null
  , case_id uuid not null
  , step text not null
  , state text not null
  , sent_at timestamptz(3)
  , due_at timestamptz(3) not null
  , answered_at timestamptz(3)
  , status text
  , detail text
  , constraint webhook_delivery_pk primary key (firm, id)
  , constraint webhook_delivery_step foreign key (firm, case_id, step) references case_step (firm, case_id, step)
  , constraint webhook_delivery_once unique (firm, case_id, step)
  , constraint webhook_delivery_state check (state in ('OPEN', 'ANSWERED', 'ASKED'))
  , constraint webhook_delivery_answered check ((state = 'ANSWERED') <= (answered_at is not null and status is not null))
  , constraint webhook_delivery_status check (status in ('DONE', 'ALREADY_DONE', 'NEEDS_HUMAN', 'FAILED'))
);
comment on table webhook_delivery is 'What systems were told by a signed call, and their signed answers. One delivery a step: sent again, it keeps its id.';
comment on column webhook_delivery.state is 'OPEN: an answer is waited for. ASKED: a person was asked; the next run sends again.';
create unique index webhook_delivery_of on webhook_delivery (id);

create table human_task (
    firm text not null
  , case_id uuid not null
  , step text not null
  , title text not null
  , due_after text not null
  , constraint human_task_pk primary key (firm, case_id, step)
  , constraint human_task_step foreign key (firm, case_id, step) references case_step (firm, case_id, step)
  , constraint human_task_step_is_human check (step like 'human.%')
  , constraint human_task_due_after check (due_after ~ '^P')
);
comment on table human_task is 'Tasks that a playbook gave to people, from when they are first shown.';
comment on column human_task.due_after is 'How long after the end of access a task is due: kept as a span, so that it moves with the dates.';

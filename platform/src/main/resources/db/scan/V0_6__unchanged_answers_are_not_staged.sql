alter table evaluation_row_staged alter column body drop not null;
comment on column evaluation_row_staged.body is 'Null where the row in force says the same; a row that is written has one, which evaluation_body demands.';

package io.lastday.offboarding.step.webhook;

import io.lastday.offboarding.firm.FirmId;
import io.lastday.offboarding.step.StepContext;
import io.lastday.offboarding.step.StepId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries and their answers, in PostgreSQL. Blocking. */
@Component
class Deliveries {

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The delivery of a step, made where there is none, and opened again where a person was asked. */
    Delivery open(StepContext context, StepId step, Instant dueAt) {
        UUID id = Delivery.idOf(context.firm(), context.caseId(), step);
        jdbc.sql("""
                insert into webhook_delivery (firm, id, case_id, step, state, due_at) values (?, ?, ?, ?, 'OPEN', ?)
                on conflict (firm, id) do update set
                    state = 'OPEN', due_at = excluded.due_at, sent_at = null, answered_at = null, status = null, detail = null
                where webhook_delivery.state = 'ASKED'
                """)
                .params(context.firm().value(), id, context.caseId(), step.value(), utc(dueAt))
                .update();
        return find(id).orElseThrow();
    }

    /** The system accepted it, and has from then on until {@code dueAt} to answer. */
    void sent(Delivery delivery, Instant at, Instant dueAt) {
        jdbc.sql("update webhook_delivery set sent_at = ?, due_at = ? where firm = ? and id = ?")
                .params(utc(at), utc(dueAt), delivery.firm().value(), delivery.id())
                .update();
    }

    /** A person is asked: what is said later counts no more, until the step runs again. */
    void asked(Delivery delivery) {
        jdbc.sql("update webhook_delivery set state = 'ASKED' where firm = ? and id = ?")
                .params(delivery.firm().value(), delivery.id())
                .update();
    }

    /** By its id alone: a callback knows no more. */
    Optional<Delivery> find(UUID id) {
        return jdbc.sql("select * from webhook_delivery where id = ?")
                .param(id)
                .query((row, number) -> read(row))
                .optional();
    }

    /** Keeps an answer where one is waited for; whether it was kept. Some answer before their acceptance of the call is here. */
    boolean keep(Delivery delivery, Delivery.Answer answer) {
        return jdbc.sql("update webhook_delivery set state = 'ANSWERED', answered_at = ?, status = ?, detail = ?"
                                + " where firm = ? and id = ? and state = 'OPEN'")
                        .params(utc(answer.at()), answer.status().name(), answer.detail())
                        .params(delivery.firm().value(), delivery.id())
                        .update()
                == 1;
    }

    private static Delivery read(ResultSet row) throws SQLException {
        String status = row.getString("status");
        return new Delivery(
                new FirmId(row.getString("firm")),
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                new StepId(row.getString("step")),
                Delivery.State.valueOf(row.getString("state")),
                at(row, "sent_at"),
                Objects.requireNonNull(at(row, "due_at")),
                status == null
                        ? null
                        : new Delivery.Answer(
                                Delivery.Status.valueOf(status),
                                Objects.requireNonNullElse(row.getString("detail"), ""),
                                Objects.requireNonNull(at(row, "answered_at"))));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

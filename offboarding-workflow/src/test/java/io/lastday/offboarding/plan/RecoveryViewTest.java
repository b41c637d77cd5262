package io.lastday.offboarding.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.audit.AuditAnswer;
import io.lastday.offboarding.audit.PathKind;
import io.lastday.offboarding.audit.RecoveryPath;
import io.lastday.offboarding.audit.RecoveryPicture;
import io.lastday.offboarding.audit.Silence;
import io.lastday.offboarding.plan.PlanView.Knowledge;
import io.lastday.offboarding.plan.RecoveryView.Seen;
import io.lastday.offboarding.plan.RecoveryView.Way;
import io.lastday.offboarding.step.StepId;
import io.lastday.offboarding.step.recovery.RecoveryCuts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RecoveryViewTest {

    private static final Instant NIGHT = Instant.parse("2026-11-21T02:00:00Z");
    private static final Set<StepId> STEPS =
            Set.of(new StepId("keycloak.identity-links"), new StepId("entra.disable"), new StepId("exchange.mailbox"));

    @ParameterizedTest
    @EnumSource(Silence.class)
    void an_audit_that_cannot_say_is_unknown_with_its_reason_and_no_list(Silence silence) {
        RecoveryView view =
                RecoveryView.of(new AuditAnswer.Missing<>("identity-audit", silence, silence.name(), null), STEPS);

        assertThat(view.state()).isEqualTo(Knowledge.UNKNOWN);
        assertThat(view.reason()).isEqualTo("identity-audit: " + silence);
        assertThat(view.ways()).isNull();
    }

    @Test
    void each_way_names_the_time_of_the_walk_and_the_steps_that_end_it() {
        RecoveryView view = view("IDENTITY_PROVIDER_LINK", null);

        assertThat(view.walkedAt()).isEqualTo(NIGHT);
        assertThat(only(view)).satisfies(way -> {
            assertThat(way.state()).isEqualTo(Seen.SEEN);
            assertThat(way.title()).isEqualTo("A log-in at another identity provider");
            assertThat(way.cutBy()).containsExactly("keycloak.identity-links");
            assertThat(way.then()).contains("new walk");
        });
    }

    @Test
    void what_no_step_of_the_playbook_ends_is_for_a_person() {
        assertThat(only(view("BACKUP_OWNER", null)).then()).contains("A person does", "backup system");
        assertThat(only(view("APPLICATION_OWNER", null)).then())
                .as("the playbook has no such step")
                .contains("A person does");
    }

    @Test
    void what_stays_rightly_says_why() {
        assertThat(only(view("FILE_OWNER", null)).then()).contains("residual access", "blocked");
    }

    @Test
    void what_could_not_be_looked_for_is_unknown_with_its_reason() {
        Way way = only(view("MAILBOX_DELEGATE", "DELEGATES_NEED_EXCHANGE"));

        assertThat(way.state()).isEqualTo(Seen.UNKNOWN);
        assertThat(way.reason()).isEqualTo("DELEGATES_NEED_EXCHANGE");
        assertThat(way.cutBy()).containsExactly("exchange.mailbox");
    }

    @ParameterizedTest
    @EnumSource(PathKind.class)
    void every_kind_has_a_step_or_a_person_who_ends_it(PathKind kind) {
        RecoveryCuts cuts = RecoveryCuts.of(kind);

        assertThat(cuts.byHand()).isNotBlank();
        assertThat(cuts.steps().isEmpty()).isEqualTo(kind == PathKind.BACKUP_OWNER);
    }

    private static RecoveryView view(String kind, @Nullable String unknown) {
        RecoveryPath path = new RecoveryPath(kind, "ENTRA", "something", List.of(), unknown);
        return RecoveryView.of(new AuditAnswer.Given<>(new RecoveryPicture(NIGHT, NIGHT, List.of(path))), STEPS);
    }

    private static Way only(RecoveryView view) {
        assertThat(view.ways()).hasSize(1);
        return Objects.requireNonNull(view.ways()).getFirst();
    }
}

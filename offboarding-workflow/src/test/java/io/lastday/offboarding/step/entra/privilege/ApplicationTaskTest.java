package io.lastday.offboarding.step.entra.privilege;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.step.entra.privilege.OwnedApplication.Credential;
import io.lastday.offboarding.step.entra.privilege.OwnedApplication.Kind;
import io.lastday.offboarding.step.remote.Removal.Judgement;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApplicationTaskTest {

    private static final String LEAVER = "leaver";
    private static final Instant ENDED = Instant.parse("2026-11-20T17:00:00Z");
    private static final Instant NOW = Instant.parse("2026-11-21T17:00:00Z");
    private static final Credential OLD = secret("old", ENDED.minusSeconds(1), null);

    @Test
    void aLastOwnerNeedsASuccessorFirst() {
        OwnedApplication alone = owned(List.of(LEAVER));

        assertThat(judged(new ApplicationTask.Ownership(alone), null))
                .isInstanceOfSatisfying(
                        Judgement.Ask.class,
                        ask -> assertThat(ask.reason()).isEqualTo(ApplicationTask.NEEDS_SUCCESSOR));
        assertThat(judged(new ApplicationTask.Ownership(alone), "successor")).isInstanceOf(Judgement.Remove.class);
        assertThat(judged(new ApplicationTask.Ownership(owned(List.of(LEAVER, "colleague"))), null))
                .isInstanceOf(Judgement.Remove.class);
    }

    @Test
    void ourOwnRegistrationIsLeftToPeople() {
        OwnedApplication ours = owned(List.of(LEAVER, "colleague"));

        assertThat(ApplicationTask.judge(
                        new ApplicationTask.Ownership(ours), LEAVER, "successor", Set.of("app"), Set.of()))
                .isInstanceOfSatisfying(
                        Judgement.Ask.class,
                        ask -> assertThat(ask.reason()).isEqualTo(ApplicationTask.OWN_REGISTRATION));
    }

    @Test
    void aSecretFromBeforeIsNamedAndNeverDeleted() {
        OwnedApplication known = owned(List.of("successor"), OLD);

        List<ApplicationTask> tasks = ApplicationTask.of(known, LEAVER, ENDED, NOW);

        assertThat(tasks).hasSize(1).first().isInstanceOf(ApplicationTask.Secrets.class);
        assertThat(judged(tasks.getFirst(), "successor"))
                .isInstanceOfSatisfying(
                        Judgement.Ask.class, ask -> assertThat(ask.what()).contains("secret old"));
    }

    @Test
    void aSecretMadeSinceOrRunOutIsNobodysConcern() {
        OwnedApplication rotated = owned(
                List.of("successor"),
                secret("new", ENDED.plusSeconds(1), null),
                secret("over", ENDED.minusSeconds(9), NOW.minusSeconds(1)));

        assertThat(ApplicationTask.of(rotated, LEAVER, ENDED, NOW)).isEmpty();
    }

    @Test
    void aSecretWithoutADateCounts() {
        assertThat(ApplicationTask.of(owned(List.of("x"), secret("undated", null, null)), LEAVER, ENDED, NOW))
                .hasSize(1);
    }

    private static Judgement judged(ApplicationTask task, @Nullable String successor) {
        return ApplicationTask.judge(task, LEAVER, successor, Set.of("ours"), Set.of());
    }

    private static OwnedApplication owned(List<String> owners, Credential... credentials) {
        return new OwnedApplication("id", Kind.REGISTRATION, "app", "Ledger", owners, List.of(credentials));
    }

    private static Credential secret(String id, @Nullable Instant from, @Nullable Instant until) {
        return new Credential(id, /* secret */ true, from, until);
    }
}

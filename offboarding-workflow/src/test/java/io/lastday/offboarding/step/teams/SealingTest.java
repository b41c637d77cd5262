package io.lastday.offboarding.step.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.offboarding.archive.ChatReceipt;
import io.lastday.offboarding.archive.ChatRefused;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SealingTest {

    private static final UUID CASE = UUID.randomUUID();

    @Test
    void aSealThatTakesLongerThanARunIsWaitedForByTheNextAndHappensOnce() throws IOException {
        CountDownLatch slow = new CountDownLatch(1);
        InMemoryIntake intake = new InMemoryIntake();
        intake.parts.put("messages-000001", "[]");
        intake.beforeSeal = slow;
        Sealing sealing = new Sealing(Duration.ofMillis(50));

        assertThat(sealing.receipt(CASE, intake, "teams.export")).isEmpty();
        assertThat(sealing.isUnderWay(CASE)).isTrue();
        slow.countDown();
        Optional<ChatReceipt> receipt = Optional.empty();
        for (int i = 0; i < 200 && receipt.isEmpty(); i++) {
            receipt = sealing.receipt(CASE, intake, "teams.export");
        }

        assertThat(receipt).isPresent();
        assertThat(intake.seals).hasValue(1);
        assertThat(sealing.isUnderWay(CASE)).isFalse();
    }

    @Test
    void aRefusalReachesTheRunAndTheNextOneMayTryAgain() throws IOException {
        InMemoryIntake intake = new InMemoryIntake();
        Sealing sealing = new Sealing(Duration.ofSeconds(20));

        assertThatThrownBy(() -> sealing.receipt(CASE, intake, "teams.export")).isInstanceOf(ChatRefused.class);
        intake.parts.put("messages-000001", "[]");

        assertThat(sealing.receipt(CASE, intake, "teams.export")).isPresent();
    }
}

package io.lastday.offboarding.step.entra.licence;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.step.EarlierSteps.Earlier;
import io.lastday.offboarding.step.OutcomeKind;
import io.lastday.offboarding.step.ReasonCode;
import io.lastday.offboarding.step.exchange.MailboxState;
import io.lastday.offboarding.step.remote.Removal.Judgement;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LicenceJudgementTest {

    private static final Optional<Earlier> CONFIRMED = Optional.of(new Earlier(true, OutcomeKind.DONE, null));
    private static final Optional<Boolean> SHARED = Optional.of(true);
    private static final HeldLicence OFFICE = new HeldLicence("office", "SPE_E3", null, null, /* mail */ true);
    private static final HeldLicence VISIO = new HeldLicence("visio", "VISIOCLIENT", null, null, /* mail */ false);

    @Test
    void withoutAMailboxNothingHasToWait() {
        assertThat(MailboxNeed.of(Optional.empty(), Optional.empty(), Optional.empty()))
                .isInstanceOf(MailboxNeed.Free.class);
    }

    @Test
    void aMailboxWhoseFateIsNotConfirmedKeepsEveryLicence() {
        open(MailboxNeed.of(SHARED, Optional.empty(), Optional.of(small())), MailboxNeed.NOT_CONFIRMED);
        open(
                MailboxNeed.of(
                        SHARED,
                        Optional.of(new Earlier(true, OutcomeKind.SKIPPED, "SKIPPED_BY_PERSON")),
                        Optional.of(small())),
                MailboxNeed.NOT_CONFIRMED);
        open(
                MailboxNeed.of(SHARED, Optional.of(new Earlier(false, OutcomeKind.DONE, null)), Optional.of(small())),
                MailboxNeed.NOT_CONFIRMED);
        open(MailboxNeed.of(Optional.of(false), CONFIRMED, Optional.of(small())), MailboxNeed.NOT_CONFIRMED);
        MailboxNeed need = MailboxNeed.of(SHARED, Optional.empty(), Optional.empty());
        assertThat(EntraLicences.judge(VISIO, need, Set.of())).isInstanceOf(Judgement.Ask.class);
    }

    @Test
    void anUnknownHoldIsAHold() {
        open(MailboxNeed.of(SHARED, CONFIRMED, Optional.empty()), MailboxNeed.HOLD_UNKNOWN);
        open(MailboxNeed.of(SHARED, CONFIRMED, Optional.of(mailbox(null, 0, false, 1L))), MailboxNeed.HOLD_UNKNOWN);
        open(MailboxNeed.of(SHARED, CONFIRMED, Optional.of(mailbox(false, null, false, 1L))), MailboxNeed.HOLD_UNKNOWN);
    }

    @Test
    void aHeldLargeOrArchivedMailboxKeepsItsLicenceAndNoOther() {
        kept(mailbox(true, 0, false, 1L), "on hold");
        kept(mailbox(false, 2, false, 1L), "on hold");
        kept(mailbox(false, 0, true, 1L), "archive");
        kept(mailbox(false, 0, null, 1L), "archive");
        kept(mailbox(false, 0, false, MailboxState.LARGEST_WITHOUT_LICENCE + 1), "50 GB");
        kept(mailbox(false, 0, false, null), "50 GB");
    }

    @Test
    void aSmallSharedMailboxNeedsNone() {
        MailboxNeed need = MailboxNeed.of(SHARED, CONFIRMED, Optional.of(small()));

        assertThat(EntraLicences.judge(OFFICE, need, Set.of())).isInstanceOf(Judgement.Remove.class);
        assertThat(reason(EntraLicences.judge(OFFICE, need, Set.of("office")))).isEqualTo(EntraLicences.KEPT);
    }

    @Test
    void aLicenceByAGroupIsNamedAndGoesWithTheGroup() {
        HeldLicence byGroup = new HeldLicence("office", "SPE_E3", "g1", "All staff", /* mail */ true);

        assertThat(reason(EntraLicences.judge(byGroup, new MailboxNeed.Free(), Set.of())))
                .isEqualTo(EntraLicences.BY_GROUP);
        assertThat(byGroup.words()).contains("All staff", "g1");
    }

    private static void kept(MailboxState mailbox, String why) {
        MailboxNeed need = MailboxNeed.of(SHARED, CONFIRMED, Optional.of(mailbox));
        assertThat(EntraLicences.judge(OFFICE, need, Set.of())).isInstanceOfSatisfying(Judgement.Leave.class, leave -> {
            assertThat(leave.reason()).isEqualTo(EntraLicences.MAILBOX_NEEDS_IT);
            assertThat(leave.why()).contains(why);
        });
        assertThat(EntraLicences.judge(VISIO, need, Set.of())).isInstanceOf(Judgement.Remove.class);
    }

    private static void open(MailboxNeed need, ReasonCode reason) {
        assertThat(reason(EntraLicences.judge(OFFICE, need, Set.of()))).isEqualTo(reason);
    }

    private static ReasonCode reason(Judgement judgement) {
        return switch (judgement) {
            case Judgement.Ask ask -> ask.reason();
            case Judgement.Leave leave -> leave.reason();
            case Judgement.Remove remove -> throw new AssertionError("it would go");
        };
    }

    private static MailboxState small() {
        return mailbox(false, 0, false, 1L);
    }

    private static MailboxState mailbox(
            @Nullable Boolean hold, @Nullable Integer others, @Nullable Boolean archive, @Nullable Long bytes) {
        return new MailboxState(MailboxState.SHARED, false, true, 0, 0, true, hold, others, archive, bytes);
    }
}

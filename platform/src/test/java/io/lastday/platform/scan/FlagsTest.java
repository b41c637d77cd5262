package io.lastday.platform.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.lastday.platform.finding.Finding;
import io.lastday.platform.finding.FindingExceptions;
import io.lastday.platform.finding.FindingFilter;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is told about a run, over a real database, mail server and wire. */
class FlagsTest extends FlagsTestCase {

    @Test
    void newFindingsGoOutOnceByMailAndWebhook() {
        lab.scan();

        assertThat(deliver()).isEqualTo(2);
        assertThat(deliver()).isZero();

        assertThat(subjects())
                .as("one message to two mailboxes")
                .containsExactly("Lastday, Lab: 2 new findings", "Lastday, Lab: 2 new findings");
        assertThat(bodies())
                .allSatisfy(body -> assertThat(body)
                        .contains("HIGH      A gap: 1 new", "LOW       A gap: 1 new", "https://lastday.example/lab")
                        .doesNotContain("ann", "kim"));
        assertThat(counts(lastTold())).isEqualTo("2 0 0 2");
        assertThat(lastTold().path("state").asString()).isEqualTo("COMPLETE");
        assertThat(states()).containsExactly("MAIL SENT 1", "WEBHOOK SENT 1");
    }

    @Test
    void theFiguresAndIdsOfACallAreThoseOfTheListOfItsEvaluation() {
        lab.scan();
        deliver();

        List<String> live = Objects.requireNonNull(lab.findings
                .all(AuditLab.FIRM, FindingFilter.LIVE)
                .map(finding -> finding.id().toString())
                .collectList()
                .block());
        List<String> said = new ArrayList<>();
        lastTold().path("ids").path("opened").forEach(id -> said.add(id.asString()));
        assertThat(said).isEqualTo(live);
        assertThat(lastTold().path("evaluation").asString())
                .isEqualTo(Objects.requireNonNull(
                                lab.evaluations.current(AuditLab.FIRM).block())
                        .id()
                        .toString());
    }

    @Test
    void theCallIsSignedOverItsTimeAndItsVeryBytes() throws GeneralSecurityException {
        lab.scan();
        deliver();

        LoggedRequest request = calls().getFirst();
        String seconds = request.getHeader("Lastday-Timestamp");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((seconds + ".").getBytes(StandardCharsets.UTF_8));
        String right = HexFormat.of().formatHex(mac.doFinal(request.getBody()));
        assertThat(request.getHeader("Lastday-Signature")).isEqualTo("v1=" + right);
        assertThat(Long.parseLong(seconds)).isEqualTo(lab.now.get().getEpochSecond());
        assertThat(request.getHeader("Idempotency-Key"))
                .isEqualTo(told().getFirst().path("delivery").asString());
    }

    @Test
    void aRunThatChangesNothingTellsNobody() {
        lab.scan();
        deliver();
        lab.scan();

        assertThat(deliver()).isZero();
        assertThat(states()).hasSize(2);
    }

    @Test
    void aClosedFindingIsToldToTheSystemAtOnceAndToPeopleWithTheNextNews() {
        lab.scan();
        deliver();
        lab.entra.gaps.clear();
        lab.scan();
        deliver();
        assertThat(counts(lastTold())).isEqualTo("0 0 1 1");
        assertThat(mail.getReceivedMessages()).hasSize(2);

        lab.entra.gaps.add("ben=MEDIUM");
        lab.scan();
        deliver();

        assertThat(counts(lastTold())).isEqualTo("1 0 0 2");
        assertThat(bodies()).hasSize(4).anySatisfy(body -> assertThat(body).contains("New        1", "Closed     1"));
    }

    @Test
    void aFindingThatComesBackIsToldAsReopened() {
        lab.scan();
        lab.entra.gaps.clear();
        lab.scan();
        lab.entra.gaps.add("ann=HIGH");
        lab.scan();
        deliver();

        assertThat(told().stream().map(told -> counts(told.path("digest"))))
                .containsExactlyInAnyOrder("2 0 0 2", "0 0 1 1", "0 1 0 2");
        assertThat(subjects()).contains("Lastday, Lab: 2 new findings", "Lastday, Lab: 1 re-opened finding");
    }

    @Test
    void anExceptionThatEndedBetweenTwoRunsIsToldWithTheNext() {
        lab.scan();
        deliver();
        FindingExceptions exceptions = new FindingExceptions(
                lab.db, lab.base.transactions(), JsonMapper.shared(), lab.clock(), AuditLab.SCOPE);
        Finding ann = Objects.requireNonNull(
                lab.findings.all(AuditLab.FIRM, FindingFilter.LIVE).blockFirst());
        exceptions
                .except(
                        AuditLab.FIRM,
                        new FindingExceptions.Wanted(
                                ann.id(),
                                "Head of IT",
                                "A new key is ordered",
                                lab.now.get().plusSeconds(90),
                                "it",
                                null))
                .block();
        lab.now.updateAndGet(at -> at.plusSeconds(100));
        exceptions.endExpired(AuditLab.FIRM).block();
        lab.scan();
        deliver();

        assertThat(counts(lastTold())).isEqualTo("0 1 0 2");
    }

    @Test
    void aPartialRunSaysWhatItCouldNotRead() {
        lab.keycloak.breakBefore = 1;
        lab.scan();
        deliver();

        assertThat(lastTold().path("state").asString()).isEqualTo("PARTIAL");
        assertThat(lastTold().path("unread").toString()).isEqualTo("[\"keycloak\"]");
        assertThat(bodies().getFirst()).contains("Not read to the end: keycloak");
    }

    @Test
    void whatIsSwitchedOnLaterTellsOfTheRunsFromThenOn() {
        lab.flags = AuditLab.TOLD_NOBODY;
        lab.scan();
        lab.flags = settings(null, webhook());
        lab.entra.gaps.add("ben=MEDIUM");
        lab.scan();
        deliver();

        assertThat(told()).hasSize(1);
        assertThat(counts(lastTold())).isEqualTo("1 0 0 3");
    }

    @Test
    void aRunThatIsNotPublishedTellsNothing() {
        lab.entra.breakBefore = 0;
        lab.keycloak.breakBefore = 0;
        lab.scan();

        assertThat(states()).isEmpty();
    }
}

package io.lastday.platform.flag;

import static io.lastday.platform.flag.Digests.rule;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.finding.Severity;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextTest {

    private final MailText text = new MailText(new FlagSettings(
            "MFA", "/mfa-findings", URI.create("https://lastday.example"), Duration.ofDays(3), null, null));

    @ParameterizedTest
    @CsvSource({
        "1, 0, 'Lastday, MFA: 1 new finding'",
        "0, 1, 'Lastday, MFA: 1 re-opened finding'",
        "3, 1, 'Lastday, MFA: 3 new and 1 re-opened findings'",
        "0, 2, 'Lastday, MFA: 2 re-opened findings'"
    })
    void theSubjectSaysHowMany(long opened, long reopened, String subject) {
        Digest digest = Digests.of(List.of(), rule(Severity.HIGH, "No second factor", opened, reopened, 5));

        assertThat(text.subject(digest)).isEqualTo(subject);
    }

    @Test
    void theTextHoldsNumbersRulesAndAWayToTheList() {
        Digest digest = Digests.of(
                List.of("keycloak"),
                rule(Severity.CRITICAL, "No second factor is registered", 2, 1, 0),
                rule(Severity.LOW, "A phone is shared", 0, 0, 4));

        assertThat(text.text(digest)).isEqualTo("""
                MFA, as of 22 November 2026, 06:00 UTC

                New        2
                Re-opened  1
                Closed     4
                Open now   9, accepted ones not counted

                CRITICAL  No second factor is registered: 2 new, 1 re-opened
                LOW       A phone is shared: 4 closed

                Not read to the end: keycloak. What rests on it stands as it stood before; nothing of it was closed.

                Whom they are about, the evidence and what to do: https://lastday.example/mfa-findings
                """);
    }

    @Test
    void whatTheAuditCallsItsChangesStandsAboveTheRules() {
        Digest plain = Digests.of(List.of(), rule(Severity.HIGH, "No screen lock", 2, 0, 1));
        Digest digest = new Digest(
                plain.firm(),
                plain.audit(),
                plain.run(),
                plain.evaluation(),
                plain.asOf(),
                plain.state(),
                plain.unread(),
                plain.counts(),
                List.of(
                        new Digest.News(Digest.Kind.NEWLY_FAILING, 2),
                        new Digest.News(Digest.Kind.NEWLY_UNKNOWN, 0),
                        new Digest.News(Digest.Kind.BACK_TO_PASS, 1)),
                plain.rules(),
                plain.ids());

        assertThat(text.text(digest)).contains("""
                Newly failing        2
                Back to pass         1

                HIGH      No screen lock: 2 new, 1 closed
                """).doesNotContain("Newly unknown");
    }
}

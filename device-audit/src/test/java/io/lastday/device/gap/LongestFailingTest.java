package io.lastday.device.gap;

import static io.lastday.device.DeviceFactsBuilder.of;
import static io.lastday.device.DeviceFactsBuilder.reading;
import static io.lastday.device.DeviceFactsBuilder.windows;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.DeviceFactsBuilder;
import io.lastday.device.os.Edition;
import io.lastday.device.os.OsCatalog;
import io.lastday.device.os.OsDatasetFile;
import io.lastday.device.posture.Check;
import io.lastday.device.posture.DeviceItem;
import io.lastday.device.posture.Failing;
import io.lastday.device.posture.Failing.From;
import io.lastday.device.posture.Platform;
import io.lastday.device.posture.Posture;
import io.lastday.device.rule.DeviceJudge;
import io.lastday.device.rule.RuleContext;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Since when a device fails, and what that is counted from. */
class LongestFailingTest {

    private static final OsCatalog CATALOG = new OsCatalog(OsDatasetFile.shipped(JsonMapper.shared()));

    /** The last day of Fedora 43's support is 9 December 2026. */
    private static final Instant BEFORE = Instant.parse("2026-12-09T06:00:00Z");

    private static final Instant AFTER = Instant.parse("2026-12-11T06:00:00Z");

    private static DeviceItem look(DeviceFactsBuilder facts, Instant now, @Nullable DeviceItem before) {
        Posture judged = DeviceJudge.judge(facts.lastSync(now).facts(), new RuleContext(CATALOG, Edition.UNKNOWN, now));
        Posture posture = Since.carriedOn(judged, Stored.item(before), now);
        return DeviceItem.of(posture, null, LongestFailing.of(posture, Stored.item(before)));
    }

    private static DeviceFactsBuilder fedora() {
        return of(Platform.LINUX, "Fedora Linux 43", "43");
    }

    @Test
    void aDeviceThatStayedAsItWasFailsSinceItsSupportEnded() {
        DeviceItem supported = look(fedora(), BEFORE, null);
        DeviceItem ended = look(fedora(), AFTER, supported);

        assertThat(supported.failing()).isNull();
        assertThat(ended.failing())
                .isEqualTo(new Failing(
                        Check.OS_SUPPORT, Instant.parse("2026-12-09T00:00:00Z"), From.RULE_DATE, "end of support"));
    }

    @Test
    void andGoesOnCountingFromThatDay() {
        DeviceItem ended = look(fedora(), AFTER, look(fedora(), BEFORE, null));

        assertThat(look(fedora(), AFTER.plus(Duration.ofDays(3)), ended).failing())
                .isEqualTo(ended.failing());
    }

    @Test
    void aDeviceThatIsNewCountsFromWhenItWasFirstSeen() {
        assertThat(look(fedora(), AFTER, null).failing())
                .isEqualTo(new Failing(Check.OS_SUPPORT, AFTER, From.FIRST_SEEN, "first seen"));
    }

    @Test
    void aDeviceThatWasSetBackToAnOldSystemCountsFromWhenThatWasSeen() {
        DeviceItem newer = look(of(Platform.LINUX, "Ubuntu 24.04", "24.04"), BEFORE, null);

        assertThat(look(fedora(), AFTER, newer).failing())
                .isEqualTo(new Failing(Check.OS_SUPPORT, AFTER, From.FIRST_SEEN, "first seen"));
    }

    @Test
    void theLongestOfSeveralIsTold() {
        DeviceItem unlocked = look(fedora().credential(reading("nonCompliant")), BEFORE, null);
        DeviceItem both = look(fedora().credential(reading("nonCompliant")), AFTER, unlocked);

        assertThat(unlocked.failing())
                .isEqualTo(new Failing(Check.SCREEN_LOCK_CREDENTIAL, BEFORE, From.FIRST_SEEN, "first seen"));
        assertThat(both.failing())
                .isEqualTo(new Failing(
                        Check.OS_SUPPORT, Instant.parse("2026-12-09T00:00:00Z"), From.RULE_DATE, "end of support"));
    }

    @Test
    void aRuleThatAsksLaterCountsFromItsFirstDay() {
        Instant march = Instant.parse("2026-03-01T06:00:00Z");

        assertThat(look(windows("10.0.19045.1"), march, null).failing())
                .isEqualTo(new Failing(
                        Check.OS_SUPPORT, Instant.parse("2026-04-27T00:00:00Z"), From.RULE_DATE, "asked since then"));
    }

    @Test
    void aGoodPracticeThatFailsIsNotCounted() {
        DeviceItem open = look(windows("10.0.26200.9550"), BEFORE, null);

        assertThat(open.failing()).isNull();
        assertThat(open.checks()).isNotEmpty();
    }
}

package io.lastday.device.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class OsCatalogTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private final OsDataset dataset = OsDatasetFile.shipped(JsonMapper.shared());
    private final OsCatalog catalog = new OsCatalog(dataset);

    @ParameterizedTest
    @CsvSource({
        "10.0.28000.1, 2028-03-14",
        "10.0.26200.9550, 2027-10-12",
    })
    void aBuildThatIsSupportedInEveryEditionPassesUntilTheFirstOfThemEnds(String version, LocalDate ends) {
        assertThat(catalog.windows(version, Edition.UNKNOWN, TODAY)).isEqualTo(new Support.Supported(ends));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.22631.4037, 2026-11-10",
        "10.0.22621.1, 2025-10-14",
        "10.0.19045.5011, 2025-10-14",
    })
    void aBuildThatEndedInEveryEditionFailsWhateverTheEdition(String version, LocalDate ended) {
        assertThat(catalog.windows(version, Edition.UNKNOWN, TODAY)).isEqualTo(new Support.Ended(ended, "OS_ENDED"));
    }

    @Test
    void abuildWhoseEditionsEndOnEitherSideOfTodayNeedsItsEdition() {
        String version = "10.0.26100.4652";

        assertThat(catalog.windows(version, Edition.UNKNOWN, TODAY)).isEqualTo(new Support.Unclear("EDITION_NEEDED"));
        assertThat(catalog.windows(version, Edition.PRO, TODAY))
                .isEqualTo(new Support.Ended(LocalDate.parse("2026-10-13"), "OS_ENDED"));
        assertThat(catalog.windows(version, Edition.ENTERPRISE, TODAY))
                .isEqualTo(new Support.Supported(LocalDate.parse("2027-10-12")));
    }

    @Test
    void theLastDayOfSupportIsStillSupported() {
        LocalDate last = LocalDate.parse("2026-10-13");

        assertThat(catalog.windows("10.0.26100.1", Edition.PRO, last)).isInstanceOf(Support.Supported.class);
        assertThat(catalog.windows("10.0.26100.1", Edition.PRO, last.plusDays(1)))
                .isInstanceOf(Support.Ended.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0", "", "11", "Windows 11", "10.0.x.1"})
    void aVersionThatSaysTooLittleIsUnclearAndNeverARange(String version) {
        assertThat(catalog.windows(version, Edition.UNKNOWN, TODAY))
                .isEqualTo(new Support.Unclear("VERSION_INCOMPLETE"));
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.28001.1, DATASET_BEHIND",
        "10.0.26300.1, DATASET_BEHIND",
        "10.0.22635.1, VERSION_NOT_LISTED",
        "11.0.30000.1, DATASET_BEHIND"
    })
    void aBuildThatIsNotListedIsNeitherPassedNorFailed(String version, String reason) {
        assertThat(catalog.windows(version, Edition.UNKNOWN, TODAY)).isEqualTo(new Support.Unclear(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "ios, 17.6.1, 2025-05-13",
        "macos, 13.7.8, 2025-09-15",
        "macos, 10.15.8, 2026-02-02",
        "android, 13, 2026-03-02",
        "android, 12, 2025-03-03",
        "debian, 12.4, 2026-07-11",
    })
    void aReleaseLineThatEndedFails(String product, String version, LocalDate ended) {
        assertThat(catalog.release(product, version, TODAY)).isEqualTo(new Support.Ended(ended, "OS_ENDED"));
    }

    @Test
    void theStandardOverrulesAMakerWhoNamesNoEnd() {
        assertThat(catalog.release("ios", "15.8.8", TODAY))
                .isEqualTo(new Support.Ended(null, "REFUSED_BY_CYBER_ESSENTIALS"));
        assertThat(catalog.release("ipados", "17.7.10", TODAY)).isEqualTo(new Support.Supported(null));
    }

    @ParameterizedTest
    @CsvSource({
        "ios, 27.0, DATASET_BEHIND",
        "macos, 27.0 (26A5388g), PRERELEASE",
        "android, 18, DATASET_BEHIND",
        "ubuntu, 20.99, VERSION_NOT_LISTED",
        "ios, , VERSION_INCOMPLETE",
    })
    void whatTheDatasetDoesNotKnowIsUnclearWithItsReason(String product, String version, String reason) {
        assertThat(catalog.release(product, version, TODAY)).isEqualTo(new Support.Unclear(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "ios, 26.6.1, 2026-08-25, CURRENT",
        "ios, 26.6, 2026-08-25, CURRENT",
        "ios, 26.5, 2026-08-25, EARLIER_NOT_LISTED",
        "ios, 26.5, 2026-11-21, OVERDUE",
        "ios, 26.6.1, 2026-11-21, DATASET_BEHIND",
        "ios, 26.7.1, 2026-08-25, DATASET_BEHIND",
        "ios, 27.0.1, 2026-08-25, NOT_LISTED",
        "ubuntu, 24.04, 2026-08-25, NOT_LISTED",
    })
    void onlyADatasetThatIsYoungEnoughCanSayUpToDate(
            String product, String version, LocalDate today, Updates expected) {
        assertThat(catalog.updates(product, version, today, 14)).isEqualTo(expected);
    }

    @Test
    void theRevisionNamesTheSourceAndItsDay() {
        assertThat(catalog.revision()).isEqualTo("a70eca33 (2026-08-22)");
        assertThat(dataset.source()).contains("endoflife.date", "MIT");
    }
}

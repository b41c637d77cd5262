package io.lastday.device.os;

import static io.lastday.device.os.RenewalFixtures.bulletin;
import static io.lastday.device.os.RenewalFixtures.wholeMonth;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.device.os.OsDataset.WindowsUpdate;
import io.lastday.device.os.OsDataset.WindowsUpdate.Kind;
import io.lastday.device.os.OsDataset.WindowsUpdate.Machine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class BulletinsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final OsDataset SHIPPED = OsDatasetFile.shipped(JSON);
    private static final String NOVEMBER = "2026-11-10";
    private static final String OCTOBER = "2026-10-13";

    private static UpdatesPart read(String... months) {
        return Bulletins.of(
                Arrays.stream(months)
                        .map(month -> JSON.readValue(month, Bulletin.class))
                        .toList(),
                "0".repeat(64),
                TODAY);
    }

    private static WindowsUpdate client(int build, int revision, String day, Kind kind) {
        return new WindowsUpdate(build, Machine.CLIENT, revision, LocalDate.parse(day), kind);
    }

    @Test
    void aMonthTellsTheRevisionOfEachBuildAndNothingOfOtherProducts() {
        UpdatesPart part = read(bulletin(NOVEMBER, wholeMonth(20_000)), bulletin(OCTOBER, wholeMonth(19_000)));

        assertThat(part.updates())
                .hasSize(18)
                .contains(
                        client(26200, 20_000, NOVEMBER, Kind.SECURITY),
                        new WindowsUpdate(26100, Machine.SERVER, 49_000, LocalDate.parse(OCTOBER), Kind.SECURITY));
    }

    @Test
    void withItAMachineIsUpToDateOrOverdue() {
        OsDataset data =
                SHIPPED.with(read(bulletin(NOVEMBER, wholeMonth(20_000)), bulletin(OCTOBER, wholeMonth(19_000)))
                        .besides(SHIPPED));
        OsCatalog catalog = new OsCatalog(data);

        assertThat(catalog.windowsUpdates("10.0.26200.20000", Edition.PRO, TODAY, 14))
                .isEqualTo(Updates.CURRENT);
        assertThat(catalog.windowsUpdates("10.0.26200.19000", Edition.PRO, TODAY, 14))
                .isEqualTo(Updates.CURRENT);
        assertThat(catalog.windowsUpdates("10.0.26200.9550", Edition.PRO, TODAY, 14))
                .isEqualTo(Updates.OVERDUE);
        assertThat(catalog.windowsUpdates("10.0.26200.19000", Edition.PRO, TODAY.plusDays(3), 14))
                .isEqualTo(Updates.OVERDUE);
        assertThat(catalog.date()).as("dates of support are another part").isEqualTo(SHIPPED.date());
    }

    @Test
    void aHotpatchIsOneAndARevisionOfAnEarlierMonthKeepsItsFirstDay() {
        List<String> rows = new ArrayList<>(wholeMonth(20_000));
        rows.add("Windows 11 Version 25H2 for x64-based Systems|10.0.26200.19950|Security Hotpatch Update");
        rows.add("Windows 11 Version 25H2 for x64-based Systems|10.0.26200.19000|Security Update");

        assertThat(read(bulletin(NOVEMBER, rows), bulletin(OCTOBER, wholeMonth(19_000)))
                        .updates())
                .contains(
                        client(26200, 19_950, NOVEMBER, Kind.HOTPATCH), client(26200, 19_000, OCTOBER, Kind.SECURITY));
    }

    @Test
    void aMonthThatHasBegunAndHasNoWindowsYetIsPassedOver() {
        String december =
                bulletin("2026-12-01", List.of("Microsoft Edge (Chromium-based)|148.0.3967.97|Release Notes"));

        assertThat(read(december, bulletin(NOVEMBER, wholeMonth(20_000))).newest())
                .hasSize(9);
        assertThatThrownBy(() -> read(december)).isInstanceOf(NotTaken.class);
    }

    @Test
    void aSupportedBuildThatVanishesMakesNoneOfItCount() {
        List<String> without = wholeMonth(20_000).stream()
                .filter(row -> !row.contains("10.0.26200."))
                .toList();

        assertThatThrownBy(() -> read(bulletin(NOVEMBER, without)).besides(SHIPPED))
                .isInstanceOf(NotTaken.class)
                .hasMessageContaining("missing");
    }

    @Test
    void revisionsThatGoBackwardsAndAnEndThatIsLongAgoAreRefused() {
        assertThatThrownBy(() -> read(bulletin(NOVEMBER, wholeMonth(9_000))).besides(SHIPPED))
                .hasMessageContaining("backwards");
        assertThatThrownBy(
                        () -> read(bulletin("2026-10-01", wholeMonth(20_000))).besides(SHIPPED))
                .hasMessageContaining("last month");
    }

    @Test
    void anOlderPartDoesNotReplaceAYoungerOne() {
        OsDataset younger = SHIPPED.with(new UpdatesPart("1".repeat(64), TODAY.plusDays(1), List.of(), List.of()));

        assertThatThrownBy(() -> read(bulletin(NOVEMBER, wholeMonth(20_000))).besides(younger))
                .isInstanceOf(NotTaken.class)
                .hasMessageContaining("older");
    }
}

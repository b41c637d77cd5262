package io.lastday.device.os;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.os.OsDataset.WindowsUpdate;
import io.lastday.device.os.OsDataset.WindowsUpdate.Kind;
import io.lastday.device.os.OsDataset.WindowsUpdate.Machine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowsRevisionsTest {

    private static final int DAYS = 14;

    private final WindowsRevisions revisions = new WindowsRevisions(
            List.of(
                    client(100, "2026-08-11", Kind.SECURITY),
                    client(110, "2026-08-25", Kind.OTHER),
                    client(115, "2026-09-08", Kind.HOTPATCH),
                    client(120, "2026-09-08", Kind.SECURITY),
                    client(130, "2026-09-22", Kind.OTHER),
                    client(140, "2026-10-13", Kind.SECURITY),
                    new WindowsUpdate(26100, Machine.SERVER, 9000, LocalDate.parse("2026-10-13"), Kind.SECURITY)),
            LocalDate.parse("2026-10-20"));

    private static WindowsUpdate client(int revision, String published, Kind kind) {
        return new WindowsUpdate(26100, Machine.CLIENT, revision, LocalDate.parse(published), kind);
    }

    @ParameterizedTest
    @CsvSource({
        "140, 2026-10-20, CURRENT, the newest of all",
        "120, 2026-10-20, CURRENT, the newest has been out for a week",
        "120, 2026-10-27, CURRENT, on the fourteenth day",
        "120, 2026-10-28, OVERDUE, on the fifteenth",
        "130, 2026-10-28, OVERDUE, a preview has what came before it and not what came after",
        "110, 2026-10-20, OVERDUE, the newest is young and the one before it is not",
        "100, 2026-09-01, CURRENT, a preview that nobody installed is not overdue",
        "115, 2026-10-20, CURRENT, a hotpatch mends what the other update of its month mends",
        "115, 2026-10-28, OVERDUE, a hotpatch of an older month",
        "114, 2026-10-20, OVERDUE, no number between two is guessed at",
        "141, 2026-10-20, DATASET_BEHIND, newer than all that are listed",
        "140, 2026-11-04, DATASET_BEHIND, what came out since is not known",
        "999999999, 2026-10-20, DATASET_BEHIND, far newer than all that are listed"
    })
    void onlyASecurityUpdateThatIsOutForLongerThanAFortnightIsOverdue(
            String revision, LocalDate today, Updates expected, String why) {
        assertThat(revisions.standing("10.0.26100." + revision, Edition.UNKNOWN, today, DAYS))
                .as(why)
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.26100",
        "10.0",
        "10.0.26200.140",
        "11.0.26100.140",
        "6.1.26100.140",
        "10.0.26100.99999999999999",
        "x",
        "''"
    })
    void whereTheTableDoesNotReachNothingIsSaid(String version) {
        assertThat(revisions.standing(version, Edition.UNKNOWN, LocalDate.parse("2026-10-20"), DAYS))
                .isEqualTo(Updates.NOT_LISTED);
    }

    @Test
    void aServerIsNotJudgedByTheRevisionsOfTheClientWithItsBuild() {
        LocalDate today = LocalDate.parse("2026-10-28");

        assertThat(revisions.standing("10.0.26100.140", Edition.SERVER, today, DAYS))
                .isEqualTo(Updates.OVERDUE);
        assertThat(revisions.standing("10.0.26100.9000", Edition.SERVER, today, DAYS))
                .isEqualTo(Updates.CURRENT);
    }
}

package io.lastday.device.fix;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckState;
import io.lastday.device.posture.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class FixListTest {

    private static final FixList FIXES = new FixList(JsonMapper.shared());
    private static final Set<Platform> NAMED =
            EnumSet.complementOf(EnumSet.of(Platform.UNKNOWN, Platform.LINUX, Platform.IPADOS));

    private static List<String> file(String resource) {
        try (InputStream in = Objects.requireNonNull(FixListTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String[]> cases() {
        return file("/device-cases.csv").stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new));
    }

    @Test
    void everyCaseThatFailsOrIsNotKnownHasAFix() {
        List<String> without = cases().filter(cells -> !cells[5].isEmpty() && !cells[5].equals("NONE_SEEN"))
                .filter(cells -> FIXES.of(
                                Platform.valueOf(cells[1]), Check.of(cells[3]), CheckState.valueOf(cells[4]), cells[5])
                        .isEmpty())
                .map(cells -> cells[0])
                .toList();

        assertThat(without).isEmpty();
    }

    @Test
    void whatPassesOrIsVoidHasNone() {
        for (Check check : Check.values()) {
            assertThat(FIXES.of(Platform.WINDOWS, check, CheckState.PASS, null)).isEmpty();
            assertThat(FIXES.of(Platform.IOS, check, CheckState.NOT_APPLICABLE, null))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "os-support, OS_ENDED",
        "screen-lock-credential, NO_CREDENTIAL",
        "screen-lock-auto, LOCKS_TOO_LATE",
        "patch-age, UPDATE_OVERDUE"
    })
    void aFailureThatThePersonCanMendHasAWayThroughTheMenusOfEachPlatform(String check, String reason) {
        List<Fix> fixes = NAMED.stream()
                .map(platform -> FIXES.of(platform, Check.of(check), CheckState.FAIL, reason)
                        .orElseThrow())
                .toList();

        assertThat(fixes).extracting(Fix::by).containsOnly(Fix.By.PERSON);
        assertThat(fixes).extracting(Fix::text).doesNotHaveDuplicates().allMatch(text -> text.contains("Settings"));
    }

    @ParameterizedTest
    @CsvSource({
        "WINDOWS, os-support, UNKNOWN, EDITION_NEEDED",
        "WINDOWS, patch-age, UNKNOWN, NO_UPDATE_TABLE",
        "WINDOWS, screen-lock-credential, UNKNOWN, NO_PERMISSION",
        "IOS, screen-lock-credential, UNKNOWN, POLICY_WEAK",
        "WINDOWS, screen-lock-auto, FAIL, NEVER_LOCKS",
        "ANDROID, messengers, UNKNOWN, NOT_OBSERVABLE"
    })
    void whatThePersonCannotMendIsSaidToIt(Platform platform, String check, CheckState state, String reason) {
        assertThat(FIXES.of(platform, Check.of(check), state, reason))
                .get()
                .extracting(Fix::by)
                .isEqualTo(Fix.By.IT);
    }

    @ParameterizedTest
    @CsvSource({
        "LINUX, last-seen, STALE, Fleet's agent",
        "MACOS, os-support, VERSION_INCOMPLETE, Fleet's agent",
        "LINUX, screen-lock-credential, NOT_REPORTED, Look at the host in Fleet",
        "LINUX, screen-lock-credential, NO_POLICY_NAMED, lastday.devices.fleet.checks",
        "MACOS, screen-lock-credential, POLICY_WEAK, lastday.devices.fleet.credential-length",
        "MACOS, screen-lock-auto, NO_TIME_DEMANDED, lastday.devices.fleet.minutes-to-lock",
        "LINUX, screen-lock-auto, POLICY_WEAK, lastday.devices.fleet.minutes-to-lock",
        "LINUX, encryption, NOT_REPORTED, record what you see",
        "WINDOWS, endpoint-protection, NOT_REPORTED, Look at the host in Fleet",
        "LINUX, ownership, OWNER_NOT_REPORTED, signed file",
        "LINUX, messengers, OWNER_NOT_REPORTED, signed file",
        "WINDOWS, messengers, NOT_ASKED, Fleet is not asked",
    })
    void aDeviceOfFleetIsMendedThroughFleetAndNotThroughIntune(
            Platform platform, String check, String reason, String words) {
        assertThat(FIXES.of(platform, Check.of(check), CheckState.UNKNOWN, reason, "fleet"))
                .get()
                .extracting(Fix::text)
                .asString()
                .contains(words)
                .doesNotContain("Intune", "Company Portal", "compliance policy");
    }

    @ParameterizedTest
    @CsvSource({
        "last-seen, STALE",
        "os-support, VERSION_INCOMPLETE",
        "screen-lock-credential, NOT_MEASURED",
        "screen-lock-auto, POLICY_UNREADABLE",
        "encryption, NOT_REPORTED",
        "endpoint-protection, NOT_MEASURED",
        "ownership, OWNER_NOT_REPORTED",
        "messengers, OWNER_NOT_REPORTED",
        "messengers, NOT_MEASURED",
    })
    void aDeviceOfTheSignedFileIsMendedThereOrByALook(String check, String reason) {
        assertThat(FIXES.of(Platform.MACOS, Check.of(check), CheckState.UNKNOWN, reason, "file"))
                .get()
                .satisfies(fix -> assertThat(fix.by()).isEqualTo(Fix.By.IT))
                .extracting(Fix::text)
                .asString()
                .containsPattern("signed file")
                .doesNotContain("Intune", "Company Portal", "compliance policy", "defender-limit");
    }

    @Test
    void aMachineThatDefenderWasNotAskedOfNamesTheLimit() {
        assertThat(FIXES.of(Platform.WINDOWS, Check.ENDPOINT_PROTECTION, CheckState.UNKNOWN, "NOT_ASKED", "intune"))
                .get()
                .extracting(Fix::text)
                .asString()
                .contains("defender-limit");
    }

    /** A line that comes after one which takes all it would take is dead. */
    @Test
    void noLineIsHiddenByTheOnesBefore() {
        List<FixEntry> entries = JsonMapper.shared()
                .readValue(String.join("\n", file("/fix/fixes.json")), new TypeReference<List<FixEntry>>() {});
        for (int later = 0; later < entries.size(); later++) {
            FixEntry entry = entries.get(later);
            assertThat(entries.subList(0, later))
                    .as(entry.text())
                    .noneMatch(earlier -> covers(earlier.check(), entry.check())
                            && covers(earlier.state(), entry.state())
                            && covers(earlier.platforms(), entry.platforms())
                            && covers(earlier.sources(), entry.sources())
                            && covers(earlier.reasons(), entry.reasons()));
        }
    }

    private static boolean covers(@Nullable Object earlier, @Nullable Object later) {
        return earlier == null || earlier == later;
    }

    private static boolean covers(Set<?> earlier, Set<?> later) {
        return earlier.isEmpty() || (!later.isEmpty() && earlier.containsAll(later));
    }
}

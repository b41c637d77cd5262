package io.lastday.sandbox.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * One trap among the seeded devices with its expected answer, a line of {@code seeded-devices.csv}.
 *
 * @param state of the device, {@code *} where it moves with the makers' dates
 * @param checks by name: the state, and the reason where there is one
 * @param until the last day on which the line holds
 */
record SeededDevice(String trap, String name, String state, Map<String, String> checks, LocalDate until) {

    /** The lines that hold on a day. */
    static List<SeededDevice> on(LocalDate day) {
        try (InputStream file = SeededDevice.class.getResourceAsStream("/seeded-devices.csv")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(SeededDevice::of)
                    .filter(device -> !device.until().isBefore(day))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SeededDevice of(String line) {
        List<String> field =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        Map<String, String> checks = Arrays.stream(field.get(3).split("; *"))
                .map(check -> check.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        LocalDate until = field.get(4).isEmpty() ? LocalDate.MAX : LocalDate.parse(field.get(4));
        return new SeededDevice(field.get(0), field.get(1), field.get(2), checks, until);
    }

    /** That the audit answers as the table says. */
    void check(JsonNode answered) {
        Map<String, String> said = answered.path("checks")
                .valueStream()
                .collect(Collectors.toMap(check -> check.path("check").asString(), SeededDevice::word));
        assertThat(said).as(trap).containsAllEntriesOf(checks);
        if (!state.equals("*")) {
            assertThat(answered.path("state").asString()).as(trap).isEqualTo(state);
        }
    }

    private static String word(JsonNode check) {
        return (check.path("state").asString() + " " + check.path("reason").asString("")).strip();
    }
}

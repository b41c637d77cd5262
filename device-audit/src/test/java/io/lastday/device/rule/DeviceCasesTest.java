package io.lastday.device.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.posture.Check;
import io.lastday.device.posture.CheckResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of devices with the verdict that each has to get. */
class DeviceCasesTest {

    private static final int AT_LEAST = 80;

    private static List<DeviceCase> cases() throws IOException {
        return cases("/device-cases.csv");
    }

    private static List<DeviceCase> cases(String table) throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(DeviceCasesTest.class.getResourceAsStream(table)), StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(DeviceCase::of)
                    .toList();
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCaseGetsItsVerdict() throws IOException {
        return verdicts(cases());
    }

    @TestFactory
    Stream<DynamicTest> theSecondOpinionIsTheSame() throws IOException {
        return verdicts(cases("/second-opinion.csv"));
    }

    private static Stream<DynamicTest> verdicts(List<DeviceCase> cases) {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    CheckResult result = one.judged();
                    assertThat(result.state()).as("%s: %s", one.name(), result).isEqualTo(one.state());
                    assertThat(result.reason()).isEqualTo(one.reason());
                }));
    }

    @Test
    void theTableIsLongEnoughAndNamesEveryCheck() throws IOException {
        Set<Check> named = EnumSet.noneOf(Check.class);
        cases().forEach(one -> named.add(one.check()));

        assertThat(cases()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(cases()).extracting(DeviceCase::name).doesNotHaveDuplicates();
        assertThat(named).containsExactly(Check.values());
    }
}

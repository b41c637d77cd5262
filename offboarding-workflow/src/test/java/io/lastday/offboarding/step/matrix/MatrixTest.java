package io.lastday.offboarding.step.matrix;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.OutcomeKind;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs every cell: each step under each condition. */
class MatrixTest {

    private static final WireWorld WORLD = new WireWorld();

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(WireMockConfiguration.wireMockConfig().dynamicPort().extensions(WORLD))
            .resetOnEachTest(false)
            .build();

    @TestFactory
    Stream<DynamicTest> each_step_under_each_condition() {
        return Rows.all().stream()
                .flatMap(row -> Arrays.stream(Condition.values())
                        .map(condition -> DynamicTest.dynamicTest(
                                row.getSimpleName() + ", " + condition.title(), () -> holds(row, condition))));
    }

    private static void holds(Class<? extends MatrixRow> kind, Condition condition) {
        WORLD.reset();
        WIRE.stubFor(any(anyUrl()).willReturn(ok()));
        MatrixRow row = Rows.made(kind);
        Cell expected = row.expected(condition);

        Cell cell = row.run(condition, new Wire(WIRE, WORLD));

        assertThat(cell.words()).isEqualTo(expected.words());
        if (condition == Condition.ALREADY_DONE && expected.outcome() == OutcomeKind.ALREADY_DONE) {
            assertThat(WORLD.writes()).isEmpty();
        }
    }
}

package io.lastday.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.gateway.route.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table, held against the rules that the services' handlers carry: a handler without a row fails the build, as does another set of roles. */
class PublishedOperationsTest {

    static Stream<String> services() {
        return Arrays.stream(Service.values()).map(Service::id);
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyHandlerHasARowWithTheRolesThatItAsksFor(String service) {
        Map<String, Set<String>> table = byCall(AccessTable.read());
        List<Access> published = PublishedOperations.of(service);

        assertThat(published).as("handlers found in %s", service).isNotEmpty();
        assertThat(published)
                .allSatisfy(handler -> assertThat(table.get(call(handler)))
                        .as("roles of %s %s in access.csv", handler.method(), handler.path())
                        .isEqualTo(handler.roles()));
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyRowSaidToBeThereIsThere(String service) {
        Set<String> published = byCall(PublishedOperations.of(service)).keySet();

        assertThat(AccessTable.read())
                .filteredOn(row -> row.service().equals(service) && row.built())
                .filteredOn(row -> !row.path().startsWith("/api/openapi/"))
                .allSatisfy(row -> assertThat(published).contains(call(row)));
    }

    @Test
    void theReaderFindsTheScansOfTheAuditsInPlatform() {
        assertThat(byCall(PublishedOperations.of("device-audit")))
                .containsEntry("POST /api/devices/scans", Set.of("it", "scanner", "workflow"));
    }

    /** One call may have a handler for each media type: the other test holds each of them against the table. */
    private static Map<String, Set<String>> byCall(List<Access> operations) {
        return operations.stream()
                .collect(Collectors.toMap(PublishedOperationsTest::call, Access::roles, (one, other) -> one));
    }

    /** Variables may be named differently on the two sides. */
    private static String call(Access access) {
        return access.method() + " " + access.path().replaceAll("\\{[^}]+}", "{}");
    }
}

package io.lastday.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.gateway.route.Service;
import io.lastday.gateway.testing.Browser;
import io.lastday.gateway.testing.FakeService;
import io.lastday.gateway.testing.GatewayTestCase;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The table of who may call what, held against the routes: neither may publish what the other does not know. */
class AccessTableTest extends GatewayTestCase {

    /** As product.md names them; {@code workflow} and {@code scanner} are machines. */
    private static final Set<String> ROLES = Set.of(
            "hr",
            "it",
            "approver",
            "admin",
            "dpo",
            "auditor",
            "director",
            "scanner",
            "workflow",
            Access.EVERYBODY,
            Access.SIGNED);

    private static final Map<String, FakeService> SERVICES = Map.of(
            "offboarding-workflow", OFFBOARDING,
            "identity-audit", IDENTITY,
            "device-audit", DEVICES);

    @Autowired
    private RouteLocator routes;

    static Stream<Access> operations() {
        return AccessTable.read().stream();
    }

    static Stream<Access> operationsOfServices() {
        return operations().filter(access -> SERVICES.containsKey(access.service()));
    }

    static Stream<Access> operationsOfPeople() {
        return operations().filter(access -> !isSigned(access));
    }

    private static boolean isSigned(Access access) {
        return access.roles().contains(Access.SIGNED);
    }

    @Test
    void aMachineThatSignsReachesTheCallbacksWithoutLogInAndNothingElse() {
        List<Access> signed = operations().filter(AccessTableTest::isSigned).toList();

        assertThat(signed).isNotEmpty().allSatisfy(access -> {
            assertThat(access.roles()).containsExactly(Access.SIGNED);
            assertThat(access.path()).startsWith("/api/callbacks/");
            assertThat(call(access, null).body()).isEqualTo("{\"from\":\"" + access.service() + "\"}");
        });
    }

    @ParameterizedTest
    @MethodSource("operationsOfPeople")
    void nobodyReachesAnOperationWithoutLogIn(Access access) {
        HttpResponse<String> answer = call(access, null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(problem(answer)).isEqualTo("unauthenticated");
        SERVICES.values().forEach(service -> assertThat(service.seen()).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("operationsOfServices")
    void anOperationReachesItsServiceAndNoOther(Access access) {
        HttpResponse<String> answer = call(access, PROVIDER.token(access.roles().toArray(String[]::new)));

        assertThat(answer.body()).isEqualTo("{\"from\":\"" + access.service() + "\"}");
        assertThat(Objects.requireNonNull(SERVICES.get(access.service())).only().method())
                .isEqualTo(access.method().name());
    }

    @Test
    void everyPublishedPathHasARowInTheTable() {
        List<Access> table = AccessTable.read();

        for (Service service : Service.values()) {
            assertThat(service.paths())
                    .allSatisfy(pattern -> assertThat(table)
                            .as("rows of %s for %s", service.id(), pattern)
                            .anyMatch(row -> row.service().equals(service.id()) && matches(pattern, row.path())));
        }
    }

    @Test
    void everyRouteBelongsToAPublishedService() {
        List<String> prefixes = Stream.concat(
                        Stream.of("events", "uploads"),
                        Arrays.stream(Service.values()).map(Service::id))
                .toList();

        assertThat(routes.getRoutes().map(route -> route.getId()).collectList().block())
                .isNotEmpty()
                .allMatch(id -> prefixes.stream().anyMatch(id::startsWith));
    }

    @Test
    void theTableNamesNoRoleThatDoesNotExistAndNoOperationTwice() {
        assertThat(AccessTable.read()).isNotEmpty().allSatisfy(access -> {
            assertThat(ROLES).containsAll(access.roles());
            assertThat(access.roles()).isNotEmpty();
        });
        assertThat(AccessTable.read().stream().map(access -> access.method() + " " + access.path()))
                .doesNotHaveDuplicates();
    }

    @Test
    void aLineWithoutFourColumnsIsNoRow() {
        assertThatThrownBy(() -> AccessTable.parse("GET,/api/x,offboarding-workflow"))
                .hasMessageContaining("GET,/api/x,offboarding-workflow");
        assertThat(AccessTable.parse("# a comment\n\n")).isEmpty();
    }

    private static boolean matches(String pattern, String path) {
        PathPattern parsed = PathPatternParser.defaultInstance.parse(pattern);
        return parsed.matches(PathContainer.parsePath(concrete(path)));
    }

    private static String concrete(String path) {
        return path.replaceAll("\\{[a-z]+}", "42");
    }

    private static HttpResponse<String> call(Access access, @Nullable String token) {
        Browser browser = browser();
        var request = browser.request(concrete(access.path()))
                .method(
                        access.method().name(),
                        BodyPublishers.ofString(access.method().name().equals("GET") ? "" : "{}"));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return browser.send(request);
    }
}

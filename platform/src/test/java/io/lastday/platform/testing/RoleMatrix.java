package io.lastday.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * A service's table of who may call what, one line a call: {@code METHOD path role role …}. Every other role must get 403;
 * those named get anything but 401 and 403.
 */
public final class RoleMatrix {

    private static final List<String> ROLES =
            List.of("hr", "it", "approver", "admin", "dpo", "auditor", "director", "scanner", "workflow");
    private static final Set<String> MACHINES = Set.of("scanner", "workflow");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final List<Row> rows;

    private RoleMatrix(List<Row> rows) {
        this.rows = rows;
    }

    private record Row(HttpMethod method, String path, Set<String> roles) {

        static Row of(String line) {
            String[] words = line.strip().split("\\s+");
            return new Row(
                    HttpMethod.valueOf(words[0]),
                    words[1],
                    Set.copyOf(Arrays.asList(words).subList(2, words.length)));
        }
    }

    /** Reads the table. */
    public static RoleMatrix of(String table) {
        return new RoleMatrix(
                table.lines().filter(line -> !line.isBlank()).map(Row::of).toList());
    }

    /** One test for every role and line. */
    public Stream<DynamicTest> cells(WebTestClient client, TestIssuer issuer) {
        return rows.stream()
                .flatMap(row -> ROLES.stream()
                        .map(role -> DynamicTest.dynamicTest(
                                role + " " + row.method() + " " + row.path(), () -> check(client, issuer, row, role))));
    }

    private static void check(WebTestClient client, TestIssuer issuer, Row row, String role) {
        String token = MACHINES.contains(role) ? issuer.machineToken(role) : issuer.token(role);
        int status = client.mutate()
                .responseTimeout(PATIENCE)
                .build()
                .method(row.method())
                .uri(row.path())
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
        if (row.roles().contains(role)) {
            assertThat(status).isNotIn(UNAUTHORIZED, FORBIDDEN);
        } else {
            assertThat(status).isEqualTo(FORBIDDEN);
        }
    }

    /** Handlers below {@code /api} that no line of the table names: a route without a row is a hole. */
    public List<String> missing(RequestMappingHandlerMapping handlers) {
        return handlers.getHandlerMethods().keySet().stream()
                .filter(info -> info.toString().contains("/api/"))
                .filter(info -> rows.stream().noneMatch(row -> names(row, info)))
                .map(RequestMappingInfo::toString)
                .toList();
    }

    private static boolean names(Row row, RequestMappingInfo info) {
        PathContainer path = PathContainer.parsePath(row.path().split("\\?", 2)[0]);
        boolean sameMethod = info.getMethodsCondition().getMethods().stream()
                .anyMatch(method -> method.asHttpMethod().equals(row.method()));
        return sameMethod
                && info.getPatternsCondition().getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}

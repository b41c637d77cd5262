package io.lastday.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.testing.TestIssuer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webtestclient.autoconfigure.AutoConfigureWebTestClient;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@SpringBootTest(classes = ProbeApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureWebTestClient
class ProblemsTest {

    private static final TestIssuer ISSUER = TestIssuer.start();

    @Autowired
    private WebTestClient http;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry registry) {
        registry.add("lastday.oidc.issuer", ISSUER::issuer);
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /limit?limit=0    | 400 | invalid-request  | limit
            /limit?limit=many | 400 | invalid-request  | limit: must be of type int
            /limit            | 400 | invalid-request  | limit: is required
            /nowhere          | 404 | not-found        |
            /conflict         | 409 | conflict         | Cancel it first.
            /throttled        | 503 | remote-throttled | 2026-11-21T09:00:00Z
            /unexpected       | 500 | internal-error   | requestId
            """)
    void everyErrorIsAProblemThatSaysWhatToChange(String path, int status, String type, String detail) {
        http.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(ISSUER.token("hr")))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:lastday:problem:" + type)
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.requestId")
                .isNotEmpty()
                .jsonPath("$.detail")
                .value(String.class, said -> assertThat(said).contains(detail == null ? "" : detail));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                              | lastWorkingDay: must not be null
            {"lastWorkingDay":"tomorrow"}   | lastWorkingDay: must be of type LocalDate
            {"lastDay":"2026-12-01"}        | lastDay
            {"lastWorkingDay":              | body
            """)
    void aBodyThatCannotBeTakenNamesItsField(String body, String detail) {
        http.post()
                .uri("/dates")
                .headers(headers -> headers.setBearerAuth(ISSUER.token("hr")))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isNotEmpty()
                .jsonPath("$.detail")
                .value(String.class, said -> assertThat(said).contains(detail).doesNotContain("tomorrow"));
    }

    @Test
    void aProblemThatNamesATimeSaysItInTheHeaderToo() {
        http.get()
                .uri("/throttled")
                .headers(headers -> headers.setBearerAuth(ISSUER.token("hr")))
                .exchange()
                .expectHeader()
                .valueMatches("Retry-After", "[1-9][0-9]*");
    }

    @Test
    void anUnexpectedErrorShowsNothingOfItsInsides() {
        http.get()
                .uri("/unexpected")
                .headers(headers -> headers.setBearerAuth(ISSUER.token("hr")))
                .exchange()
                .expectBody(String.class)
                .value(body -> assertThat(body).doesNotContain("jdbc", "secret", "IllegalState"));
    }

    @ParameterizedTest
    @CsvSource({"case-4711-abc, true", "short, false", "with space in it, false"})
    void aUsableRequestIdIsKeptAndAnotherReplaced(String offered, boolean kept) {
        http.get()
                .uri("/open")
                .header("X-Request-Id", offered)
                .exchange()
                .expectHeader()
                .value("X-Request-Id", id -> assertThat(id.equals(offered)).isEqualTo(kept));
    }
}

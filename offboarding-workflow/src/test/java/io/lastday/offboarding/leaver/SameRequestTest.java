package io.lastday.offboarding.leaver;

import static io.lastday.offboarding.testing.Desk.HR;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import io.lastday.offboarding.testing.ScriptedWorld;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same write, sent more than once. */
@CoreTest
class SameRequestTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ScriptedWorld world;

    private Desk desk;

    @BeforeEach
    void sitDown() {
        desk = new Desk(port);
    }

    @Test
    void a_hundred_requests_with_one_key_make_one_case_and_get_one_answer() throws Exception {
        Map<String, Object> request = Desk.inAMonth(world.person("Impatient Request"));
        String key = UUID.randomUUID().toString();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = IntStream.range(0, 100)
                    .mapToObj(number -> threads.submit(() -> started(request, key)))
                    .toList();
            Set<String> ids = new HashSet<>();
            for (Future<String> answer : answers) {
                ids.add(answer.get());
            }
            assertThat(ids).hasSize(1);
        }

        request.put("reason", "Another reason");
        desk.client()
                .post()
                .uri("/api/leavers")
                .headers(headers -> headers.setBearerAuth(CoreTest.ISSUER.tokenOf(HR, "hr")))
                .header("Idempotency-Key", key)
                .bodyValue(request)
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void a_refused_request_gives_its_key_back() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> request = Desk.inAMonth(world.person("Corrected Request"));
        request.put("playbook", "gentle");
        desk.client()
                .post()
                .uri("/api/leavers")
                .headers(headers -> headers.setBearerAuth(CoreTest.ISSUER.tokenOf(HR, "hr")))
                .header("Idempotency-Key", key)
                .bodyValue(request)
                .exchange()
                .expectStatus()
                .isEqualTo(422);

        request.remove("playbook");
        assertThat(started(request, key)).isNotBlank();
    }

    private String started(Map<String, Object> request, String key) {
        return Desk.json(desk.client()
                        .post()
                        .uri("/api/leavers")
                        .headers(headers -> headers.setBearerAuth(CoreTest.ISSUER.tokenOf(HR, "hr")))
                        .header("Idempotency-Key", key)
                        .bodyValue(request)
                        .exchange()
                        .expectStatus()
                        .isCreated())
                .get("id")
                .asString();
    }
}

package io.lastday.offboarding.leaver;

import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A query that no call takes is the caller's to mend, and no fault of the service. */
@CoreTest
class UnfitQueryTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/api/people?q=T", "/api/people?q=   ", "/api/people", "/api/leavers?limit=0"})
    void it_is_refused_as_such(String path) {
        new Desk(port)
                .get(Desk.HR, "hr", path)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .exists();
    }
}

package io.lastday.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.testing.RoleMatrix;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** Who may call what, cell by cell, as the API's own table says. */
class RoleMatrixTest extends DeviceAuditTest {

    private static final RoleMatrix MATRIX = RoleMatrix.of("""
            POST /api/devices/scans                                        it scanner workflow
            GET  /api/devices/scans/00000000-0000-0000-0000-000000000001   it dpo auditor scanner workflow
            GET  /api/devices/summary                                      it dpo auditor director
            GET  /api/devices                                              it dpo auditor
            GET  /api/devices?owner=entra:u1                               it dpo auditor workflow
            GET  /api/devices/findings                                     it dpo auditor
            GET  /api/devices/findings.csv                                 it dpo auditor
            GET  /api/devices/changes                                      it dpo auditor
            POST /api/devices/d1/exception                                 it
            POST /api/devices/d1/attestation                               it
            GET  /api/devices/d1                                           it dpo auditor
            GET  /api/devices/failing-longest                              it dpo auditor
            GET  /api/devices/d1/history                                   it dpo auditor
            GET  /api/devices.csv                                          it dpo auditor
            """);

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @TestFactory
    Stream<DynamicTest> everyCellOfTheTable() {
        return MATRIX.cells(client, ISSUER);
    }

    @Test
    void everyHandlerHasARowInTheTable() {
        assertThat(MATRIX.missing(requestMappingHandlerMapping)).isEmpty();
    }

    @Test
    void withoutATokenNothingAnswers() {
        client.get().uri("/api/devices/summary").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void theOpenApiDocumentIsOfVersion31() {
        client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.openapi")
                .value(String.class, version -> assertThat(version).startsWith("3.1"));
    }
}

package io.lastday.gateway.openapi;

import io.lastday.gateway.route.Service;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Lists the OpenAPI documents, for people and for programs; the documents themselves come from the services. */
@RestController
class OpenApiController {

    private final String page = ApiPage.html();

    @GetMapping(path = "/api/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("isAuthenticated()")
    Mono<Documents> documents() {
        return Mono.just(new Documents(Arrays.stream(Service.values())
                .map(service -> new Document(service.id(), "/api/openapi/" + service.id()))
                .toList()));
    }

    @GetMapping(path = "/api/openapi", produces = MediaType.TEXT_HTML_VALUE)
    @PreAuthorize("isAuthenticated()")
    Mono<String> page() {
        return Mono.just(page);
    }

    record Documents(List<Document> items) {}

    record Document(String service, String href) {}
}

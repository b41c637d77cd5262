package io.lastday.gateway.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.gateway.testing.Browser;
import io.lastday.gateway.testing.GatewayTestCase;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class OpenApiTest extends GatewayTestCase {

    @Test
    void aDocumentComesFromWhereItsServicePublishesIt() {
        Browser browser = browser().loggedIn();

        assertThat(browser.get("/api/openapi/identity-audit").body()).contains("identity-audit");
        assertThat(IDENTITY.only().uri()).isEqualTo("/v3/api-docs");
    }

    @Test
    void programsGetAListAndPeopleAPageOfIt() {
        Browser browser = browser().loggedIn();

        HttpResponse<String> list = browser.send(browser.request("/api/openapi").header("Accept", "application/json"));
        HttpResponse<String> page = browser.send(browser.request("/api/openapi").header("Accept", "text/html"));

        assertThat(json(list)
                        .path("items")
                        .valueStream()
                        .map(item -> item.path("href").asString()))
                .containsExactly(
                        "/api/openapi/offboarding-workflow",
                        "/api/openapi/identity-audit",
                        "/api/openapi/device-audit");
        assertThat(page.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        assertThat(page.body())
                .contains("href=\"/api/openapi/device-audit\"", "POST /api/leavers/{id}/approval", "approver")
                .doesNotContain("<script", "style=");
    }

    @Test
    void anUnknownServiceHasNoDocument() {
        HttpResponse<String> answer = browser().get("/api/openapi/other", PROVIDER.token("it"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(problem(answer)).isEqualTo("not-found");
    }
}

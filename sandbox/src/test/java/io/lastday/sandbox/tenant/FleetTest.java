package io.lastday.sandbox.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FleetTest {
    private static final String HOSTS = "/api/v1/fleet/hosts";
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void hosts_come_in_pages_in_the_order_of_their_numbers() {
        var first = read(HOSTS + "?order_key=id&per_page=3&page=0").json().path("hosts");
        var last = read(HOSTS + "?order_key=id&per_page=3&page=2").json().path("hosts");
        var beyond = read(HOSTS + "?order_key=id&per_page=3&page=3").json().path("hosts");

        assertThat(first.valueStream().map(h -> h.path("id").asInt())).containsExactly(1, 2, 3);
        assertThat(last.valueStream().map(h -> h.path("id").asInt())).containsExactly(7, 8);
        assertThat(beyond.isArray()).isTrue();
        assertThat(beyond).isEmpty();
    }

    @Test
    void policies_come_only_where_they_are_asked_for_and_one_may_have_no_answer() {
        var plain = read(HOSTS).json().path("hosts");
        var asked = read(HOSTS + "?populate_policies=true").json().path("hosts");

        assertThat(plain.valueStream()).noneMatch(host -> host.has("policies"));
        assertThat(asked.valueStream()
                        .flatMap(host -> host.path("policies").valueStream())
                        .map(policy -> policy.path("response").asString()))
                .contains("pass", "fail", "");
    }

    @Test
    void nobody_is_let_in_without_the_token_and_nobody_may_write() {
        assertThat(tenant.send(tenant.request("GET", HOSTS, "")).status()).isEqualTo(401);
        assertThat(call("DELETE", HOSTS + "/1").status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=-1", "?per_page=0", "?order_key=shoe_size", "?policies=true"})
    void what_fleet_does_not_know_is_refused(String query) {
        assertThat(read(HOSTS + query).status()).isEqualTo(400);
    }

    private Answer read(String path) {
        return call("GET", path);
    }

    private Answer call(String method, String path) {
        return tenant.send(
                tenant.request(method, path, "").header("Authorization", "Bearer " + tenant.secret("fleet-token")));
    }
}

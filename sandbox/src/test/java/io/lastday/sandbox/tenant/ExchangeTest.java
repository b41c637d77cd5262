package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.firm.Firm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sandbox's Exchange runs what is signed, and nothing else. */
class ExchangeTest {
    private static final List<String> ALL = List.of(
            "READ_STATE",
            "STOP_FORWARDING",
            "DISABLE_HIDDEN_RULES",
            "REMOVE_DELEGATES",
            "HIDE_FROM_ADDRESS_LISTS",
            "GRANT_SUCCESSOR",
            "CONVERT_TO_SHARED");

    @TempDir
    Path folder;

    private KeyPair keys;
    private Tenant tenant;

    @BeforeEach
    void start() throws GeneralSecurityException, IOException {
        keys = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var key = folder.resolve("seal.pub");
        Files.writeString(
                key,
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        tenant = new Tenant(Tenant.seededFiles(), null, null, key);
    }

    @AfterEach
    void stop() {
        tenant.close();
    }

    private static String runbook(String expires, List<String> actions) {
        var data = new TreeMap<String, Object>(Map.of(
                "format",
                "lastday.io/exchange-runbook/1",
                "case",
                "0f9c0c4e-4c55-4f7a-9f0a-2b7f0b1d7c11",
                "step",
                "exchange.mailbox",
                "nonce",
                "ab".repeat(32),
                "mailbox",
                Firm.entraId("priya.nair"),
                "expiresAt",
                expires,
                "actions",
                actions));
        return Tenant.json(data);
    }

    private Answer run(String data) throws GeneralSecurityException {
        var signer = Signature.getInstance("Ed25519");
        signer.initSign(keys.getPrivate());
        signer.update(data.getBytes(StandardCharsets.UTF_8));
        var signature = Base64.getEncoder().encodeToString(signer.sign());
        return tenant.sandbox("POST", "/exchange", Tenant.json(Map.of("data", data, "signature", signature)));
    }

    private String purpose() {
        return tenant.get(OFFBOARDING, user("priya.nair") + "/mailboxSettings")
                .json()
                .path("userPurpose")
                .asString();
    }

    @Test
    void a_signed_runbook_is_run_once_and_graph_hears_of_the_conversion_later() throws Exception {
        var result = run(runbook("2026-11-28T12:00:00Z", ALL)).json();

        assertThat(result.path("actions").findValuesAsString("state")).containsOnly("DONE");
        assertThat(result.path("before").path("forwarding").asBoolean()).isTrue();
        assertThat(result.path("after").path("kind").asString()).isEqualTo("SharedMailbox");
        assertThat(result.path("runbook").asString()).matches("[0-9a-f]{64}");
        assertThat(purpose()).isEqualTo("user");
        tenant.clock.forward(Tenant.CONVERSION.plusSeconds(1));
        tenant.sandbox("POST", "/settle", "");
        assertThat(purpose()).isEqualTo("shared");
        assertThat(run(runbook("2026-11-28T12:00:00Z", ALL.subList(1, 7)))
                        .json()
                        .path("actions")
                        .findValuesAsString("state"))
                .containsOnly("ALREADY");
    }

    @Test
    void what_is_altered_expired_or_not_an_action_is_not_run() throws Exception {
        var data = runbook("2026-11-28T12:00:00Z", ALL);
        var foreign = tenant.sandbox(
                "POST",
                "/exchange",
                Tenant.json(
                        Map.of("data", data, "signature", Base64.getEncoder().encodeToString(new byte[64]))));

        assertThat(foreign.status()).isEqualTo(400);
        assertThat(foreign.text()).contains("signature");
        assertThat(run(runbook("2026-11-20T12:00:00Z", ALL)).text()).contains("expired");
        assertThat(run(runbook("2026-11-28T12:00:00Z", List.of("DELETE_MAILBOX")))
                        .text())
                .contains("not an action");
        assertThat(tenant.sandbox("GET", "/exchange/" + Firm.entraId("priya.nair"), null)
                        .json()
                        .path("forwarding")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void a_distribution_list_is_left_in_exchange_alone() {
        var priya = Firm.entraId("priya.nair");
        var list = tenant.get(OFFBOARDING, "/groups?$filter=displayName eq 'Sales distribution'")
                .values("id")
                .getFirst();

        assertThat(tenant.sandbox("POST", "/exchange-lists/" + priya, "{}")
                        .json()
                        .path("left")
                        .asInt())
                .isEqualTo(1);
        assertThat(tenant.get(OFFBOARDING, "/groups/" + list + "/members").values("id"))
                .doesNotContain(priya)
                .contains(Firm.entraId("tom.reyes"));
    }

    @Test
    void an_administrator_may_what_an_application_may_not() {
        var gail = Firm.entraId("gail.ashworth");

        assertThat(tenant.sandbox("POST", "/administrator/users/" + gail, "{\"accountEnabled\":false}")
                        .status())
                .isEqualTo(204);
        assertThat(tenant.sandbox("GET", "/users/" + gail, null)
                        .json()
                        .path("accountEnabled")
                        .asBoolean(true))
                .isFalse();
    }
}

package io.lastday.identity.source.entra;

import static io.lastday.identity.source.entra.EntraWire.user;
import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.platform.walk.Fact;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people own and where their mail goes, as a walk over Entra tells it. */
class EntraOwnedTest {

    private final EntraWire tenant = new EntraWire();

    @AfterEach
    void stop() {
        tenant.close();
    }

    @Test
    void aMailboxSaysWhatItIsForAndWhereItsMailGoes() {
        tenant.users(user("ada"), user("none"));
        tenant.graph.part("/users/ada/mailboxSettings", 200, "{\"userPurpose\":\"user\"}");
        tenant.graph.part("/users/ada/mailFolders/inbox/messageRules", 200, """
                {"value":[{"displayName":"Home","isEnabled":true,"actions":{"redirectTo":[{"emailAddress":{"address":"ada@mail.example"}}]}},
                 {"displayName":"Off","isEnabled":false,"actions":{"forwardTo":[{"emailAddress":{"address":"x@y.example"}}]}},
                 {"displayName":"Desk","isEnabled":true,"actions":{"forwardTo":[{"emailAddress":{"address":"desk@harbourfinch.example"}}]}}]}""");

        tenant.run();

        JsonNode mailbox = tenant.walk.body("mailbox", "ada");
        assertThat(mailbox.path("purpose").asString()).isEqualTo("user");
        assertThat(mailbox.path("forwardsTo").toString())
                .isEqualTo("[{\"address\":\"ada@mail.example\",\"external\":true,\"by\":\"Home\"},"
                        + "{\"address\":\"desk@harbourfinch.example\",\"external\":false,\"by\":\"Desk\"}]");
        assertThat(tenant.walk.body("mailbox", "none").path("purpose").asString())
                .as("that somebody has none is a fact")
                .isEqualTo("none");
    }

    @Test
    void whoseMailGoesElsewhereIsReadAgainEachTime() {
        String[] many = IntStream.range(0, 60)
                .mapToObj(number -> user("u" + (100 + number)))
                .toArray(String[]::new);
        tenant.users(many);
        tenant.graph.part("/users/u100/mailboxSettings", 200, "{\"userPurpose\":\"user\"}");
        tenant.graph.part("/users/u100/mailFolders/inbox/messageRules", 200, """
                {"value":[{"displayName":"Home","actions":{"redirectTo":[{"emailAddress":{"address":"a@mail.example"}}]}}]}""");
        tenant.run();
        assertThat(tenant.walk.said("mailbox"))
                .as("a slice of everybody")
                .hasSize(50)
                .first()
                .extracting(Fact::id)
                .isEqualTo("u100");
        tenant.graph.part("/users/u100/mailFolders/inbox/messageRules", 200, "{\"value\":[]}");
        tenant.users(many);

        tenant.run();

        assertThat(tenant.walk.said("mailbox")).hasSize(60);
        assertThat(tenant.walk.body("mailbox", "u100").path("forwardsTo")).isEmpty();
    }

    @Test
    void aLibraryIsAFactOfEachOwnerOfItsGroupAndADisabledAccountsMailboxIsReadToo() {
        tenant.users(user("off", ",\"accountEnabled\":false"));
        tenant.graph.part("/users/off/mailboxSettings", 200, "{\"userPurpose\":\"shared\"}");
        tenant.graph.collection(
                "/groups",
                "{\"id\":\"g1\",\"displayName\":\"Sales\",\"owners\":[{\"id\":\"ada\"},{\"id\":\"ben\"}]}",
                "{\"id\":\"g2\",\"displayName\":\"Nobody's\",\"owners\":[]}");

        tenant.run();

        assertThat(tenant.walk.said("library")).extracting(Fact::subject).containsExactly("entra:ada", "entra:ben");
        assertThat(tenant.walk.body("library", "g1:ada").toString())
                .isEqualTo("{\"id\":\"g1\",\"name\":\"Sales\",\"kind\":\"LIBRARY\",\"owners\":2}");
        assertThat(tenant.walk.body("mailbox", "off").path("purpose").asString())
                .isEqualTo("shared");
    }

    @Test
    void anApplicationIsAFactOfEachOwnerAndOneWithoutOwnersOfTheFirm() {
        tenant.graph.collection("/applications", """
                {"id":"a1","displayName":"Stock export","owners":[{"id":"ada"},{"id":"ben"}],
                 "passwordCredentials":[{"keyId":"k","displayName":"Nightly","endDateTime":"2027-03-01T09:00:00Z"}]}""", "{\"id\":\"a2\",\"displayName\":\"Nobody's\",\"owners\":[]}");

        tenant.run();

        assertThat(tenant.walk.said("application"))
                .extracting(Fact::subject)
                .containsExactly("entra:ada", "entra:ben", "");
        assertThat(tenant.walk.body("application", "a1:ada").path("owners").asInt())
                .isEqualTo(2);
        assertThat(tenant.walk
                        .body("application", "a1:ada")
                        .path("secrets")
                        .path(0)
                        .path("ends")
                        .asString())
                .isEqualTo("2027-03-01T09:00:00Z");
    }
}

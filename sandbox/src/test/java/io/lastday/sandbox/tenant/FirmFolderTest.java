package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.IDENTITY;
import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.sandbox.firm.Firm;
import io.lastday.sandbox.tenant.store.FirmFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirmFolderTest {
    @TempDir
    private Path folder = Path.of("");

    private void file(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve(name).getParent());
        Files.writeString(folder.resolve(name), text);
    }

    @Test
    void another_firm_is_served_from_its_files() throws IOException {
        file("users.json", """
                {"value":[{"id":"11111111-1111-4111-8111-111111111111","displayName":"Ada Birch",
                  "userPrincipalName":"ada@birch.example","accountEnabled":true,"userType":"Member"}]}""");
        file("users/ada@birch.example/authentication/methods.json", """
                {"value":[{"@odata.type":"#microsoft.graph.fido2AuthenticationMethod","id":"k1"}]}""");
        file("users/11111111-1111-4111-8111-111111111111/chats/getAllMessages.json", """
                {"value":[{"id":"1","chatId":"c","messageType":"message","body":{"content":"hello"}}]}""");
        file("keycloak-realm.json", "{\"realm\":\"birch\"}");

        try (var tenant = new Tenant(FirmFolder.read(folder), null, null)) {
            assertThat(tenant.get(OFFBOARDING, "/users").values("displayName")).containsExactly("Ada Birch");
            assertThat(tenant.get(IDENTITY, "/users/ada@birch.example/authentication/methods")
                            .values("id"))
                    .containsExactly("k1");
            var export = "/users/11111111-1111-4111-8111-111111111111/chats/getAllMessages";
            var page = tenant.get(OFFBOARDING, export);
            var messages = page.values().isEmpty() ? tenant.get(OFFBOARDING, page.nextLink()) : page;
            assertThat(messages.values("id")).containsExactly("1");
            assertThat(tenant.patch(OFFBOARDING, "/users/ada@birch.example", "{\"accountEnabled\":false}")
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void links_may_stand_in_files_of_their_own_or_inside_the_entity() throws IOException {
        file("users.json", """
                {"value":[{"id":"u1","displayName":"Ada Birch","userPrincipalName":"ada@birch.example",
                  "accountEnabled":true,"manager":{"id":"u2"}},
                 {"id":"u2","displayName":"Ben Birch","userPrincipalName":"ben@birch.example","accountEnabled":true}]}""");
        file("users/u1/memberOf.json", """
                {"value":[{"@odata.type":"#microsoft.graph.group","id":"g1","displayName":"Foresters"}]}""");
        file("directoryRoles.json", """
                {"value":[{"id":"r1","displayName":"Global Administrator","roleTemplateId":"t1"}]}""");
        file("directoryRoles/r1/members.json", """
                {"value":[{"@odata.type":"#microsoft.graph.user","id":"u2"}]}""");

        try (var tenant = new Tenant(FirmFolder.read(folder), null, null)) {
            assertThat(tenant.get(OFFBOARDING, "/users/u1/memberOf").values("displayName"))
                    .containsExactly("Foresters");
            assertThat(tenant.get(OFFBOARDING, "/users/u1/manager")
                            .json()
                            .path("displayName")
                            .asString())
                    .isEqualTo("Ben Birch");
            assertThat(tenant.get(OFFBOARDING, "/users/u2/memberOf").values("displayName"))
                    .containsExactly("Global Administrator");
            assertThat(tenant.patch(OFFBOARDING, "/users/u2", "{\"accountEnabled\":false}")
                            .status())
                    .isEqualTo(403);
            assertThat(tenant.patch(OFFBOARDING, "/users/u1", "{\"accountEnabled\":false}")
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    void the_seeded_firm_written_to_files_and_read_again_answers_the_same() throws IOException {
        FirmFolder.write(Tenant.seededFiles(), folder);
        var read = FirmFolder.read(folder);

        assertThat(read.documents()).isEqualTo(Tenant.seededFiles().documents());
        assertThat(read.contents().keySet())
                .isEqualTo(Tenant.seededFiles().contents().keySet());
        assertThat(FirmFolder.tenantId(read, "none")).isEqualTo(Firm.tenantId(Firm.SEED));
    }

    @Test
    void a_folder_without_users_or_with_a_broken_file_is_refused_by_name() throws IOException {
        file("groups.json", "{\"value\":[]}");
        assertThatThrownBy(() -> FirmFolder.read(folder)).hasMessageContaining("users.json");

        file("users.json", "{");
        assertThatThrownBy(() -> FirmFolder.read(folder)).hasMessageContaining("users.json");

        file("users.json", "[]");
        assertThatThrownBy(() -> FirmFolder.read(folder)).hasMessageContaining("neither an entity");
    }
}

package io.lastday.sandbox.tenant;

import static io.lastday.sandbox.tenant.Tenant.IDENTITY;
import static io.lastday.sandbox.tenant.Tenant.OFFBOARDING;
import static io.lastday.sandbox.tenant.Tenant.encode;
import static io.lastday.sandbox.tenant.Tenant.user;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ChatExportTest {
    private static final String EXPORT = user("priya.nair") + "/chats/getAllMessages";
    private final Tenant tenant = new Tenant();

    @AfterEach
    void stop() {
        tenant.close();
    }

    private record Walk(List<JsonNode> messages, int emptyPages) {}

    private Walk walk(String path, String... headers) {
        var messages = new ArrayList<JsonNode>();
        int empty = 0;
        for (var link = path; !link.isEmpty(); ) {
            var page = tenant.get(OFFBOARDING, link, headers);
            messages.addAll(page.values());
            empty += page.values().isEmpty() && !page.nextLink().isEmpty() ? 1 : 0;
            link = page.nextLink();
        }
        return new Walk(messages, empty);
    }

    private JsonNode only(String property) {
        return walk(EXPORT + "?$top=50", "Prefer", "include-unknown-enum-members").messages().stream()
                .filter(m -> {
                    var value = m.path(property);
                    return value.isArray() ? !value.isEmpty() : !value.isNull() && !value.isMissingNode();
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_walk_meets_repeated_messages_and_empty_pages_and_misses_none() {
        var walk = walk(EXPORT + "?$top=3");
        var ids = walk.messages().stream()
                .map(m -> m.path("chatId").asString() + m.path("id").asString())
                .toList();

        assertThat(new HashSet<>(ids)).hasSize(62);
        assertThat(ids).as("some come twice").hasSizeGreaterThan(62);
        assertThat(walk.emptyPages()).isPositive();
    }

    @Test
    void a_page_holds_at_most_fifty_whatever_is_asked_for() {
        var first = tenant.get(OFFBOARDING, EXPORT + "?$top=500");
        var page = first.values().isEmpty() ? tenant.get(OFFBOARDING, first.nextLink()) : first;

        assertThat(page.values()).hasSize(50);
    }

    @Test
    void a_window_by_modification_date_is_answered_and_other_filters_are_refused() {
        var recent = walk(
                EXPORT + "?$filter="
                        + encode(
                                "lastModifiedDateTime gt 2026-11-18T14:00:00Z and lastModifiedDateTime lt 2026-11-18T16:00:00Z"));

        assertThat(recent.messages().stream().map(m -> m.path("id").asString()).distinct())
                .hasSize(2);
        assertThat(tenant.get(OFFBOARDING, EXPORT + "?$filter=" + encode("importance eq 'normal'"))
                        .status())
                .isEqualTo(400);
        assertThat(tenant.get(OFFBOARDING, EXPORT + "?$count=true").status()).isEqualTo(400);
    }

    @Test
    void a_window_has_open_ends_and_times_as_microsoft_writes_them() {
        for (String refused : List.of(
                "lastModifiedDateTime ge 2026-11-18T14:00:00Z",
                "lastModifiedDateTime le 2026-11-18T14:00:00Z",
                "lastModifiedDateTime gt 2026-11-18T14:00:00.123456789Z",
                "lastModifiedDateTime gt 2026-11-18T14:00:00Z or lastModifiedDateTime lt 2026-11-17T14:00:00Z")) {
            assertThat(tenant.get(OFFBOARDING, EXPORT + "?$filter=" + encode(refused))
                            .status())
                    .as(refused)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_teams_channels_answer_with_their_replies_to_who_may_read_them() {
        var teams = tenant.get(OFFBOARDING, user("priya.nair") + "/joinedTeams");
        var export = "/teams/" + teams.values("id").getFirst() + "/channels/getAllMessages";
        var walk = walk(export + "?$top=3").messages();

        assertThat(walk.stream().map(m -> m.path("id").asString()).distinct()).hasSize(8);
        assertThat(walk).anyMatch(m -> !m.path("replyToId").isNull());
        assertThat(tenant.get(OFFBOARDING, export + "?$filter=" + encode("from/user/id eq 'x'"))
                        .status())
                .isEqualTo(400);
        assertThat(tenant.get(IDENTITY, export).status()).isEqualTo(403);
        assertThat(tenant.get(OFFBOARDING, user("priya.nair") + "/joinedTeams?$select=id")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void an_edit_a_deletion_and_a_reaction_show_as_microsoft_shows_them() {
        var deleted = only("deletedDateTime");

        assertThat(only("lastEditedDateTime").path("body").path("content").asString())
                .contains("Calder Mills");
        assertThat(deleted.path("body").path("content").asString()).isEmpty();
        assertThat(only("reactions")
                        .path("reactions")
                        .path(0)
                        .path("reactionType")
                        .asString())
                .isEqualTo("👍");
    }

    @Test
    void system_events_hide_behind_an_unknown_value_unless_the_caller_prefers_to_know() {
        var shy =
                walk(EXPORT).messages().stream().map(m -> m.path("messageType").asString());
        var open = only("eventDetail");

        assertThat(shy).contains("unknownFutureValue").doesNotContain("systemEventMessage");
        assertThat(open.path("messageType").asString()).isEqualTo("systemEventMessage");
        assertThat(open.path("from").isNull()).isTrue();
    }

    @Test
    void a_picture_in_a_message_is_fetched_by_its_address() {
        var message = walk(EXPORT).messages().stream()
                .filter(m -> m.path("body").path("content").asString().contains("<img"))
                .findFirst()
                .orElseThrow();
        var content = message.path("body").path("content").asString();
        var address = content.substring(content.indexOf("/v1.0/") + 5, content.indexOf("/$value") + 7);
        var picture = tenant.get(OFFBOARDING, address);

        assertThat(picture.status()).isEqualTo(200);
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.response().body()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(tenant.get(IDENTITY, address).status()).isEqualTo(403);
    }

    @Test
    void an_attached_file_is_found_by_its_sharing_address_and_its_content_by_redirect() {
        var attachment = only("attachments").path("attachments").path(0);
        var address = attachment.path("contentUrl").asString();
        var share = "/shares/u!"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8))
                + "/driveItem";
        var item = tenant.get(OFFBOARDING, share);
        var content = tenant.get(OFFBOARDING, share + "/content");
        var bytes = tenant.send(tenant.request("GET", content.header("Location"), null));

        assertThat(item.json().path("name").asString()).isEqualTo("renewals.csv");
        assertThat(content.status()).isEqualTo(302);
        assertThat(bytes.text()).startsWith("client,renewal,price");
        assertThat(bytes.response().body()).hasSize(item.json().path("size").asInt());
        assertThat(tenant.get(OFFBOARDING, "/shares/u!bm9uZQ/driveItem").status())
                .isEqualTo(404);
    }

    @Test
    void the_chats_members_and_messages_can_be_read_one_by_one() {
        var chats = tenant.get(OFFBOARDING, user("priya.nair") + "/chats");
        var chat = chats.values("id").getFirst();

        assertThat(chats.values("chatType")).containsExactlyInAnyOrder("oneOnOne", "group", "meeting");
        assertThat(tenant.get(OFFBOARDING, "/chats/" + chat + "/members").values("displayName"))
                .contains("Priya Nair", "Tom Reyes");
        assertThat(tenant.get(OFFBOARDING, "/chats/" + chat + "/messages?$top=50")
                        .values())
                .isNotEmpty();
        assertThat(tenant.get(OFFBOARDING, "/chats/" + chat + "/messages?$top=51")
                        .status())
                .isEqualTo(400);
    }
}

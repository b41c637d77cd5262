package io.lastday.sandbox.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.sandbox.tenant.query.FilterCheck;
import io.lastday.sandbox.tenant.query.FilterMatch;
import io.lastday.sandbox.tenant.query.FilterReader;
import io.lastday.sandbox.tenant.query.SearchText;
import io.lastday.sandbox.tenant.schema.GraphTable;
import io.lastday.sandbox.tenant.schema.PathReader;
import io.lastday.sandbox.tenant.schema.TypeRef;
import io.lastday.sandbox.tenant.schema.UnknownPath;
import io.lastday.sandbox.tenant.wire.GraphRefusal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever a caller writes is answered or refused; nothing breaks the simulator. */
class QueryFuzzTest {
    private static final List<String> PIECES = List.of(
            "displayName",
            " eq ",
            "'x'",
            "''",
            "'",
            "(",
            ")",
            " and ",
            " or ",
            "not ",
            "true",
            "null",
            "12",
            "-1.5",
            "2026-11-21T12:00:00Z",
            "2026-13-45T99:00:00Z",
            "accountEnabled",
            "createdDateTime",
            " ge ",
            " in ",
            ",",
            "startsWith(",
            "assignedLicenses/any(a:",
            "a/skuId",
            "proxyAddresses/any(p:p",
            "/",
            ":",
            "\"",
            "mail",
            "c5928f49-12ba-48f7-ada3-0d743a3601d5",
            " ",
            "$",
            "é",
            "\u0000",
            "OR",
            "\"displayName:x\"",
            "%",
            "#EXT#");
    private static final List<String> SEGMENTS = List.of(
            "users",
            "x",
            "$ref",
            "$value",
            "$count",
            "memberOf",
            "microsoft.graph.group",
            "getAllMessages()",
            "chats",
            "users('a')",
            "applications(appId='b')",
            "(",
            "()",
            "%",
            "%ZZ",
            "",
            "me",
            "revokeSignInSessions");
    private static final int ROUNDS = 20_000;
    private final SplittableRandom random = new SplittableRandom(20261121);
    private int refused;
    private int answered;

    private String text(List<String> pieces, String between, int most) {
        var text = new StringBuilder();
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(pieces.get(random.nextInt(pieces.size()))).append(between);
        }
        return text.toString();
    }

    private void rounds(List<String> pieces, String between, int most, Consumer<String> reader) {
        for (int i = 0; i < ROUNDS; i++) {
            var text = text(pieces, between, most);
            try {
                reader.accept(text);
                answered++;
            } catch (GraphRefusal | UnknownPath expected) {
                refused++;
            } catch (RuntimeException e) {
                throw new AssertionError("broke at: " + text, e);
            }
        }
        assertThat(answered).as("some texts are sound").isPositive();
        assertThat(refused).isPositive();
    }

    @Test
    void any_filter_is_answered_or_refused() {
        var table = GraphTable.load();
        var check = new FilterCheck(table);
        var users = Tenant.seededFiles().documents().get("users");
        List<JsonNode> some = users == null
                ? List.of()
                : users.path("value").valueStream().limit(3).toList();

        rounds(PIECES, "", 6, text -> {
            var filter = FilterReader.read(text);
            check.check(filter, new TypeRef("user", false));
            some.forEach(u -> FilterMatch.matches(filter, u));
        });
    }

    @Test
    void any_search_is_answered_or_refused() {
        rounds(PIECES, "", 4, SearchText::read);
    }

    @Test
    void any_path_is_known_or_unknown() {
        var reader = new PathReader(GraphTable.load());

        rounds(SEGMENTS, "/", 5, reader::read);
    }
}

package io.lastday.offboarding.step.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessagePageTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Property(tries = 300)
    void howeverPagesOverlapEachVersionIsKeptOnceWithItsText(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 5) Integer> ids,
            @ForAll @StringLength(max = 20) String text,
            @ForAll @IntRange(min = 1, max = 5) int pageSize)
            throws MessagePage.Unreadable {
        Set<String> seen = new HashSet<>();
        List<String> kept = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += pageSize) {
            byte[] bytes = page(ids.subList(from, Math.min(from + pageSize, ids.size())), text);
            MessagePage page = MessagePage.read(bytes);
            for (JsonNode message : MAPPER.readTree(page.without(seen))) {
                assertThat(message.path("body").path("content").asString()).isEqualTo(text);
                kept.add(message.path("id").asString());
            }
            page.messages().forEach(message -> seen.add(message.identity().hash()));
        }

        assertThat(new HashSet<>(kept))
                .isEqualTo(new HashSet<>(ids.stream().map(String::valueOf).toList()));
        assertThat(kept).doesNotHaveDuplicates();
    }

    @Property(tries = 300)
    void aCursorComesBackAsItWent(
            @ForAll @IntRange(min = 1, max = 999_999) int page, @ForAll @Size(max = 60) Set<@IntRange Integer> seen) {
        Set<String> hashes = new HashSet<>();
        seen.forEach(id -> hashes.add(new MessageIdentity("19:a", String.valueOf(id), "v").hash()));
        ExportCursor cursor =
                new ExportCursor(page, Optional.of("http://127.0.0.1:1/v1.0/next?$skiptoken=a b"), hashes);

        assertThat(ExportCursor.of(cursor.text())).isEqualTo(cursor);
    }

    @Property
    void anythingElseAsACursorBeginsAnew(@ForAll String text) {
        assertThat(ExportCursor.of(text).page()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"value\":{}}",
                "{\"value\":[",
                "{\"value\":[{\"noId\":1}]}",
                "{\"value\":[]",
                "<html>try later</html>",
                "null"
            })
    void whatIsNotAWholePageIsNeverTakenForAnEmptyOne(String body) {
        assertThatExceptionOfType(MessagePage.Unreadable.class)
                .isThrownBy(() -> MessagePage.read(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] page(List<Integer> ids, String text) {
        var page = MAPPER.createObjectNode();
        var items = page.putArray("value");
        for (int id : ids) {
            items.addObject().put("id", String.valueOf(id)).putObject("body").put("content", text);
        }
        return MAPPER.writeValueAsBytes(page);
    }
}

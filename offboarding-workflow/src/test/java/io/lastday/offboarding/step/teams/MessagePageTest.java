package io.lastday.offboarding.step.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lastday.offboarding.step.teams.MessagePage.Message;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class MessagePageTest {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    @Property(tries = 300)
    void eachMessageStandsWhereThePageSaysWithItsText(
            @ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> ids, @ForAll @StringLength(max = 20) String text)
            throws MessagePage.Unreadable {
        byte[] bytes = page(ids, text);
        MessagePage page = MessagePage.read(bytes);

        assertThat(page.messages()).hasSize(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            Message message = page.messages().get(i);
            var alone = MAPPER.readTree(Arrays.copyOfRange(bytes, message.from(), message.to()));
            assertThat(alone.path("id").asString()).isEqualTo(ids.get(i).toString());
            assertThat(alone.path("body").path("content").asString()).isEqualTo(text);
        }
    }

    @Property(tries = 300)
    void chatIdAndVersionMakeAMessageTheSame(
            @ForAll @IntRange(max = 3) int id, @ForAll @IntRange(max = 3) int other, @ForAll boolean sameVersion) {
        var one = new MessageIdentity("19:a", "" + id, "v");
        var two = new MessageIdentity("19:a", "" + other, sameVersion ? "v" : "w");

        assertThat(one.hash().equals(two.hash())).isEqualTo(one.equals(two));
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

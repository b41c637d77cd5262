package io.lastday.chat.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class JsonBytesTest {

    @Property(tries = 2_000)
    void a_string_is_written_as_the_other_writer_does(@ForAll String text) throws IOException {
        assertThat(bytes(new JsonBytes().string(text))).isEqualTo(expected(text));
    }

    @Property(tries = 500)
    void a_number_is_written_as_java_does(@ForAll @LongRange(min = 0) long number) throws IOException {
        assertThat(bytes(new JsonBytes().number(number))).isEqualTo(expected(number));
    }

    @Test
    void escapes_pairs_and_lone_surrogates_are_written_alike() throws IOException {
        String text = "\b\f\n\r\t\"\\/\u0000\u001f\u007f\u0080\u07ff\u0800\ud83d\ude00\ud83d x\ude00\ud83d";
        assertThat(bytes(new JsonBytes().string(text))).isEqualTo(expected(text));
        String astride = "x".repeat(2_047) + "\ud83d\ude00" + "\n".repeat(5_000);
        assertThat(bytes(new JsonBytes().string(astride))).isEqualTo(expected(astride));
    }

    private static byte[] bytes(JsonBytes json) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        json.writeTo(out);
        return out.toByteArray();
    }

    private static byte[] expected(Object value) {
        return JsonText.of(value).getBytes(StandardCharsets.UTF_8);
    }
}

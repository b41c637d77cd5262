package io.lastday.chat.fuzz;

import io.lastday.chat.model.ChatFormat;
import java.io.IOException;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Bytes as jqwik makes them, with its own taste for borders, for every format. */
class RandomBytesTest {

    @Property(tries = 5_000)
    void any_bytes_taken_for_any_format_give_an_outcome(
            @ForAll @Size(max = 300) byte[] bytes, @ForAll("formats") ChatFormat format) throws IOException {
        FuzzRun.check(bytes, format);
    }

    @Provide
    Arbitrary<ChatFormat> formats() {
        return Arbitraries.of(FuzzTest.targets().stream()
                .map(FuzzTarget::format)
                .filter(Objects::nonNull)
                .toList());
    }
}

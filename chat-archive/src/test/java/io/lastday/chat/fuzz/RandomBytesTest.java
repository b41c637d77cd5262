package io.lastday.chat.fuzz;

import io.lastday.chat.model.ChatFormat;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Bytes as jqwik makes them, with its own taste for borders, for every format. */
class RandomBytesTest {

    @Property(tries = 5_000)
    void any_bytes_taken_for_any_format_give_an_outcome(
            @ForAll @Size(max = 300) byte[] bytes, @ForAll ChatFormat format) throws IOException {
        FuzzRun.check(bytes, format);
    }
}

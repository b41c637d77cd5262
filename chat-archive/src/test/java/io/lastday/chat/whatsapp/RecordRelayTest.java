package io.lastday.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.chat.model.ByteRange;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.RecordSink;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordRelayTest {

    private static final int MANY = 20_000;

    @AfterEach
    void no_thread_is_left() {
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("whatsapp-reader");
    }

    @Test
    void records_arrive_in_order_on_the_thread_of_the_caller() throws IOException {
        List<Long> seen = new ArrayList<>();
        Thread caller = Thread.currentThread();
        RecordRelay.run(RecordRelayTest::many, record -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            seen.add(record.bytes().from());
        });
        assertThat(seen).hasSize(MANY).isSorted();
    }

    @Test
    void a_failure_of_the_source_comes_after_its_records() {
        List<ChatRecord> seen = new ArrayList<>();
        assertThatThrownBy(() -> RecordRelay.run(
                        sink -> {
                            many(sink);
                            throw new IOException("cannot be read");
                        },
                        seen::add))
                .hasMessage("cannot be read");
        assertThat(seen).hasSize(MANY);
    }

    @Test
    void a_failure_of_the_sink_ends_the_source() {
        assertThatThrownBy(() -> RecordRelay.run(RecordRelayTest::many, record -> {
                    throw new IOException("cannot be written");
                }))
                .hasMessage("cannot be written");
    }

    @Test
    void a_caller_that_is_interrupted_stays_so() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> RecordRelay.run(RecordRelayTest::many, record -> {}))
                .isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void many(RecordSink sink) throws IOException {
        for (long i = 0; i < MANY; i++) {
            sink.accept(ChatRecord.gap("chat", "text", new ByteRange(i, i + 1), "00"));
        }
    }
}

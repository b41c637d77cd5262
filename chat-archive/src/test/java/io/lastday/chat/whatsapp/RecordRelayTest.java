package io.lastday.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.chat.model.Attachment;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.model.RecordSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordRelayTest {

    private static final int MANY = 20_000;
    private static final byte[] CHAT = chat();

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
        read(() -> new ByteArrayInputStream(CHAT), record -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            seen.add(record.bytes().from());
        });
        assertThat(seen).hasSize(MANY).isSorted();
    }

    @Test
    void whichever_side_reads_what_the_lines_say_the_records_are_the_same() throws IOException {
        List<ChatRecord> quick = new ArrayList<>();
        List<ChatRecord> slow = new ArrayList<>();
        read(() -> new ByteArrayInputStream(CHAT), quick::add);
        read(() -> new ByteArrayInputStream(CHAT), record -> {
            slow.add(record);
            if (slow.size() % 512 == 0) {
                pause();
            }
        });
        assertThat(slow).isEqualTo(quick);
        assertThat(slow.get(MANY - 1).text()).isEqualTo("number " + (MANY - 1));
        assertThat(slow.get(MANY - 1).author()).isEqualTo("Ann");
    }

    @Test
    void a_failure_of_the_source_comes_after_its_records() {
        List<ChatRecord> seen = new ArrayList<>();
        int[] opened = {0};
        assertThatThrownBy(() -> read(() -> opened[0]++ == 0 ? new ByteArrayInputStream(CHAT) : broken(), seen::add))
                .hasMessage("cannot be read");
        // the last line may be half: it is not given
        assertThat(seen).hasSize(MANY - 1);
    }

    @Test
    void a_failure_of_the_sink_ends_the_source() {
        assertThatThrownBy(() -> read(() -> new ByteArrayInputStream(CHAT), record -> {
                    throw new IOException("cannot be written");
                }))
                .hasMessage("cannot be written");
    }

    @Test
    void a_caller_that_is_interrupted_stays_so() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> read(() -> new ByteArrayInputStream(CHAT), record -> {}))
                .isInstanceOf(IOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static void read(WhatsAppText.Text text, RecordSink sink) throws IOException {
        new WhatsAppText(null, null).read("chat", text, name -> new Attachment(name, Attachment.State.MISSING), sink);
    }

    private static InputStream broken() {
        return new InputStream() {
            private int at;

            @Override
            public int read() throws IOException {
                if (at == CHAT.length) {
                    throw new IOException("cannot be read");
                }
                return CHAT[at++] & 0xff;
            }
        };
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] chat() {
        StringBuilder chat = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            chat.append("[31/01/2024, 22:04:05] Ann: number ").append(i).append('\n');
        }
        return chat.toString().getBytes(StandardCharsets.UTF_8);
    }
}

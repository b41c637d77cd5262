package io.lastday.chat.truth.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.truth.TrueRecord;
import io.lastday.chat.truth.TrueRecord.CalendarKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The maker of truth is judged first. */
class WhatsAppExportTest {

    @Property(tries = 500)
    void what_is_told_covers_the_file_and_one_seed_gives_one_file(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Dialect dialect = Dialects.all().get(random.nextInt(Dialects.all().size()));
        Habits habits = Habits.any(random);
        WhatsAppExport.Made made = WhatsAppExport.make(dialect, habits, seed, 20);
        assertThat(WhatsAppExport.make(dialect, habits, seed, 20).bytes()).isEqualTo(made.bytes());
        covers(made.records(), made.bytes().length);
    }

    @Test
    void a_stream_ends_shortly_after_its_size() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<TrueRecord> truth = new ArrayList<>();
        WhatsAppExport.stream(Dialects.of("ios-ar"), Habits.usual(), 7, 100_000, bytes, truth::add);
        assertThat(bytes.size()).isBetween(100_000, 101_000);
        covers(truth, bytes.size());
    }

    @Test
    void other_calendars_count_as_their_tables_say() {
        assertThat(YearCount.date(LocalDate.of(2024, 1, 31), CalendarKind.PERSIAN))
                .containsExactly(1402, 11, 11);
        assertThat(YearCount.date(LocalDate.of(2024, 3, 20), CalendarKind.PERSIAN))
                .containsExactly(1403, 1, 1);
        assertThat(YearCount.date(LocalDate.of(2025, 3, 20), CalendarKind.PERSIAN))
                .containsExactly(1403, 12, 30);
        assertThat(YearCount.date(LocalDate.of(2024, 2, 29), CalendarKind.BUDDHIST))
                .containsExactly(2567, 2, 29);
    }

    private static void covers(List<TrueRecord> truth, long size) {
        long at = 0;
        for (TrueRecord record : truth) {
            assertThat(record.from()).isEqualTo(at);
            assertThat(record.firstLineEnd()).isBetween(record.from() + 1, record.to());
            at = record.to();
        }
        assertThat(at).isEqualTo(size);
    }
}

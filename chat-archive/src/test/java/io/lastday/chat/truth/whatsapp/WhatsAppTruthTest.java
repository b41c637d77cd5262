package io.lastday.chat.truth.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.intake.ZipLimits;
import io.lastday.chat.model.DateOrder;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.ParseOutcome;
import io.lastday.chat.parse.Parsing;
import io.lastday.chat.truth.Spans;
import io.lastday.chat.truth.TrueRecord.CalendarKind;
import io.lastday.chat.truth.TruthCheck;
import io.lastday.chat.truth.whatsapp.WhatsAppExport.Made;
import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WhatsAppTruthTest {

    @ParameterizedTest
    @MethodSource("dialects")
    void each_dialect_is_read_as_it_was_written(Dialect dialect) {
        holds(WhatsAppExport.make(dialect, Habits.usual(), 1, 400), ParseOptions.none());
    }

    @Property(tries = 3_000, seed = "20261122")
    void every_header_line_is_recovered_whatever_the_habits(@ForAll("exports") Made made) {
        holds(made, ParseOptions.none());
    }

    @Property(tries = 500, seed = "20261122")
    void with_a_given_order_no_time_is_left_open(@ForAll("exports") Made made) {
        DateOrder order = DateOrder.of(made.dialect().order()).orElseThrow();
        Parsing parsing = holds(made, new ParseOptions(null, null, order, ZipLimits.usual()));
        if (made.dialect().calendar() == CalendarKind.GREGORIAN) {
            assertThat(parsing.parsed().verdict().order()).isEqualTo(order);
        }
    }

    @Property(tries = 500, seed = "20261122")
    void a_zone_moves_no_local_time(@ForAll("exports") Made made) {
        holds(made, new ParseOptions(null, ZoneId.of("Europe/London"), null, ZipLimits.usual()));
    }

    static List<Dialect> dialects() {
        return Dialects.all();
    }

    @Provide
    Arbitrary<Made> exports() {
        return Arbitraries.longs().map(WhatsAppTruthTest::made);
    }

    private static Made made(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Dialect dialect = Dialects.all().get(random.nextInt(Dialects.all().size()));
        Habits habits = Habits.any(random);
        return WhatsAppExport.make(dialect, habits, random.nextLong(), 3 + random.nextInt(60));
    }

    private static Parsing holds(Made made, ParseOptions options) {
        Parsing parsing = Parsing.of(made.bytes(), options);
        assertThat(parsing.outcome()).isInstanceOf(ParseOutcome.Parsed.class);
        assertThat(Spans.faults(made.bytes(), parsing.records())).isEmpty();
        boolean ambiguous = parsing.parsed().verdict().isAmbiguous();
        boolean decidable = made.tellsOrder() && made.dialect().calendar() == CalendarKind.GREGORIAN;
        if (decidable && !(made.dialect().shortYears() && ambiguous)) {
            assertThat(parsing.parsed().verdict().label())
                    .isEqualTo(made.dialect().order());
        }
        assertThat(TruthCheck.differences(made.records(), parsing.records(), ambiguous))
                .isEmpty();
        return parsing;
    }
}

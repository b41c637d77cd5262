package io.lastday.chat.truth.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.chat.model.ChatFormat;
import io.lastday.chat.model.ChatRecord;
import io.lastday.chat.parse.ParseOptions;
import io.lastday.chat.parse.Parsing;
import io.lastday.chat.truth.Spans;
import java.util.List;
import java.util.function.LongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Each message of a made export is told rightly, alone in its span, however its JSON or XML is written. */
class SourceTruthTest {

    private static final String SEED = "20261122";

    @Property(tries = 500, seed = SEED)
    void telegram(@ForAll long seed) {
        holds(ChatFormat.TELEGRAM, TelegramSource::make, seed);
    }

    @Property(tries = 500, seed = SEED)
    void slack(@ForAll long seed) {
        holds(ChatFormat.SLACK, SlackSource::make, seed);
    }

    @Property(tries = 500, seed = SEED)
    void google_chat(@ForAll long seed) {
        holds(ChatFormat.GOOGLE_CHAT, GoogleChatSource::make, seed);
    }

    @Property(tries = 500, seed = SEED)
    void wecom(@ForAll long seed) {
        holds(ChatFormat.WECOM, WeComSource::make, seed);
    }

    @Property(tries = 500, seed = SEED)
    void teams(@ForAll long seed) {
        holds(ChatFormat.TEAMS, TeamsSource::make, seed);
    }

    @Property(tries = 500, seed = SEED)
    void sms_backups(@ForAll long seed) {
        holds(ChatFormat.SMS, SmsSource::make, seed);
    }

    private static void holds(ChatFormat format, LongFunction<MadeSource> maker, long seed) {
        MadeSource made = maker.apply(seed);
        Parsing parsing = Parsing.of(made.bytes(), ParseOptions.none());
        assertThat(parsing.parsed().format()).isEqualTo(format);
        assertThat(parsing.parsed().ledger().bytesAccounted())
                .isEqualTo(parsing.parsed().ledger().bytes());
        made.files().forEach((name, bytes) -> {
            List<ChatRecord> records = parsing.records().stream()
                    .filter(record -> record.entry().equals(name))
                    .toList();
            assertThat(Spans.faults(bytes, records)).isEmpty();
        });
        assertThat(MessageCheck.differences(made, parsing.records()))
                .as("%s", made)
                .isEmpty();
    }
}

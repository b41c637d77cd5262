package io.lastday.device.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.posture.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NoticeTextTest {

    private static final Instant AS_OF = Instant.parse("2026-11-22T06:00:00Z");

    @Test
    void theMessageGoesDeviceByDeviceAndSaysWhomToAsk() {
        List<Advice> advice = List.of(
                new Advice("LT-0002", Platform.WINDOWS, "The device has no screen lock", "Set a PIN."),
                new Advice("Own phone", Platform.IOS, "Updates for its system end on 9 December 2026", "Update it."),
                new Advice("LT-0002", Platform.WINDOWS, "The storage is not encrypted", "Encrypt it."));

        assertThat(NoticeText.of(advice, "the IT desk, extension 100", AS_OF)).isEqualTo("""
                Please look after what follows. It is about devices that you use for work.

                LT-0002 (Windows)
                * The device has no screen lock.
                  What to do: Set a PIN.
                * The storage is not encrypted.
                  What to do: Encrypt it.

                Own phone (iPhone)
                * Updates for its system end on 9 December 2026.
                  What to do: Update it.

                If you cannot do it, or something looks wrong here, ask: the IT desk, extension 100.

                As of 22 November 2026, 06:00 UTC. You are told of each point once. This message asks for no password and holds no link.
                """);
    }

    @Test
    void theSubjectSaysNothingOfWhatIsWrong() {
        assertThat(NoticeText.SUBJECT.toLowerCase(Locale.ROOT))
                .doesNotContain("lock", "update", "virus", "encrypt", "lt-", "jail");
    }
}

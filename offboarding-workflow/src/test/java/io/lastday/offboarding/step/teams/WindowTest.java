package io.lastday.offboarding.step.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class WindowTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @Property
    void halvesAreTheWholeWithoutAGapAndSmaller(@ForAll @LongRange(min = 2_001, max = 1_200_000_000_000L) long millis) {
        Window whole = Window.of(NOW.minusMillis(millis), NOW);

        List<Window> halves = whole.halves();

        assertThat(whole.canSplit()).isTrue();
        assertThat(halves.get(1).from()).isEqualTo(whole.from());
        assertThat(halves.get(1).to()).isEqualTo(halves.get(0).from());
        assertThat(halves.get(0).to()).isEqualTo(whole.to());
        assertThat(halves).allSatisfy(half -> assertThat(half.from()).isBefore(half.to()));
    }

    @Property
    void aMessageOnTheBorderOfTwoWindowsIsAskedForTwiceAndNotNever(
            @ForAll @LongRange(min = 0, max = 999_999_999) long nanos) {
        Instant border = NOW.plusNanos(nanos);
        Source chats = new Source(Source.Kind.CHATS, "u");

        String older = Window.of(NOW.minusSeconds(60), border).address(chats);
        String younger = Window.of(border, NOW.plusSeconds(60)).address(chats);

        assertThat(Instant.parse(older.substring(older.lastIndexOf("%20") + 3))).isAfter(border);
        assertThat(Instant.parse(younger.replaceAll(".*gt%20([^%]+)%20and.*", "$1")))
                .isBefore(border);
        assertThat(older).doesNotContainPattern("\\.\\d{4}");
    }

    @Property
    void onlyWindowsOfSeveralPagesThatWereReadAtTheTimeAreUnsure(
            @ForAll @LongRange(min = -900, max = 900) long seconds) {
        Window once = Window.of(NOW.minusSeconds(60), NOW).begun(NOW).ended(NOW.plusSeconds(10));
        Window twice =
                Window.of(NOW.minusSeconds(60), NOW).begun(NOW).after("next").ended(NOW.plusSeconds(10));
        Duration skew = Duration.ofMinutes(5);

        assertThat(once.wasBeingReadAt(NOW.plusSeconds(seconds), skew)).isFalse();
        assertThat(twice.wasBeingReadAt(NOW.plusSeconds(seconds), skew)).isEqualTo(seconds >= -300 && seconds <= 310);
    }
}

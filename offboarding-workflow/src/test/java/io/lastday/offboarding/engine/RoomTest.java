package io.lastday.offboarding.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Who finds room for a step. */
class RoomTest {

    private static void fill(Room room, Lane lane) {
        while (room.free(lane) > 0) {
            room.enter(lane);
        }
    }

    @Test
    void a_lane_alone_may_take_all_but_the_shares_of_the_others() {
        Room room = new Room(64);

        assertThat(room.free(Lane.OTHER)).isEqualTo(48);
        fill(room, Lane.OTHER);

        assertThat(room.free(Lane.OTHER)).isZero();
        assertThat(room.free(Lane.FIRST)).isEqualTo(8);
        assertThat(room.free(Lane.CONTAIN)).isEqualTo(8);
    }

    @Test
    void however_many_become_due_and_are_contained_the_rest_finds_its_share() {
        Room room = new Room(64);
        fill(room, Lane.FIRST);
        fill(room, Lane.CONTAIN);

        assertThat(room.free(Lane.OTHER)).isEqualTo(8);
    }

    @Test
    void nobody_enters_a_full_room() {
        Room room = new Room(4);
        fill(room, Lane.FIRST);

        assertThatThrownBy(() -> room.enter(Lane.FIRST)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void it_is_empty_when_everybody_has_left() throws InterruptedException {
        Room room = new Room(8);
        room.enter(Lane.CONTAIN);
        assertThat(room.empties(Duration.ofMillis(20))).isFalse();

        room.leave(Lane.CONTAIN);

        assertThat(room.empties(Duration.ZERO)).isTrue();
    }

    @Property
    void never_more_than_it_holds_and_never_less_than_its_share_for_a_lane_that_has_none(
            @ForAll @IntRange(min = 4, max = 256) int atOnce, @ForAll List<Lane> arrivals) {
        Room room = new Room(atOnce);
        Map<Lane, Integer> inside = new EnumMap<>(Lane.class);
        List<Lane> all = new ArrayList<>();
        for (int round = 0; round < 8; round++) {
            all.addAll(arrivals);
        }
        for (Lane lane : all) {
            int alreadyIn = inside.getOrDefault(lane, 0);
            assertThat(room.free(lane)).isGreaterThanOrEqualTo(Math.max(1, atOnce / 8) - alreadyIn);
            if (room.free(lane) > 0) {
                room.enter(lane);
                inside.merge(lane, 1, Integer::sum);
            }
        }
        assertThat(inside.values().stream().mapToInt(number -> number).sum()).isLessThanOrEqualTo(atOnce);
    }
}

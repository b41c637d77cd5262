package io.lastday.device.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.lastday.device.fact.SerialKey;
import io.lastday.device.inventory.Sighting.Keys;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SameDeviceTest {

    private static Keys keys(String source, String id, @Nullable String serial, @Nullable String entra) {
        return new Keys(source + ":" + id, source, SerialKey.of(serial).orElse(null), entra);
    }

    @Test
    void theSerialNumberJoinsSourcesHoweverItIsWritten() {
        List<Keys> all = List.of(keys("intune", "a", "pf-3x 9K1", null), keys("fleet", "7", "PF3X9K1", null));

        SameDevice same = SameDevice.of(all);

        assertThat(same.group("intune:a")).isEqualTo(same.group("fleet:7"));
        assertThat(same.sizes(all)).containsValue(2).hasSize(1);
    }

    @Test
    void theEntraIdJoinsWhatHasNoSerialNumberAndChainsGroups() {
        List<Keys> all = List.of(
                keys("entra", "o1", null, "aad-1"),
                keys("intune", "a", "PF3X9K1", "aad-1"),
                keys("fleet", "7", "PF3X9K1", null));

        assertThat(SameDevice.of(all).sizes(all)).containsEntry("entra:o1", 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "0",
                "0000000000",
                "None",
                "To be filled by O.E.M.",
                "System Serial Number",
                "Default string",
                "N/A",
                "123456789"
            })
    void aPlaceholderJoinsNothing(String serial) {
        assertThat(SerialKey.of(serial)).isEmpty();
    }

    @Test
    void aNumberThatOneSourceGivesToManyDevicesJoinsNone() {
        List<Keys> all = new ArrayList<>(IntStream.range(0, SameDevice.MOST + 1)
                .mapToObj(i -> keys("intune", "d" + i, "SHARED-01", "aad-" + i))
                .toList());
        all.add(keys("fleet", "7", "SHARED-01", null));

        assertThat(SameDevice.of(all).sizes(all)).isEmpty();
    }

    @Test
    void aDeviceThatWasEnrolledAgainIsOneDevice() {
        List<Keys> all = List.of(keys("intune", "old", "PF3X9K1", "aad-1"), keys("intune", "new", "PF3X9K1", "aad-2"));

        assertThat(SameDevice.of(all).sizes(all)).containsValue(2);
    }

    @Test
    void clonedMachinesThatShareTheirEntraIdStayApart() {
        List<Keys> all = List.of(
                keys("intune", "a", "PF3X9K1", "aad-1"),
                keys("intune", "b", "PF3X9K2", "aad-1"),
                keys("entra", "o1", null, "aad-1"));

        SameDevice same = SameDevice.of(all);

        assertThat(same.group("intune:a")).isNotEqualTo(same.group("intune:b"));
        assertThat(same.sizes(all)).containsExactly(Map.entry("entra:o1", 2));
    }

    @Property(tries = 200)
    void theOrderOfSightingsDecidesNothing(@ForAll @IntRange(max = 10_000) int seed) {
        Random random = new Random(seed);
        List<Keys> all = new ArrayList<>(IntStream.range(0, 40)
                .mapToObj(i -> keys(
                        i % 3 == 0 ? "entra" : i % 3 == 1 ? "intune" : "fleet",
                        "d" + i,
                        random.nextBoolean() ? "SERIAL-" + random.nextInt(15) : null,
                        random.nextBoolean() ? "aad-" + random.nextInt(15) : null))
                .toList());
        SameDevice one = SameDevice.of(all);
        List<Keys> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        SameDevice other = SameDevice.of(shuffled);

        assertThat(all).allSatisfy(key -> assertThat(other.group(key.subject())).isEqualTo(one.group(key.subject())));
    }
}

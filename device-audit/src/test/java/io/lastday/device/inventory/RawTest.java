package io.lastday.device.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "00000000-0000-0000-0000-000000000000"})
    void anIdThatNamesNothingIsNone(String id) {
        assertThat(Raw.id(id)).isNull();
        assertThat(Raw.person(id)).isNull();
    }
}

package io.lastday.sandbox.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FreeOffsetTest {
    private static final int FIRST_PORT_OF_OUTGOING_CONNECTIONS = 32_768;

    @Test
    void no_port_of_the_system_can_be_taken_by_somebodys_outgoing_connection() {
        assertThat(new Ports(FreeOffset.highest()).management(PartName.DEVICE_AUDIT))
                .isLessThan(FIRST_PORT_OF_OUTGOING_CONNECTIONS);
        assertThat(FreeOffset.find()).isLessThanOrEqualTo(FreeOffset.highest());
    }
}

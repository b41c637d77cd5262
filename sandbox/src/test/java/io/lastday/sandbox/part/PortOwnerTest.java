package io.lastday.sandbox.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortOwnerTest {

    @Test
    void a_port_in_use_is_told_with_its_number_its_process_and_a_way_out() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            assertThat(PortOwner.free(port)).isFalse();
            assertThat(PortOwner.describe(port))
                    .contains("Port " + port)
                    .contains("LASTDAY_PORT_OFFSET")
                    .contains("process " + ProcessHandle.current().pid())
                    .doesNotContain("\n");
        }
    }

    @Test
    void a_port_that_nobody_listens_on_is_free() throws IOException {
        int port;
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
        }

        assertThat(PortOwner.free(port)).isTrue();
    }
}

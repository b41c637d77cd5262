package io.lastday.platform.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteModeTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8190/v1.0", "http://localhost", "http://LOCALHOST:1", "http://[::1]:80"})
    void thisMachineMayBeWritten(String address) {
        assertThat(WriteMode.of(URI.create(address))).isEqualTo(WriteMode.WRITE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://graph.microsoft.com/v1.0",
                "http://localhost.example",
                "http://127.0.0.1.example",
                "http://127.0.0.1@graph.microsoft.com",
                "http://0.0.0.0",
                "http://10.0.0.1",
                "mailto:someone"
            })
    void everythingElseIsObserved(String address) {
        assertThat(WriteMode.of(URI.create(address))).isEqualTo(WriteMode.OBSERVE);
    }
}

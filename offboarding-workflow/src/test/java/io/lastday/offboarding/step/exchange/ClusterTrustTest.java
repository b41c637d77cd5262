package io.lastday.offboarding.step.exchange;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static io.lastday.offboarding.step.remote.RemoteWire.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.lastday.offboarding.step.exchange.ExchangePort.Handed;
import io.lastday.platform.failure.RemoteFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The token goes to a server that the cluster's own authority vouches for, and to no other. */
class ClusterTrustTest {

    @TempDir
    private static Path folder;

    private static final String PASSWORD = "not-a-real-secret";
    private static final Path STORE = keysOf("server", "ip:127.0.0.1");

    @RegisterExtension
    static final WireMockExtension WIRE = WireMockExtension.newInstance()
            .options(wireMockConfig()
                    .dynamicPort()
                    .dynamicHttpsPort()
                    .keystoreType("PKCS12")
                    .keystorePath(STORE.toString())
                    .keystorePassword(PASSWORD)
                    .keyManagerPassword(PASSWORD))
            .build();

    private final SignedRunbook runbook = RunbookSamples.issued();

    private Handed hand(Path authority) throws IOException {
        Path token = Files.writeString(folder.resolve("token"), FakeCluster.TOKEN);
        new FakeCluster(WIRE, runbook).isEmpty(NOW);
        return JobSamples.port(JobSamples.settings("https://127.0.0.1:" + WIRE.getHttpsPort(), token, authority))
                .hand(runbook, NOW);
    }

    @Test
    void the_cluster_s_own_authority_is_trusted() throws IOException {
        assertThat(hand(certificateOf(STORE))).isInstanceOf(Handed.Running.class);
    }

    @Test
    void another_authority_is_not_and_nothing_is_sent() throws IOException {
        Path other = certificateOf(keysOf("other", "ip:127.0.0.1"));

        assertThatThrownBy(() -> hand(other)).isInstanceOf(RemoteFailure.Transient.class);
        assertThat(WIRE.getAllServeEvents()).isEmpty();
    }

    @Test
    void a_file_without_a_certificate_ends_the_start() throws IOException {
        Path none = Files.writeString(folder.resolve("none.crt"), "");

        assertThatThrownBy(() -> hand(none)).isInstanceOf(IllegalStateException.class);
    }

    private static Path keysOf(String name, String host) {
        Path store = temporary().resolve(name + ".p12");
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                "EC",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + host,
                "-ext",
                "bc:c=ca:true",
                "-validity",
                "2",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD);
        return store;
    }

    private static Path certificateOf(Path store) {
        String name = store.getFileName().toString().replace(".p12", "");
        Path certificate = store.resolveSibling(name + ".crt");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                name,
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD,
                "-file",
                certificate.toString());
        return certificate;
    }

    private static void keytool(String... arguments) {
        Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        try {
            Process process = new ProcessBuilder(Stream.concat(Stream.of(tool.toString()), List.of(arguments).stream())
                            .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertThat(process.waitFor()).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("cluster-trust");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

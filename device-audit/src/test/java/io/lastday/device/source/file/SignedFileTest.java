package io.lastday.device.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lastday.device.fact.DeclaredDevice;
import io.lastday.platform.failure.RemoteFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedFileTest {

    private static final String HEAD = String.join(",", DeclaredLines.HEAD) + "\r\n";
    private static final String LINE =
            "till-1,\"Till, \"\"front\"\"\",PF3X9K1,,company,Windows,10.0.26200.1,yes,2026-11-20\r\n";

    @TempDir
    private Path folder;

    private final KeyPair keys = keys();

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private SignedFile file(String signed, String written) throws IOException, GeneralSecurityException {
        Path path = folder.resolve("devices.csv");
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(keys.getPrivate());
        signature.update(signed.getBytes(StandardCharsets.UTF_8));
        Files.writeString(path, written);
        Files.write(folder.resolve("devices.csv.sig"), Base64.getEncoder().encode(signature.sign()));
        return new SignedFile(
                path, Base64.getEncoder().encodeToString(keys.getPublic().getEncoded()));
    }

    @Test
    void aSignedFileIsRead() throws IOException, GeneralSecurityException {
        List<DeclaredDevice> devices =
                DeclaredLines.of(file(HEAD + LINE, HEAD + LINE).text());

        assertThat(devices).singleElement().satisfies(device -> {
            assertThat(device.name()).isEqualTo("Till, \"front\"");
            assertThat(device.encrypted()).isTrue();
            assertThat(device.person()).isNull();
        });
    }

    @Test
    void oneByteOfAnotherHandIsRefused() throws IOException, GeneralSecurityException {
        SignedFile file = file(HEAD + LINE, HEAD + LINE.replace("yes", "no"));

        assertThatThrownBy(file::text)
                .isInstanceOfSatisfying(
                        RemoteFailure.Terminal.class,
                        refused -> assertThat(refused.code()).isEqualTo("SIGNATURE_WRONG"));
    }

    @Test
    void aFileThatIsNotThereIsAnOutageAndNoEmptyList() throws IOException, GeneralSecurityException {
        SignedFile file = file(HEAD, HEAD);
        Files.delete(folder.resolve("devices.csv"));

        assertThatThrownBy(file::text).isInstanceOf(RemoteFailure.Transient.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "id,name\r\n",
                "HEAD,a,b\r\n",
                "HEAD\"open,b,,,,,,,\r\n",
                "HEADa,b,,,,,,perhaps,\r\n",
                "HEADa,b,,,,,,yes,tomorrow\r\n",
                "HEADa,b,,,,,,,\r\na,c,,,,,,,\r\n"
            })
    void aFileWithOneWrongLineIsNone(String text) {
        assertThatThrownBy(() -> DeclaredLines.of(text.replace("HEAD", HEAD)))
                .isInstanceOf(RemoteFailure.Terminal.class);
    }
}

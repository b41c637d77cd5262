package io.lastday.offboarding.step.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A runbook as a person takes it along: the data, its signature, and the script, which is the same for everybody. */
final class RunbookFile {

    /** The script beside the data. */
    static final String SCRIPT = "lastday-exchange.ps1";

    private RunbookFile() {}

    static byte[] of(SignedRunbook issued) {
        FileTime time = FileTime.from(issued.runbook().issuedAt());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            entry(zip, time, "runbook.json", issued.data().getBytes(StandardCharsets.UTF_8));
            entry(zip, time, "runbook.sig", Base64.getDecoder().decode(issued.signature()));
            entry(zip, time, SCRIPT, script());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    static byte[] script() throws IOException {
        try (InputStream in = RunbookFile.class.getResourceAsStream("/exchange/" + SCRIPT)) {
            return Objects.requireNonNull(in, "the script is part of this build")
                    .readAllBytes();
        }
    }

    private static void entry(ZipOutputStream zip, FileTime time, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setLastModifiedTime(time);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}

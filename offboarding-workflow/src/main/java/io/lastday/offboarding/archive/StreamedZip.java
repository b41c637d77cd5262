package io.lastday.offboarding.archive;

import io.lastday.platform.blocking.Blocking;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/** An answer whose zip file is written while it is sent; nothing of it is kept on a disk. */
public final class StreamedZip {

    private static final int CHUNK = 1 << 16;

    private StreamedZip() {}

    /** Writes the zip file. */
    @FunctionalInterface
    public interface Body {
        /** Writes everything; what it throws breaks the connection, so that no caller takes half for the whole. */
        void write(OutputStream out) throws IOException;
    }

    /** The answer under a file name. */
    public static ResponseEntity<Flux<DataBuffer>> of(String fileName, Body body) {
        Scheduler scheduler = Blocking.scheduler();
        Flux<DataBuffer> bytes = Flux.from(DataBufferUtils.outputStreamPublisher(
                out -> {
                    try {
                        body.write(out);
                    } catch (IOException broken) {
                        throw new UncheckedIOException("the bag could not be written whole", broken);
                    }
                },
                DefaultDataBufferFactory.sharedInstance,
                scheduler::schedule,
                CHUNK));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}

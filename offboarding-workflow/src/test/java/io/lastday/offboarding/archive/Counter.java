package io.lastday.offboarding.archive;

import io.lastday.offboarding.testing.CoreTest;
import io.lastday.offboarding.testing.Desk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** The counter of the archive: uploads, take-outs, and what lies on the disk behind it. */
final class Counter {

    static final String DPO = "entra:55555555-5555-4555-8555-555555555555";
    static final String AUDITOR = "entra:66666666-6666-4666-8666-666666666666";

    /** Words that must be found nowhere but in the bag. */
    static final String SECRET_WORDS = "the gate code is quartz-heron-9121";

    static final String CHAT = "31/01/2024, 10:04 - Ann Example: " + SECRET_WORDS + "\n"
            + "31/01/2024, 10:05 - Bob Sample: noted\n31/01/2024, 10:06 - Bob Sample left\n";

    private final Desk desk;
    private final WebTestClient client;

    Counter(int port) {
        desk = new Desk(port);
        client = desk.client()
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(16 << 20))
                .build();
    }

    Desk desk() {
        return desk;
    }

    void recordBasis(String source) {
        putBasis(source, null).expectStatus().isOk();
    }

    /** Records why a source may be taken in, or something be looked for; the condition may be null. */
    ResponseSpec putBasis(String source, @Nullable String article9Condition) {
        Map<String, Object> basis = new HashMap<>(
                Map.of("dpia", "DPIA 7", "lia", "LIA 3", "staffNotice", "Notice 2", "effectiveFrom", "2026-01-01"));
        if (article9Condition != null) {
            basis.put("article9Condition", article9Condition);
        }
        return client.put()
                .uri("/api/lawful-basis/" + source)
                .headers(headers -> headers.setBearerAuth(CoreTest.ISSUER.tokenOf(DPO, "dpo")))
                .bodyValue(basis)
                .exchange();
    }

    /** What is in hand for a case, as HR sees it. */
    JsonNode chats(UUID id) {
        return Desk.json(desk.get(Desk.HR, "hr", "/api/leavers/" + id + "/chats")
                .expectStatus()
                .isOk());
    }

    /** Sends a file, and says in a note what it is. */
    ResponseSpec upload(UUID id, String source, byte[] file, String note) {
        return client.post()
                .uri("/api/leavers/" + id + "/chats?source=" + source)
                .headers(headers -> headers.setBearerAuth(CoreTest.ISSUER.tokenOf(Desk.HR, "hr")))
                .header(
                        "X-Note",
                        URLEncoder.encode(note, StandardCharsets.UTF_8).replace("+", "%20"))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange();
    }

    ResponseSpec delete(String path) {
        return client.delete()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(CoreTest.ISSUER.tokenOf(Desk.HR, "hr")))
                .exchange();
    }

    ResponseSpec upload(UUID id, byte[] file) {
        return upload(id, "whatsapp", file, Desk.HR, "hr");
    }

    ResponseSpec upload(UUID id, String source, byte[] file, String person, String role) {
        return client.post()
                .uri("/api/leavers/" + id + "/chats?source=" + source)
                .headers(headers -> headers.setBearerAuth(CoreTest.ISSUER.tokenOf(person, role)))
                .header("X-File-Name", "WhatsApp%20Chat%20with%20Ann%20Example.txt")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange();
    }

    byte[] download(String person, String role, String path) {
        byte[] body = client.get()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(CoreTest.ISSUER.tokenOf(person, role)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return body == null ? new byte[0] : body;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(String name, byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Files below the archive and its keys whose bytes hold the words. */
    static List<Path> filesWith(String words) {
        try (Stream<Path> files = Files.walk(ArchiveTest.Folders.HOME)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> holds(file, words))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean holds(Path file, String words) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What lies on the disk of a case beside its bags. */
    static List<Path> staged(UUID id) {
        Path staging = ArchiveTest.Folders.HOME.resolve("archive").resolve("staging");
        if (!Files.exists(staging)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(staging)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(id.toString()))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Every row of every table, as text. */
    static String database(JdbcClient jdbc) {
        List<String> tables = jdbc.sql("select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                        + " where schemaname in ('lastday', 'engine')")
                .query(String.class)
                .list();
        List<String> rows = new ArrayList<>();
        tables.forEach(table -> rows.addAll(jdbc.sql("select t::text from " + table + " t")
                .query(String.class)
                .list()));
        return String.join("\n", rows);
    }
}

package io.lastday.chat.review;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.lastday.chat.json.JsonTree;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.james.mime4j.dom.BinaryBody;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;

/** An {@code .rsmf} read with libraries that are not ours, and its manifest judged by the schema. */
record RsmfRead(Message mail, Map<String, byte[]> zip) {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(ReviewSample.resource("rsmf-2.0.0.json"), InputFormat.JSON);

    static RsmfRead of(byte[] bytes) throws IOException {
        Message mail = mail(bytes);
        List<Entity> attachments = new ArrayList<>();
        for (Entity part : ((Multipart) mail.getBody()).getBodyParts()) {
            if ("attachment".equals(part.getDispositionType())) {
                attachments.add(part);
            }
        }
        if (attachments.size() != 1 || !"rsmf.zip".equals(attachments.get(0).getFilename())) {
            throw new AssertionError("exactly one attachment, rsmf.zip, was expected");
        }
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes(attachments.get(0))))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return new RsmfRead(mail, files);
    }

    static Message mail(byte[] bytes) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(
                MimeConfig.custom().setStrictParsing(true).setMaxLineLen(998).build());
        return builder.parseMessage(new ByteArrayInputStream(bytes));
    }

    static byte[] bytes(Entity part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ((BinaryBody) part.getBody()).writeTo(out);
        return out.toByteArray();
    }

    String header(String name) {
        return mail.getHeader().getField(name).getBody();
    }

    String manifest() {
        return new String(zip.get("rsmf_manifest.json"), StandardCharsets.UTF_8);
    }

    List<String> schemaErrors() {
        return SCHEMA
                .validate(
                        manifest(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(String::valueOf)
                .toList();
    }

    List<Map<?, ?>> events() {
        List<Map<?, ?>> events = new ArrayList<>();
        Object list = JsonTree.object(manifest()).get("events");
        if (list instanceof List<?> items) {
            items.forEach(event -> events.add((Map<?, ?>) event));
        }
        return events;
    }
}

package io.lastday.chat.review;

import io.lastday.chat.digest.Sha256;
import io.lastday.chat.json.JsonText;
import io.lastday.chat.model.RecordKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One mail: its header, the records as text and as HTML, their places, and their files. */
final class EmlFile {

    private final ReviewSource source;
    private final Slice slice;
    private final Tally tally;
    private final Map<Integer, List<RecordFile>> files = new HashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final MessageDigest digest = Sha256.digest();
    private @Nullable ReviewRecord first;
    private @Nullable String at;

    EmlFile(ReviewSource source, Slice slice, Tally tally) {
        this.source = source;
        this.slice = slice;
        this.tally = tally;
    }

    void write(ReviewOutput output, boolean single) throws IOException {
        slice.each(source, this::survey);
        String id = HexFormat.of().formatHex(digest.digest());
        String path = slice.conversation().fileName() + "/" + slice.name() + ".eml";
        try (MimeWriter mail = new MimeWriter(output.file(path))) {
            header(mail, id, single);
            String boundary = "=_mixed_" + id.substring(0, 32);
            mail.multipart("mixed", boundary).part(boundary);
            texts(mail, "=_alternative_" + id.substring(0, 32));
            mail.part(boundary);
            places(mail);
            slice.each(source, record -> attach(mail, boundary, record));
            mail.endParts(boundary);
        }
    }

    private void survey(ReviewRecord record) throws IOException {
        first = first == null ? record : first;
        at = at == null ? record.at() : at;
        List<RecordFile> checked =
                Slice.files(source, record).stream().map(Slice.Checked::file).toList();
        if (!checked.isEmpty()) {
            files.put(record.number(), checked);
        }
        Person author = slice.conversation().author(record);
        if (author != null) {
            people.putIfAbsent(author.key(), author);
        }
        digest.update(
                (record.original() + "\n" + record.entry() + "\n" + record.range() + "\n" + record.sha256() + "\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void header(MimeWriter mail, String id, boolean single) throws IOException {
        Conversation conversation = slice.conversation();
        Mailbox chat = Mailbox.of(conversation);
        ReviewRecord record = Objects.requireNonNull(first);
        Person author = single ? conversation.author(record) : null;
        mail.addresses("From", List.of(author == null ? chat : Mailbox.of(conversation, author)));
        mail.addresses("To", receivers(author, chat));
        mail.plain("Date", MailDate.of(at));
        mail.field("Subject", subject(single, record));
        mail.plain("Message-ID", Mailbox.messageId(single ? "m" : "d", id));
        mail.plain("MIME-Version", "1.0");
        mail.field("X-Lastday-Conversation", conversation.title());
        mail.plain("X-Lastday-Format", conversation.format());
        mail.plain("X-Lastday-Records", Integer.toString(slice.size()));
        mail.plain("X-Lastday-Places-SHA256", id);
        String times = Notes.aboutTimes(conversation);
        if (at == null) {
            mail.field("X-Lastday-Time", "not known; the Date field says 1970");
        } else if (!times.isEmpty()) {
            mail.field("X-Lastday-Time", times);
        }
        if (single) {
            one(mail, record);
        }
    }

    private List<Mailbox> receivers(@Nullable Person author, Mailbox chat) {
        List<Mailbox> receivers = new ArrayList<>();
        if (author != null) {
            receivers.add(chat);
            return receivers;
        }
        people.values().forEach(person -> receivers.add(Mailbox.of(slice.conversation(), person)));
        return receivers.isEmpty() ? List.of(chat) : receivers;
    }

    private String subject(boolean single, ReviewRecord record) {
        String title = "[" + slice.conversation().format() + "] "
                + slice.conversation().title();
        String kind =
                record.kind() == RecordKind.MESSAGE ? "message" : record.kind().label();
        return single
                ? title + ", " + kind + " " + record.number() + ", " + record.timeText()
                : title + ", " + slice.name().substring(0, slice.name().length() - 4) + ", " + slice.size()
                        + " records";
    }

    private static void one(MimeWriter mail, ReviewRecord record) throws IOException {
        mail.plain("X-Lastday-Kind", record.kind().label());
        mail.field("X-Lastday-Original", record.original());
        mail.field("X-Lastday-Entry", record.entry());
        mail.plain("X-Lastday-Bytes", record.range());
        mail.field("X-Lastday-SHA256", record.sha256());
        known(mail, "X-Lastday-Author-Id", record.identity().authorId());
        known(mail, "X-Lastday-Source-Id", record.identity().id());
        known(mail, "X-Lastday-Reply-To", record.identity().replyTo());
        known(mail, "X-Lastday-Marks", record.marks().isEmpty() ? null : String.join(", ", record.marks()));
    }

    private static void known(MimeWriter mail, String name, @Nullable String value) throws IOException {
        if (value != null) {
            mail.field(name, value);
        }
    }

    private void texts(MimeWriter mail, String boundary) throws IOException {
        mail.multipart("alternative", boundary).part(boundary);
        try (Writer out = mail.textBody("text/plain; charset=utf-8")) {
            slice.each(source, record -> MailText.plain(out, slice.conversation(), record, files(record)));
        }
        mail.part(boundary);
        try (Writer out = mail.textBody("text/html; charset=utf-8")) {
            out.write("<!doctype html>\n<html><head><meta charset=\"utf-8\"></head>\n"
                    + "<body style=\"font-family:sans-serif;font-size:15px;line-height:1.45\">\n");
            slice.each(source, record -> MailText.html(out, slice.conversation(), record, files(record)));
            out.write("</body></html>\n");
        }
        mail.endParts(boundary);
    }

    /** Where each record stands, for programs. */
    private void places(MimeWriter mail) throws IOException {
        try (OutputStream body = mail.attachment("application/json", "places.jsonl")) {
            slice.each(source, record -> {
                Map<String, @Nullable Object> place = new LinkedHashMap<>();
                place.put("number", record.number());
                place.put("kind", record.kind().label());
                place.put("original", record.original());
                place.put("entry", record.entry());
                place.put("bytes", List.of(record.bytes().from(), record.bytes().to()));
                place.put("sha256", record.sha256());
                body.write((JsonText.of(place) + "\n").getBytes(StandardCharsets.UTF_8));
            });
        }
    }

    private void attach(MimeWriter mail, String boundary, ReviewRecord record) throws IOException {
        long taken = 0;
        for (RecordFile file : files(record)) {
            FoundFile found = file.found();
            if (found != null) {
                mail.part(boundary);
                String type = FileType.media(FileType.of(file.name()));
                try (InputStream in = found.bytes().open();
                        OutputStream out = mail.attachment(type, file.name())) {
                    in.transferTo(out);
                }
                taken++;
            }
        }
        tally.wrote(taken, files(record).size() - taken);
    }

    private List<RecordFile> files(ReviewRecord record) {
        return files.getOrDefault(record.number(), List.of());
    }
}

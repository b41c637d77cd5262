package io.lastday.chat.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One {@code .rsmf}: a mail with a readable body and {@code rsmf.zip}, which is checked before it goes in. */
final class RsmfFile {

    static final String CONVERSATION = "C1";

    private final ReviewSource source;
    private final Slice slice;
    private final RsmfLimits limits;
    private final RsmfRoster roster;
    private final Map<Integer, List<Packed>> files = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private int attachments;
    private @Nullable String firstAt;
    private @Nullable String begin;
    private @Nullable String end;

    RsmfFile(ReviewSource source, Slice slice, RsmfLimits limits) {
        this.source = source;
        this.slice = slice;
        this.limits = limits;
        this.roster = new RsmfRoster(slice.conversation());
    }

    /**
     * A file of a record.
     *
     * @param file what the source says of it
     * @param name in the zip, null if it is not in there
     * @param crc of its bytes
     */
    record Packed(RecordFile file, @Nullable String name, long crc) {}

    void write(ReviewOutput output, Tally tally) throws IOException {
        slice.each(source, this::survey);
        Path manifest = output.spool();
        new RsmfManifest(slice.conversation(), roster, collection()).write(manifest, this::events);
        check(manifest);
        Path zip = output.spool();
        try (StoredZip packed = new StoredZip(Files.newOutputStream(zip))) {
            packed.add(RsmfManifest.NAME, manifest);
            slice.each(source, record -> pack(packed, record, tally));
        }
        try (MimeWriter mail = new MimeWriter(output.file(slice.name() + ".rsmf"))) {
            mail(mail, zip);
        }
        Files.delete(manifest);
        Files.delete(zip);
    }

    private void survey(ReviewRecord record) throws IOException {
        roster.add(record);
        String id = record.identity().id();
        if (id != null) {
            parents.putIfAbsent(id, RsmfEvent.id(record));
        }
        firstAt = firstAt == null ? record.at() : firstAt;
        String time = MailDate.moment(record.utc() != null ? record.utc() : record.at());
        if (time != null) {
            begin = begin == null || time.compareTo(begin) < 0 ? time : begin;
            end = end == null || time.compareTo(end) > 0 ? time : end;
        }
        List<Packed> packed = new ArrayList<>();
        for (Slice.Checked file : Slice.files(source, record)) {
            packed.add(named(record, file, packed.size() + 1));
        }
        if (!packed.isEmpty()) {
            files.put(record.number(), packed);
        }
    }

    private Packed named(ReviewRecord record, Slice.Checked checked, int number) {
        FoundFile found = checked.file().found();
        if (found == null) {
            return new Packed(checked.file(), null, 0);
        }
        if (found.size() > limits.bytes()) {
            return new Packed(new RecordFile(checked.file().name(), "too-large-for-rsmf", null), null, 0);
        }
        attachments++;
        String type = FileType.of(checked.file().name());
        return new Packed(checked.file(), "e" + record.number() + "-" + number + "." + type, checked.crc());
    }

    private List<Packed> files(ReviewRecord record) {
        return files.getOrDefault(record.number(), List.of());
    }

    private void events(RsmfManifest.Events out) throws IOException {
        RsmfEvent events = new RsmfEvent(roster, parents);
        slice.each(source, record -> out.add(events.json(record, files(record))));
    }

    private void check(Path manifest) throws IOException {
        Set<String> names = new HashSet<>();
        files.values()
                .forEach(packed -> packed.stream()
                        .map(Packed::name)
                        .filter(name -> name != null)
                        .forEach(names::add));
        try (InputStream in = Files.newInputStream(manifest)) {
            List<String> problems = RsmfIntegrity.problems(in, names, limits.events());
            if (!problems.isEmpty()) {
                throw new IllegalStateException("an RSMF manifest does not hold together: " + problems.get(0));
            }
        }
    }

    private void pack(StoredZip zip, ReviewRecord record, Tally tally) throws IOException {
        long taken = 0;
        for (Packed packed : files(record)) {
            FoundFile found = packed.file().found();
            if (packed.name() != null && found != null) {
                zip.add(packed.name(), found, packed.crc());
                taken++;
            }
        }
        tally.wrote(taken, files(record).size() - taken);
    }

    /** Ties the files of one conversation together. */
    private String collection() {
        Conversation conversation = slice.conversation();
        return ContentName.of("rsmf", source.model().sha256(), conversation.key());
    }

    private void mail(MimeWriter mail, Path zip) throws IOException {
        Conversation conversation = slice.conversation();
        int notes = Notes.aboutTimes(conversation).isEmpty() ? 0 : 1;
        String boundary = "=_rsmf_" + ContentName.of(collection(), slice.name());
        mail.addresses("From", List.of(Mailbox.of(conversation)));
        mail.addresses("To", List.of(Mailbox.of(conversation)));
        mail.plain("Date", MailDate.of(firstAt));
        mail.field("Subject", "[" + conversation.format() + "] " + conversation.title());
        mail.plain("Message-ID", Mailbox.messageId("r", collection(), slice.name()));
        mail.plain("MIME-Version", "1.0");
        mail.plain("X-RSMF-Version", RsmfManifest.VERSION);
        mail.plain("X-RSMF-Generator", "Lastday chat-archive");
        if (begin != null && end != null) {
            mail.plain("X-RSMF-BeginDate", begin);
            mail.plain("X-RSMF-EndDate", end);
        }
        mail.plain("X-RSMF-EventCount", Integer.toString(slice.size() + notes));
        mail.plain("X-RSMF-AttachmentCount", Integer.toString(attachments));
        mail.plain("X-RSMF-Application", conversation.format());
        mail.field(
                "X-RSMF-Participants",
                conversation.people().stream().map(Person::display).collect(Collectors.joining(", ")));
        mail.plain("X-RSMF-EventCollectionID", collection());
        mail.multipart("mixed", boundary).part(boundary);
        try (Writer text = mail.textBody("text/plain; charset=utf-8")) {
            slice.each(
                    source,
                    record -> MailText.plain(
                            text,
                            conversation,
                            record,
                            files(record).stream().map(Packed::file).toList()));
        }
        mail.part(boundary);
        try (OutputStream out = mail.attachment("application/zip", "rsmf.zip")) {
            Files.copy(zip, out);
        }
        mail.endParts(boundary);
    }
}

package io.lastday.chat.review;

import io.lastday.chat.bag.BagSource;
import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.intake.RefusedArchive;
import io.lastday.chat.intake.ZipArchive;
import io.lastday.chat.intake.ZipEntryInfo;
import io.lastday.chat.model.Attachment;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the bytes of attachments in a bag: inside an original that is a zip, or among the files that came beside it. */
final class Originals implements Closeable {

    private static final int OPEN_AT_ONCE = 8;

    private final BagFiles bag;
    private final BagLedger ledger;
    private final Map<String, OpenZip> zips = new LinkedHashMap<>(16, 0.75f, /* accessOrder */ true);

    Originals(BagFiles bag, BagLedger ledger) {
        this.bag = bag;
        this.ledger = ledger;
    }

    /** An original that is a zip, and its entries by name. */
    private record OpenZip(ZipArchive archive, Map<String, ZipEntryInfo> entries) {}

    /** The bytes of an attachment, where the bag holds them. */
    Optional<FoundFile> find(ReviewRecord record, Attachment attachment) throws IOException {
        if (attachment.state() == Attachment.State.INLINE) {
            return InlineFile.find(this, record, attachment);
        }
        if (attachment.state() != Attachment.State.FOUND) {
            return Optional.empty();
        }
        Optional<FoundFile> beside = beside(attachment);
        return beside.isPresent() ? beside : inside(record, attachment);
    }

    /** The whole file that a record stands for, without anybody having read it. */
    Optional<FoundFile> whole(ReviewRecord record) throws IOException {
        Optional<FoundFile> entry = entry(record.original(), record.entry(), record.entry());
        if (entry.isPresent()) {
            return entry;
        }
        String name = ledger.name(record.original());
        return bag.file(record.original(), name);
    }

    /** A file of the bag by the id that the message uses; by name only where one file alone has that name. */
    private Optional<FoundFile> beside(Attachment attachment) throws IOException {
        List<BagLedger.File> named = new ArrayList<>();
        for (BagLedger.File file : ledger.files()) {
            String id = file.id();
            if (id != null && (id.equals(attachment.id()) || id.equals(attachment.name()))) {
                return bag.file(file.path(), file.name());
            }
            if (file.name().equals(attachment.name())) {
                named.add(file);
            }
        }
        return named.size() == 1 ? bag.file(named.get(0).path(), named.get(0).name()) : Optional.empty();
    }

    private Optional<FoundFile> inside(ReviewRecord record, Attachment attachment) throws IOException {
        String folder = record.entry().substring(0, record.entry().lastIndexOf('/') + 1);
        List<String> names = new ArrayList<>();
        for (String name : new String[] {attachment.id(), attachment.name()}) {
            if (name != null) {
                names.add(folder + name);
                names.add(name);
            }
        }
        for (String name : names) {
            Optional<FoundFile> found = entry(record.original(), name, attachment.name());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** An entry of an original that is a zip. */
    Optional<FoundFile> entry(String original, String entry, String name) throws IOException {
        OpenZip zip = zip(original);
        ZipEntryInfo info = zip == null ? null : zip.entries.get(entry);
        if (info == null || info.isFolder()) {
            return Optional.empty();
        }
        return Optional.of(new FoundFile(name, info.size(), () -> {
            OpenZip open = zip(original);
            if (open == null) {
                throw new IOException("an original of the bag is gone");
            }
            return open.archive.read(info);
        }));
    }

    /** The bytes that a record stands in. */
    Optional<FoundFile> source(ReviewRecord record) throws IOException {
        Optional<FoundFile> entry = entry(record.original(), record.entry(), record.entry());
        return entry.isPresent() ? entry : bag.file(record.original(), record.entry());
    }

    private @Nullable OpenZip zip(String original) throws IOException {
        OpenZip known = zips.get(original);
        if (known != null || !original.endsWith(".zip") || !bag.has(original)) {
            return known;
        }
        OpenZip opened = open(bag.seekable(original));
        if (opened != null) {
            if (zips.size() >= OPEN_AT_ONCE) {
                String oldest = zips.keySet().iterator().next();
                zips.remove(oldest).archive.close();
            }
            zips.put(original, opened);
        }
        return opened;
    }

    /** A zip that intake would refuse was kept as it came: it is one file. */
    private static @Nullable OpenZip open(ByteSource bytes) throws IOException {
        try {
            ZipArchive archive = ZipArchive.open(bytes, BagSource.limits());
            Map<String, ZipEntryInfo> entries = new HashMap<>();
            archive.entries().forEach(entry -> entries.put(entry.name(), entry));
            return new OpenZip(archive, entries);
        } catch (RefusedArchive refused) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        for (OpenZip zip : zips.values()) {
            zip.archive.close();
        }
        zips.clear();
    }
}

package io.lastday.offboarding.archive;

import io.lastday.chat.intake.ByteSource;
import io.lastday.offboarding.archive.ChatIntake.Kind;
import io.lastday.offboarding.archive.ChatIntake.Part;
import io.lastday.offboarding.archive.crypto.DataKey;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Originals on their way into a bag, encrypted from their first byte on. The encrypted file begins with what the part
 * is (kind, key, name) and its digest's place; a file takes its name only when it is whole.
 */
final class StagedParts {

    private static final String ENDING = ".staged";
    private static final String NOTED = "+note";
    private static final byte[] NO_NOTE = {};

    private final Path folder;
    private final DataKey key;

    StagedParts(Path folder, DataKey key) {
        this.folder = folder;
        this.key = key;
    }

    /** A part in hand: what it is, and its bytes. */
    record Staged(Part part, byte[] note, ByteSource bytes) {}

    /** What was taken: digest and size of the plain bytes. */
    record Taken(String sha256, long bytes) {}

    /** Takes a part whole, or not at all. */
    Taken put(Part part, InputStream in) throws IOException {
        return put(part, in, NO_NOTE);
    }

    /** Takes a part whole and with its note, or neither. On the disk, not only with the operating system, when it returns. */
    Taken put(Part part, InputStream in, byte[] note) throws IOException {
        Files.createDirectories(folder);
        String name = name(part);
        Path file = folder.resolve(name + ENDING);
        Path unfinished = folder.resolve("." + name + "-" + UUID.randomUUID());
        try {
            Taken taken = write(part, in, note, unfinished, name);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return taken;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private Taken write(Part part, InputStream in, byte[] note, Path file, String context) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            try (OutputStream plain = key.encrypt(new LeftOpen(Channels.newOutputStream(channel)), context)) {
                head(part, note, plain);
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    digest.update(buffer, 0, read);
                    plain.write(buffer, 0, read);
                    size += read;
                }
            }
            channel.force(/* metadata */ true);
        }
        return new Taken(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static void head(Part part, byte[] note, OutputStream plain) throws IOException {
        DataOutputStream head = new DataOutputStream(plain);
        head.writeUTF(part.kind().name() + (note.length == 0 ? "" : NOTED));
        head.writeUTF(part.key());
        head.writeUTF(part.name());
        if (note.length > 0) {
            head.writeInt(note.length);
            head.write(note);
        }
        head.flush();
    }

    /** The file is closed by whoever opened it, after its bytes were forced to the disk. */
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** The parts in hand, chats first, each kind in the order of its keys. */
    List<Staged> all() throws IOException {
        List<Staged> staged = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            List<Path> files;
            try (Stream<Path> list = Files.list(folder)) {
                files = list.filter(file -> file.toString().endsWith(ENDING)).toList();
            }
            for (Path file : files) {
                staged.add(read(file));
            }
        }
        staged.sort(Comparator.comparing((Staged each) -> each.part.kind()).thenComparing(each -> each.part.key()));
        return staged;
    }

    private Staged read(Path file) throws IOException {
        String fileName = String.valueOf(file.getFileName());
        String context = fileName.substring(0, fileName.length() - ENDING.length());
        try (SeekableByteChannel plain = key.decrypt(Files.newByteChannel(file), context)) {
            DataInputStream head = new DataInputStream(Channels.newInputStream(plain));
            String kind = head.readUTF();
            boolean noted = kind.endsWith(NOTED);
            String plainKind = noted ? kind.substring(0, kind.length() - NOTED.length()) : kind;
            Part part = new Part(Kind.valueOf(plainKind), head.readUTF(), head.readUTF());
            byte[] note = noted ? head.readNBytes(head.readInt()) : NO_NOTE;
            long start = plain.position();
            return new Staged(
                    part, note, () -> new OffsetChannel(key.decrypt(Files.newByteChannel(file), context), start));
        }
    }

    void discard() throws IOException {
        Folders.delete(folder);
    }

    /** The file's name does not tell what the part is called. */
    private static String name(Part part) {
        byte[] digest = sha256().digest((part.kind() + "/" + part.key()).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 16);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}

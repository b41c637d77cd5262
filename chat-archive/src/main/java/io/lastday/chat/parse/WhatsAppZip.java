package io.lastday.chat.parse;

import io.lastday.chat.intake.Refusal;
import io.lastday.chat.intake.RefusedArchive;
import io.lastday.chat.intake.ZipArchive;
import io.lastday.chat.intake.ZipEntryInfo;
import io.lastday.chat.model.Attachment;
import io.lastday.chat.whatsapp.WhatsAppText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The zip of a WhatsApp export: one text and, beside it, the files that the text speaks of. */
final class WhatsAppZip {

    /** A text that has no message within its first megabyte is a document that somebody sent. */
    private static final int SNIFFED = 1 << 20;

    private final ZipArchive archive;
    private final Map<String, ZipEntryInfo> byName = new HashMap<>();

    WhatsAppZip(ZipArchive archive) {
        this.archive = archive;
        archive.entries().forEach(entry -> byName.put(entry.name(), entry));
    }

    /** Reads every entry once, so that damage is found before the first record is given. */
    void check() throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (ZipEntryInfo entry : archive.entries()) {
            try (InputStream in = archive.read(entry)) {
                while (in.read(buffer) >= 0) {
                    // reading checks
                }
            }
        }
    }

    /**
     * The texts that are chats: the ones that carry an export's name, else the only text that reads like one.
     *
     * @throws RefusedArchive if there are archives instead
     */
    List<ZipEntryInfo> chats() throws IOException {
        List<ZipEntryInfo> texts = new ArrayList<>();
        for (ZipEntryInfo entry : archive.entries()) {
            if (entry.name().toLowerCase(Locale.ROOT).endsWith(".txt") && looksLikeChat(entry)) {
                texts.add(entry);
            }
        }
        List<ZipEntryInfo> named =
                texts.stream().filter(WhatsAppZip::hasExportName).toList();
        if (!named.isEmpty() || texts.size() == 1) {
            return named.isEmpty() ? texts : named;
        }
        if (texts.isEmpty() && archive.entries().stream().anyMatch(WhatsAppZip::isArchive)) {
            throw new RefusedArchive(Refusal.NESTED);
        }
        return List.of();
    }

    private boolean looksLikeChat(ZipEntryInfo entry) throws IOException {
        try (InputStream in = archive.read(entry)) {
            return WhatsAppText.looksLikeOne(in, SNIFFED);
        }
    }

    private static boolean hasExportName(ZipEntryInfo entry) {
        String name = entry.name().substring(entry.name().lastIndexOf('/') + 1);
        return name.equals("_chat.txt") || name.startsWith("WhatsApp Chat");
    }

    private static boolean isArchive(ZipEntryInfo entry) {
        return entry.name().toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    WhatsAppText.Text text(ZipEntryInfo entry) {
        return () -> archive.read(entry);
    }

    /** Whether a file that the chat speaks of lies beside the chat. */
    Attachment find(ZipEntryInfo chat, String file) {
        String folder = chat.name().substring(0, chat.name().lastIndexOf('/') + 1);
        boolean found = byName.containsKey(folder + file);
        return new Attachment(file, found ? Attachment.State.FOUND : Attachment.State.MISSING);
    }
}

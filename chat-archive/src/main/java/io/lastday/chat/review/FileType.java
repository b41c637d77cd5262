package io.lastday.chat.review;

import java.util.Locale;
import java.util.Set;

/**
 * The end of the name that an attachment gets in the output. A type that a double click would run, or a browser would run
 * as a page, becomes {@code bin}: the original name stands beside it.
 */
final class FileType {

    private static final Set<String> QUIET = Set.of(
            "jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "bmp", "tif", "tiff", "avif", "mp4", "mov", "m4v",
            "3gp", "webm", "avi", "mkv", "mp3", "m4a", "aac", "amr", "opus", "ogg", "oga", "wav", "flac", "txt", "csv",
            "tsv", "log", "json", "jsonl", "md", "vcf", "ics", "eml", "pdf", "rtf", "doc", "docx", "xls", "xlsx", "ppt",
            "pptx", "odt", "ods", "odp", "pages", "numbers", "key", "epub", "zip", "7z", "gz", "tar", "db", "sqlite");

    private FileType() {}

    static String of(String name) {
        int dot = name.lastIndexOf('.');
        String type = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return QUIET.contains(type) ? type : "bin";
    }

    /** The media type, for the few that a mail reader shows by itself. */
    static String media(String type) {
        return switch (type) {
            case "jpg", "jpeg" -> "image/jpeg";
            case "png" -> "image/png";
            case "gif" -> "image/gif";
            case "webp" -> "image/webp";
            case "mp4" -> "video/mp4";
            case "mp3" -> "audio/mpeg";
            case "opus", "ogg" -> "audio/ogg";
            case "pdf" -> "application/pdf";
            default -> "application/octet-stream";
        };
    }
}

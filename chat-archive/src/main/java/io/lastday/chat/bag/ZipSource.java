package io.lastday.chat.bag;

import io.lastday.chat.intake.ByteSource;
import io.lastday.chat.intake.ZipArchive;
import io.lastday.chat.intake.ZipEntryInfo;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A bag in a zip file with one root folder. */
final class ZipSource implements BagSource {

    private final ZipArchive archive;
    private final SortedMap<String, ZipEntryInfo> entries = new TreeMap<>();

    private ZipSource(ZipArchive archive) {
        this.archive = archive;
    }

    static ZipSource open(ByteSource zip) throws IOException {
        ZipSource source = new ZipSource(ZipArchive.open(zip, BagSource.limits()));
        String root = null;
        for (ZipEntryInfo entry : source.archive.entries()) {
            int slash = entry.name().indexOf('/');
            String top = slash < 0 ? "" : entry.name().substring(0, slash + 1);
            if (top.isEmpty() || root != null && !root.equals(top)) {
                // files outside the one root folder: no bag is found below
                source.entries.clear();
                return source;
            }
            root = top;
            if (!entry.isFolder()) {
                source.entries.put(entry.name().substring(top.length()), entry);
            }
        }
        return source;
    }

    @Override
    public SortedSet<String> files() {
        return new TreeSet<>(entries.keySet());
    }

    @Override
    public List<String> others() {
        return List.of();
    }

    @Override
    public long size(String path) throws IOException {
        return entry(path).size();
    }

    @Override
    public InputStream read(String path) throws IOException {
        return archive.read(entry(path));
    }

    private ZipEntryInfo entry(String path) throws IOException {
        ZipEntryInfo entry = entries.get(path);
        if (entry == null) {
            throw new FileNotFoundException(path);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}

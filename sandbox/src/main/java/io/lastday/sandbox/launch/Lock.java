package io.lastday.sandbox.launch;

import io.lastday.sandbox.part.CannotStart;
import io.lastday.sandbox.part.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Lets one launcher at a time start or stop parts of a system; the operating system frees it when its holder dies. */
final class Lock implements AutoCloseable {
    private final FileChannel channel;

    private Lock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for another launcher that is at work, and says so. */
    static Lock take(Folders folders, Progress progress) {
        Path file = Folders.priv(folders.home()).resolve("lock");
        try {
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                progress.tell("another ./lastday is starting or stopping this system: waiting for it");
                channel.lock();
            }
            return new Lock(channel);
        } catch (IOException e) {
            throw new CannotStart("Cannot write in " + folders.home() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ignored) {
            // the end of the process frees it too
        }
    }
}

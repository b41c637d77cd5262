package io.lastday.platform.connection;

import java.net.URI;

/** Says whether a connection may write. Asked before each write, so that switching it off stops the very next one. */
@FunctionalInterface
public interface WriteSwitch {

    /**
     * The mode now. Blocking.
     *
     * @throws io.lastday.platform.failure.RemoteFailure where it cannot be known: then nothing is written either
     */
    WriteMode mode();

    /** A switch that nobody can move: what the address alone allows. */
    static WriteSwitch of(URI address) {
        WriteMode mode = WriteMode.of(address);
        return () -> mode;
    }
}

package io.lastday.chat.sms;

import java.io.IOException;

/** A tag that is none. It never leaves this package. */
final class DamagedXml extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedXml(String what) {
        super(what);
    }
}

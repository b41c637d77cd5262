package io.lastday.chat.bag;

import java.io.IOException;

/** A stored bag is not as it was sealed: nothing is given out of it. */
public final class AlteredBag extends IOException {

    private static final long serialVersionUID = 1L;

    AlteredBag(String message) {
        super(message);
    }
}

package io.lastday.chat.whatsapp;

import java.util.Locale;

/** What a phrase of WhatsApp's says; the names are those of {@code phrases.txt}. */
enum PhraseKind {
    MEDIA,
    OMITTED,
    FILE,
    ATTACHED,
    EDITED,
    DELETED,
    CALL,
    LIVE,
    ONCE,
    POLL,
    WAITING,
    NOTICE,
    CHAT,
    ENCRYPTED,
    CODE;

    static PhraseKind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

package io.lastday.offboarding.step.teams;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A collection that is read to its end.
 *
 * @param kind what is read, and what of it is kept
 * @param id of the user or of the team
 */
record Source(Kind kind, String id) {

    static final String CHANNELS = "ChannelMessage.Read.All";

    /** What is read, and what of it is kept. */
    enum Kind {
        /** Every message of the chats that the leaver is in: all are kept. */
        CHATS,
        /** Every message of a team's channels, to find the threads in which the leaver took part: none is kept. */
        FIND_THREADS,
        /** The same again: messages of those threads are kept. */
        TAKE_THREADS
    }

    /** The permission that reading it needs. */
    @JsonIgnore
    String permission() {
        return kind == Kind.CHATS ? MessageFile.CHATS : CHANNELS;
    }

    /** Where it is, below Graph's base address. */
    String path() {
        return kind == Kind.CHATS
                ? "/users/" + id + "/chats/getAllMessages"
                : "/teams/" + id + "/channels/getAllMessages";
    }
}

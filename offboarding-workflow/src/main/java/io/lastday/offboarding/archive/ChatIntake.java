package io.lastday.offboarding.archive;

import io.lastday.offboarding.firm.FirmId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;

/**
 * The way of chats into the archive for steps that fetch them in several runs. Parts are kept encrypted between runs, so
 * that a crash loses nothing; nothing is ever in plain on a disk. Blocking.
 */
public interface ChatIntake {

    /** Whether the firm's lawful-basis record for this origin stands: without it nothing may be taken in. */
    boolean mayTake(FirmId firm, ChatOrigin origin);

    /**
     * The delivery of a case from an origin: there is one at a time, and it outlives a run of a step and a process.
     *
     * @param custodian the leaver's person id: the encryption key is theirs
     */
    Delivery delivery(FirmId firm, UUID caseId, ChatOrigin origin, String custodian);

    /** Originals on their way into one bag. */
    interface Delivery {

        /** Keys of the parts that are in hand. */
        Set<String> parts();

        /** Takes one original, whole or not at all; a part of the same key is replaced. */
        void put(Part part, InputStream bytes) throws IOException;

        /**
         * Takes one original together with what the step has to remember once it is in hand: both or neither.
         *
         * @param note kept beside the part, encrypted like it, and never sealed
         */
        void put(Part part, InputStream bytes, byte[] note) throws IOException;

        /** What was remembered with parts, by their keys. */
        SortedMap<String, byte[]> notes() throws IOException;

        /**
         * Parses, seals and encrypts everything that was put, and forgets the parts. Put nothing, get a refusal.
         *
         * @param by who delivers: a person's id or a step's name
         * @return the receipt; the same one for the same originals
         * @throws ChatRefused if a chat cannot be read or nothing may be taken in; the parts stay
         */
        ChatReceipt seal(String by) throws IOException;

        /**
         * The newest receipt of this case and origin that {@code by} was given before: what a step that was stopped after
         * sealing must find, so that it does not bring everything a second time.
         */
        Optional<ChatReceipt> sealed(String by);

        /** Forgets the parts. */
        void discard() throws IOException;
    }

    /**
     * One original.
     *
     * @param kind a page of chats, or a file that came beside them
     * @param key what messages call it by (an attachment's or a hosted content's id), or the page's number; chats are
     *     sealed in the order of their keys
     * @param name the name where it came from; kept inside the bag only
     */
    record Part(Kind kind, String key, String name) {}

    /** What an original is. */
    enum Kind {
        /** A page or an export. */
        CHAT,
        /** An attachment or a hosted content. */
        FILE,
        /** Nothing but a note; goes into no bag. */
        MARK
    }
}

package io.lastday.chat.intake;

/** Why an archive from a stranger is not opened. */
public enum Refusal {
    /** The bytes do not form a zip file. */
    MALFORMED("is not a whole zip file", Advice.AGAIN),
    /** The archive is split over several files. */
    SPLIT("is one part of a zip file that was split", "Join the parts to one zip file and send that."),
    /** Directory and local header of an entry disagree: different readers would see different files. */
    HEADERS_DISAGREE("describes an entry in two ways that disagree", Advice.UNCHANGED),
    /** Two entries share bytes, as in a bomb without nesting. */
    OVERLAP("has entries that share the same bytes", Advice.UNCHANGED),
    /** Two entries have one name. */
    DUPLICATE_NAME("has two entries of the same name", Advice.UNCHANGED),
    /** A name that leads out of the folder, or is absolute. */
    CLIMBING_PATH("has an entry whose name leads out of its folder", Advice.UNCHANGED),
    /** A name with a NUL or another control character: programmes disagree about where it ends. */
    UNSAFE_NAME("has an entry whose name holds control characters", Advice.UNCHANGED),
    /** An entry is a symbolic link or another special file. */
    SPECIAL_FILE("has an entry that is a symbolic link or a special file", Advice.UNCHANGED),
    /** An entry needs a password. */
    ENCRYPTED("has an entry that needs a password", "Make a zip file without a password and send that."),
    /** A compression method that is neither stored nor deflated. */
    METHOD(
            "has an entry with a compression method that is not supported",
            "Make the zip file again with the usual compression (deflate) and send that."),
    /** An entry's bytes do not match its checksum or size. */
    CHECKSUM("has an entry whose bytes do not match their checksum or size", Advice.AGAIN),
    /** More entries than allowed. */
    TOO_MANY_ENTRIES("has more entries than are accepted", "Export one chat at a time and send each zip file."),
    /** More bytes, unpacked, than allowed. */
    TOO_LARGE("is larger, unpacked, than is accepted", "Export one chat at a time and send each zip file."),
    /** Unpacks to far more than its size: a bomb. */
    RATIO("unpacks to far more bytes than it has", Advice.UNCHANGED),
    /** The chat lies in an archive within the archive. */
    NESTED("holds other archives instead of a chat", "Unpack it and send the zip file that lies inside.");

    private final String words;
    private final String advice;

    Refusal(String words, String advice) {
        this.words = words;
        this.advice = advice;
    }

    /** What is wrong, as the end of a sentence that begins with "the file". */
    public String words() {
        return words;
    }

    /** What to do about it, a sentence. */
    public String advice() {
        return advice;
    }

    private static final class Advice {
        static final String AGAIN =
                "It may have been cut short on its way: export the chat again and send the zip as it is.";
        static final String UNCHANGED = "Export the chat again and send the zip as the app made it.";
    }
}

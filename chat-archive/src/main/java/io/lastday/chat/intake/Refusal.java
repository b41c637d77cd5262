package io.lastday.chat.intake;

/** Why an archive from a stranger is not opened. */
public enum Refusal {
    /** The bytes do not form a zip file. */
    MALFORMED("is not a whole zip file"),
    /** The archive is split over several files. */
    SPLIT("is one part of a zip file that was split"),
    /** Directory and local header of an entry disagree: different readers would see different files. */
    HEADERS_DISAGREE("describes an entry in two ways that disagree"),
    /** Two entries share bytes, as in a bomb without nesting. */
    OVERLAP("has entries that share the same bytes"),
    /** Two entries have one name. */
    DUPLICATE_NAME("has two entries of the same name"),
    /** A name that leads out of the folder, is absolute, or holds control characters. */
    CLIMBING_PATH("has an entry whose name leads out of its folder"),
    /** An entry is a symbolic link or another special file. */
    SPECIAL_FILE("has an entry that is a symbolic link or a special file"),
    /** An entry needs a password. */
    ENCRYPTED("has an entry that needs a password"),
    /** A compression method that is neither stored nor deflated. */
    METHOD("has an entry with a compression method that is not supported"),
    /** An entry's bytes do not match its checksum or size. */
    CHECKSUM("has an entry whose bytes do not match their checksum"),
    /** More entries than allowed. */
    TOO_MANY_ENTRIES("has more entries than are accepted"),
    /** More bytes, unpacked, than allowed. */
    TOO_LARGE("is larger, unpacked, than is accepted"),
    /** Unpacks to far more than its size: a bomb. */
    RATIO("unpacks to far more bytes than it has"),
    /** The chat lies in an archive within the archive. */
    NESTED("holds other archives instead of a chat");

    private final String words;

    Refusal(String words) {
        this.words = words;
    }

    /** What is wrong, as the end of a sentence that begins with "the file". */
    public String words() {
        return words;
    }
}

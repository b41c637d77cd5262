package io.lastday.chat.review;

/**
 * A pseudo address: chats have no mail addresses, and a name that is reserved for never existing (RFC 2606) reaches nobody.
 * The same person of the same source has the same address in every conversion.
 *
 * @param display for people
 * @param address below {@code .invalid}
 */
record Mailbox(String display, String address) {

    private static final String DOMAIN = ".lastday.invalid";

    static Mailbox of(Conversation conversation, Person person) {
        String name = ContentName.of("person", conversation.format(), person.key());
        return new Mailbox(person.display(), "p-" + name + "@" + conversation.format() + DOMAIN);
    }

    static Mailbox of(Conversation conversation) {
        String name = ContentName.of("conversation", conversation.key());
        return new Mailbox(conversation.title(), "c-" + name + "@" + conversation.format() + DOMAIN);
    }

    /** An identifier for a mail. */
    static String messageId(String kind, String... words) {
        return "<" + kind + "-" + ContentName.of(words) + "@" + DOMAIN.substring(1) + ">";
    }
}

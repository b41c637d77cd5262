package io.lastday.offboarding.step.teams;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One page of {@code getAllMessages}: where each message stands in the bytes as they came.
 *
 * @param bytes the page as Graph sent it
 * @param messages its messages, in order
 * @param nextLink where the next page is, null on the last
 */
record MessagePage(
        byte[] bytes, List<Message> messages, @Nullable String nextLink) {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String ITEMS = "value";
    private static final String NEXT = "@odata.nextLink";

    /**
     * One message.
     *
     * @param identity chat, id and version: what makes it the same message when it comes twice
     * @param hash of the identity
     * @param from first byte, {@code to} the byte behind the last
     * @param json what it says
     */
    record Message(MessageIdentity identity, MessageIdentity.Hash hash, int from, int to, JsonNode json) {}

    /**
     * Reads a page.
     *
     * @throws Unreadable where it is not whole, or not a page: never taken for an empty one
     */
    static MessagePage read(byte[] bytes) throws Unreadable {
        try (JsonParser parser = MAPPER.createParser(bytes)) {
            return new Reading(bytes, parser).page();
        } catch (JacksonException broken) {
            throw new Unreadable();
        }
    }

    /** The page cannot be used; asking again may help. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable() {
            super("a page of messages that cannot be read");
        }
    }

    /** One reading. */
    private static final class Reading {
        private final byte[] bytes;
        private final JsonParser parser;
        private @Nullable List<Message> messages;
        private @Nullable String next;

        Reading(byte[] bytes, JsonParser parser) {
            this.bytes = bytes;
            this.parser = parser;
        }

        MessagePage page() throws Unreadable {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Unreadable();
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                member(name);
            }
            if (messages == null) {
                throw new Unreadable();
            }
            return new MessagePage(bytes, messages, next);
        }

        private void member(String name) throws Unreadable {
            if (name.equals(ITEMS) && parser.currentToken() == JsonToken.START_ARRAY) {
                messages = items();
            } else if (name.equals(NEXT)) {
                next = parser.getString();
            } else {
                parser.skipChildren();
            }
        }

        private List<Message> items() throws Unreadable {
            List<Message> items = new ArrayList<>();
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
                JsonNode message = parser.readValueAsTree();
                int to = Math.toIntExact(parser.currentLocation().getByteOffset());
                MessageIdentity identity = MessageIdentity.of(message).orElseThrow(Unreadable::new);
                items.add(new Message(identity, identity.hash(), from, to, message));
            }
            return items;
        }
    }
}

package io.lastday.offboarding.step.teams;

import io.lastday.offboarding.step.teams.MessagePage.Message;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Which messages are kept. Chats are the leaver's own: all of them. A channel is the team's: of it are kept the threads in which
 * the leaver took part, that is wrote, was mentioned, or reacted, each thread whole, since an answer without its question is no
 * record. Not safe for many threads: {@link Reading} guards it.
 */
final class Selection {

    private final Source.Kind kind;
    private final String person;
    private final SortedSet<String> threads;

    Selection(Source.Kind kind, String person, Collection<String> threads) {
        this.kind = kind;
        this.person = person;
        this.threads = new TreeSet<>(threads);
    }

    /** Sees a message before anything is decided about it. */
    void look(Message message) {
        if (kind != Source.Kind.CHATS && tookPart(message.json())) {
            threads.add(thread(message.json()));
        }
    }

    boolean keeps(Message message) {
        return switch (kind) {
            case CHATS -> true;
            case FIND_THREADS -> false;
            case TAKE_THREADS -> threads.contains(thread(message.json()));
        };
    }

    /** The threads in which the leaver took part, as far as was read. */
    SortedSet<String> threads() {
        return threads;
    }

    private boolean tookPart(JsonNode message) {
        return isPerson(message.path("from"))
                || message.path("mentions").valueStream().anyMatch(mention -> isPerson(mention.path("mentioned")))
                || message.path("reactions").valueStream().anyMatch(reaction -> isPerson(reaction.path("user")));
    }

    private boolean isPerson(JsonNode identities) {
        return identities.path("user").path("id").asString("").equalsIgnoreCase(person);
    }

    /** A thread is named after its channel and its first message. */
    private static String thread(JsonNode message) {
        String root = message.path("replyToId").asString("");
        return message.path("channelIdentity").path("channelId").asString("")
                + ' '
                + (root.isEmpty() ? message.path("id").asString("") : root);
    }
}

package io.lastday.offboarding.archive;

import io.lastday.chat.bag.BagWriter;
import io.lastday.chat.completeness.Completeness;
import io.lastday.chat.completeness.CompletenessLedger;
import io.lastday.chat.completeness.Employment;
import io.lastday.chat.completeness.Tally;
import io.lastday.chat.json.JsonText;
import io.lastday.offboarding.leaver.CaseStore;
import io.lastday.offboarding.leaver.LeaverCase;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a bag holds besides the chats: how complete they are, and what another export of them says. Blocking. */
@Component
class SealExtras {

    /** The newest of a person's exports of one source that a further one is held against. */
    private static final int MOST = 4;

    /** As many chats as a person would look through. */
    private static final int ALONE = 500;

    private static final Logger LOG = LoggerFactory.getLogger(SealExtras.class);

    private final Lookout lookout;
    private final BagReader reader;
    private final ChatBags bags;
    private final CaseStore cases;

    SealExtras(Lookout lookout, BagReader reader, ChatBags bags, CaseStore cases) {
        this.lookout = lookout;
        this.reader = reader;
        this.bags = bags;
        this.cases = cases;
    }

    SealNotes notes(SealOrder order) throws IOException {
        Employment employment = cases.find(order.firm(), order.caseId())
                .map(SealExtras::employment)
                .orElse(Employment.UNKNOWN);
        FindingScan scan = order.isRead() ? lookout.look(order.firm()).orElse(null) : null;
        return new SealNotes(employment, scan);
    }

    private static Employment employment(LeaverCase leaver) {
        return new Employment(
                leaver.request().employmentStarts(), leaver.dates().employmentEnds());
    }

    /** Writes it into the bag, and gives what the database may hold of it: no name of a chat or of a file. */
    String write(SealOrder order, SealNotes notes, BagWriter bag) throws IOException {
        ChatComparison comparison = new ChatComparison(notes.prints());
        if (order.isRead()) {
            compare(order, comparison);
        }
        Completeness completeness = comparison.in(notes.counts().result(order.format()));
        bag.payload("completeness.json", json(completeness.json()));
        bag.payload("model/repeated.json", json(comparison.repeats()));
        try (OutputStream out = new BufferedOutputStream(bag.payload(Fingerprints.PATH), 1 << 16)) {
            Fingerprints.write(notes.prints(), out);
        }
        return JsonText.of(nameless(bounded(completeness).json()));
    }

    private void compare(SealOrder order, ChatComparison comparison) {
        List<ChatBag> others = bags.ofCustodian(order.firm(), order.custodian(), order.origin()).stream()
                .filter(bag -> bag.isRead() && (!bag.counterpart() || !order.counterpart()))
                .filter(bag ->
                        bag.counterpart() == order.counterpart() || bag.caseId().equals(order.caseId()))
                .limit(MOST)
                .toList();
        for (ChatBag other : others) {
            try {
                compare(order, comparison, other);
            } catch (IOException unreadable) {
                LOG.warn("a sealed chat could not be read for comparison", unreadable);
            }
        }
    }

    private void compare(SealOrder order, ChatComparison comparison, ChatBag other) throws IOException {
        if (order.counterpart()) {
            comparison.withLeavers(reader.fingerprints(other));
        } else if (other.counterpart()) {
            comparison.withCounterpart(reader.fingerprints(other));
        } else {
            comparison.withEarlier(reader.fingerprints(other));
        }
    }

    /** Of very many chats the longest stand alone; the others are counted together, and their number is told. */
    private static Completeness bounded(Completeness completeness) {
        List<CompletenessLedger> chats = completeness.chats();
        if (chats.size() <= ALONE) {
            return completeness;
        }
        List<CompletenessLedger> longest = chats.stream()
                .sorted(Comparator.comparingLong(chat -> -chat.tally().messages()))
                .toList();
        Tally rest = longest.subList(ALONE, longest.size()).stream()
                .map(CompletenessLedger::tally)
                .reduce(completeness.outside(), Tally::plus);
        return new Completeness(longest.subList(0, ALONE), rest, completeness.further() + longest.size() - ALONE);
    }

    private static Map<String, @Nullable Object> nameless(Map<String, @Nullable Object> completeness) {
        List<Object> chats = new ArrayList<>();
        if (completeness.get("chats") instanceof List<?> all) {
            for (Object each : all) {
                Map<String, @Nullable Object> chat = new LinkedHashMap<>();
                ((Map<?, ?>) each).forEach((name, value) -> chat.put(String.valueOf(name), value));
                chat.put("entry", null);
                chat.put("conversation", null);
                chat.put("name", null);
                chats.add(chat);
            }
        }
        Map<String, @Nullable Object> kept = new LinkedHashMap<>(completeness);
        kept.put("chats", chats);
        return kept;
    }

    private static byte[] json(Object value) {
        return (JsonText.of(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}

package io.lastday.offboarding.archive;

import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.platform.problem.ProblemException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks through a sealed chat again, because a lawful basis was recorded after it came, or taken back. The bag stays as it
 * is; what was found before is replaced. Blocking.
 */
@Component
class SecondLook {

    private final Lookout lookout;
    private final ChatVault vault;
    private final BagReader reader;
    private final ChatBags bags;
    private final ChatFindings findings;
    private final FindingAlarm alarm;
    private final CustodyLog custody;
    private final TransactionTemplate transaction;

    SecondLook(
            Lookout lookout,
            ChatVault vault,
            BagReader reader,
            ChatBags bags,
            ChatFindings findings,
            FindingAlarm alarm,
            CustodyLog custody,
            TransactionTemplate transaction) {
        this.lookout = lookout;
        this.vault = vault;
        this.reader = reader;
        this.bags = bags;
        this.findings = findings;
        this.alarm = alarm;
        this.custody = custody;
        this.transaction = transaction;
    }

    Looks at(ChatBag bag, String by) throws IOException {
        if (!bag.isRead()) {
            throw new ProblemException(
                    ArchiveProblem.NOT_LOOKED_FOR,
                    "This file is kept as it came and not read: nothing can be looked for.");
        }
        FindingScan scan = lookout.look(bag.firm())
                .orElseThrow(() -> new ProblemException(
                        ArchiveProblem.NOT_LOOKED_FOR,
                        "Record why it is lawful first: PUT /api/lawful-basis/detectors, and for special categories"
                                + " PUT /api/lawful-basis/special-categories."));
        if (!vault.isSound(bag)) {
            throw new ProblemException(
                    ArchiveProblem.BAG_ALTERED, "The stored bag differs from what was sealed; restore it from a copy.");
        }
        reader.records(bag, scan);
        transaction.executeWithoutResult(status -> {
            // the row first: of two looks at once the later one waits here, and its findings stand
            bags.looks(bag, scan.looks());
            findings.delete(bag);
            findings.insert(bag, scan.listed());
            alarm.tell(bag.firm(), bag.caseId());
            custody.append(bag.firm(), bag.caseId(), "CHAT_LOOKED_THROUGH", facts(bag, scan.looks(), by));
        });
        return scan.looks();
    }

    /** Special categories stand in nobody's log. */
    private static Map<String, String> facts(ChatBag bag, Looks looks, String by) {
        Map<String, String> facts = new HashMap<>();
        facts.put("chat", bag.id().toString());
        facts.put("lookedFor", looks.ordinary() ? "YES" : "NO");
        looks.ordinaryCounts().forEach((kind, count) -> facts.put("found-" + kind, String.valueOf(count)));
        facts.put("by", by);
        return facts;
    }
}

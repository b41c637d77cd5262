package io.lastday.offboarding.archive;

import io.lastday.chat.finding.DetectorSettings;
import io.lastday.chat.finding.Detectors;
import io.lastday.chat.finding.FindingKind;
import io.lastday.offboarding.archive.crypto.CustodianKeys;
import io.lastday.offboarding.firm.FirmId;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what may be looked for in a firm's chats: nothing, until the data protection officer has recorded why. */
@Component
class Lookout {

    private final LawfulBases bases;
    private final CustodianKeys keys;

    Lookout(LawfulBases bases, CustodianKeys keys) {
        this.bases = bases;
        this.keys = keys;
    }

    /** A look through one chat; empty if nothing may be looked for. */
    Optional<FindingScan> look(FirmId firm) throws IOException {
        boolean ordinary = bases.letsDetectorsRun(firm);
        boolean special = bases.letsSpecialCategoriesBeSought(firm);
        if (!ordinary && !special) {
            return Optional.empty();
        }
        Set<FindingKind> kinds = Arrays.stream(FindingKind.values())
                .filter(kind -> kind.special() ? special : ordinary)
                .collect(Collectors.toSet());
        Detectors detectors = Detectors.of(DetectorSettings.standard().only(kinds), keys.findingKey(firm));
        return Optional.of(new FindingScan(detectors, ordinary, special));
    }
}

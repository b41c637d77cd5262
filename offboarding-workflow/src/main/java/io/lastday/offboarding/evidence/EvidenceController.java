package io.lastday.offboarding.evidence;

import io.lastday.offboarding.archive.ArchiveProblem;
import io.lastday.offboarding.archive.StreamedZip;
import io.lastday.offboarding.custody.CustodyLog;
import io.lastday.offboarding.leaver.CaseReader;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The evidence bag of a case, as it was sealed. */
@RestController
class EvidenceController {

    private final CaseReader reader;
    private final EvidenceVault vault;
    private final CustodyLog custody;

    EvidenceController(CaseReader reader, EvidenceVault vault, CustodyLog custody) {
        this.reader = reader;
        this.vault = vault;
        this.custody = custody;
    }

    @GetMapping("/api/leavers/{id}/evidence")
    @PreAuthorize("hasAnyRole('hr', 'dpo', 'auditor')")
    Mono<ResponseEntity<Flux<DataBuffer>>> evidence(Operator operator, @PathVariable UUID id) {
        return Blocking.call(() -> {
            LeaverCase leaver = reader.require(operator, id);
            requireSealed(leaver);
            custody.append(
                    leaver.firm(), id, "EVIDENCE_TAKEN_OUT", Map.of("by", String.valueOf(operator.requirePerson())));
            return StreamedZip.of("lastday-evidence-" + id + ".zip", out -> vault.write(leaver.firm(), id, out));
        });
    }

    private void requireSealed(LeaverCase leaver) throws IOException {
        SealedEvidence sealed = vault.find(leaver.firm(), leaver.id())
                .orElseThrow(() -> new ProblemException(
                        ArchiveProblem.NO_EVIDENCE_YET,
                        "The evidence is sealed when the case closes. Look at the case's steps to see what is left."));
        if (!vault.isSound(leaver.firm(), leaver.id(), sealed)) {
            throw new ProblemException(
                    ArchiveProblem.BAG_ALTERED,
                    "The stored evidence differs from what was sealed. Nothing is given out of it; restore it from a copy.");
        }
    }
}

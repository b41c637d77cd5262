package io.lastday.offboarding.archive;

import io.lastday.offboarding.leaver.CaseReader;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.problem.ProblemException;
import io.lastday.platform.security.Operator;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What becomes of a file that could not be read: sealed as it is, or destroyed. */
@RestController
@RequestMapping("/api/leavers/{id}/chats/set-aside/{file}")
class SetAsideController {

    private final CaseReader reader;
    private final SettingAside aside;

    SetAsideController(CaseReader reader, SettingAside aside) {
        this.reader = reader;
        this.aside = aside;
    }

    @PostMapping("/sealing")
    @PreAuthorize("hasAnyRole('hr', 'it')")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ChatReceipt> seal(
            Operator operator, @PathVariable UUID id, @PathVariable UUID file, @Valid @RequestBody Attested said) {
        return Blocking.call(() -> {
            LeaverCase leaver = reader.require(operator, id);
            ChatOutcomeController.requireOpen(leaver);
            try {
                return aside.seal(leaver, file, said.note, operator.requirePerson());
            } catch (ChatRefused refused) {
                throw new ProblemException(refused.problem(), refused.detail());
            }
        });
    }

    @DeleteMapping
    @PreAuthorize("hasAnyRole('hr', 'it')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> discard(Operator operator, @PathVariable UUID id, @PathVariable UUID file) {
        return Blocking.<Boolean>call(() -> {
                    aside.discard(reader.require(operator, id), file, operator.requirePerson());
                    return true;
                })
                .then();
    }

    /**
     * What the file is said to be.
     *
     * @param note what it is and where it comes from; no content of a chat
     */
    record Attested(@NotBlank @Size(max = 500) String note) {}
}
